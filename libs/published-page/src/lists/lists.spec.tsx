import { describe, expect, it } from '@jest/globals';
import { faultsOf, parse, textOf } from '../../test/html';
import { correctionsContents, homeContents } from '../../test/lists';
import { site } from '../../test/samples';
import { renderCorrections, renderHome, renderNotFound } from '../index';

const home = (change: Partial<typeof homeContents> = {}) => parse(renderHome({ ...homeContents, ...change }, site));
const corrections = (change: Partial<typeof correctionsContents> = {}) =>
  parse(renderCorrections({ ...correctionsContents, ...change }, site));
const href = (page: ReturnType<typeof parse>, selector: string) =>
  page.document.querySelector(selector)?.getAttribute('href') ?? null;

describe('the list of published checks', () => {
  it('shows question, verdict, rationale, checked date and freshness of each', () => {
    const page = home();
    expect(faultsOf(page)).toEqual([]);
    expect(textOf(page, '.checks h3')).toHaveLength(4);
    expect(textOf(page, '.checks .d b')).toEqual([
      '22 October 2025',
      '22 October 2025',
      '22 October 2025',
      'date not recorded',
    ]);
    expect(textOf(page, '.checks .fresh')).toEqual(['Fresh', 'Due soon', 'May be outdated', 'Due for a recheck']);
    expect(textOf(page, '.checks .x')).toEqual(['A passage we cite was changed.']);
    expect(textOf(page, '.checks > li:last-child .v')).toEqual(['No verdict recorded']);
  });

  it('gives the share within policy, rounded down, with its counts and its day', () => {
    const page = home();
    expect(textOf(page, '.figure .big')).toEqual(['94.1%']);
    expect(textOf(page, '.figure .big + p').join()).toContain('211 of 224 published checks');
    expect(textOf(page, '.figure .big + p').join()).toContain('22 November 2025');
    expect(textOf(page, '.figure td')).toEqual(['187', '24', '9', '4']);
    expect(textOf(home({ counts: { FRESH: 999, DUE_SOON: 0, DUE: 1, OUTDATED: 0 } }), '.big')).toEqual(['99.9%']);
    expect(textOf(home({ counts: { FRESH: 1, DUE_SOON: 0, DUE: 0, OUTDATED: 0 } }), '.big')).toEqual(['100.0%']);
  });

  it('has no figure where nothing is published, and says so', () => {
    const page = home({ checks: [], total: 0, counts: { FRESH: 0, DUE_SOON: 0, DUE: 0, OUTDATED: 0 }, next: null });
    expect(page.document.querySelector('.big')).toBeNull();
    expect(page.text).toContain('No check has been published yet.');
  });

  it('keeps what was asked for on every page of the list', () => {
    const page = home({ query: 'lid & "kettle"', topic: 'Food', order: 'OUTDATED_FIRST', continued: true });
    expect(href(page, '.pager [rel=next]')).toBe(
      '/?q=lid%20%26%20%22kettle%22&topic=Food&order=outdated&after=position',
    );
    expect(href(page, '.sub a')).toBe('/?q=lid%20%26%20%22kettle%22&topic=Food');
    expect(page.document.querySelector('#q')?.getAttribute('value')).toBe('lid & "kettle"');
    expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('says that nothing was found and leads on', () => {
    const page = home({ query: 'unicorn', checks: [], total: 0, next: null });
    expect(page.text).toContain('Nothing found.');
    expect(href(page, '.sub a')).toBe('/');
  });

  it('searches by address, without script', () => {
    const form = home().document.querySelector('form');
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['get', '/']);
  });
});

describe('the list of changes', () => {
  it('shows kind, date, check, note and whether the verdict changed, by month', () => {
    const page = corrections();
    expect(faultsOf(page)).toEqual([]);
    expect(textOf(page, '.log-month h2')).toEqual(['November 2025', 'October 2025']);
    expect(textOf(page, '.tag')).toEqual(['Rechecked', 'Correction', 'Retraction', 'Update']);
    expect(page.text).toContain('The verdict did not change: True.');
    expect(textOf(page, '.log strong')).toEqual([
      'The verdict “Mostly true” no longer stands, and no other takes its place.',
      'The verdict changed from Mostly true to Unproven.',
    ]);
  });

  it('defines the kinds with their counts', () => {
    expect(textOf(corrections(), '.kinds dt')).toEqual([
      'Correction (6)',
      'Clarification (0)',
      'Update (19)',
      'Rechecked (71)',
      'Retraction (1)',
    ]);
  });

  it('keeps its filter from page to page', () => {
    expect(href(corrections({ filter: 'RECHECKED' }), '[rel=next]')).toBe('/corrections?show=rechecked&after=position');
  });
});

describe('the page for unknown addresses', () => {
  it('is the same bytes always and is not indexed', () => {
    expect(renderNotFound(site)).toBe(renderNotFound({ ...site }));
    const page = parse(renderNotFound(site));
    expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(faultsOf(page)).toEqual([]);
  });
});
