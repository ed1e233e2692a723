import { describe, expect, it } from '@jest/globals';
import { asCheckFilter, filterFrom, isFiltered, searchFrom, type ChecksFilter } from './checks-list-filter';

const everything: ChecksFilter = {
  text: '',
  mine: false,
  stage: null,
  freshness: null,
  state: null,
  order: 'NEWEST',
};

describe('the address of a list', () => {
  it.each<Partial<ChecksFilter>>([
    {},
    { text: 'rye & barley' },
    { mine: true, order: 'DUE' },
    { stage: 'SOURCE_REVIEW', state: 'LIVE' },
    { freshness: 'OUTDATED', order: 'QUESTION' },
  ])('keeps %j', (chosen) => {
    const filter = { ...everything, ...chosen };
    expect(filterFrom(new URLSearchParams(searchFrom(filter).toString()))).toEqual(filter);
  });

  it('says nothing of what is not chosen', () => {
    expect(searchFrom(everything).toString()).toBe('');
  });

  it('that somebody mistyped shows everything rather than failing', () => {
    expect(filterFrom(new URLSearchParams('stage=DRAFTS&freshness=&order=down'))).toEqual(everything);
  });
});

it('asks the server for what is chosen only', () => {
  expect(asCheckFilter(everything)).toEqual({ order: 'NEWEST' });
  expect(asCheckFilter({ ...everything, text: '  bats ', mine: true, state: 'NONE' })).toEqual({
    order: 'NEWEST',
    text: 'bats',
    mine: true,
    publicState: 'NONE',
  });
});

it('knows that something is filtered out; another order filters nothing', () => {
  expect(isFiltered(everything)).toBe(false);
  expect(isFiltered({ ...everything, order: 'DUE' })).toBe(false);
  expect(isFiltered({ ...everything, text: 'bats' })).toBe(true);
});
