import { describe, expect, it } from '@jest/globals';
import { citationMarks, type PublishedPage } from '@recheck/domain';
import { attribute, parse, positions, structuredDataIn, textOf } from '../test/html';
import {
  day,
  due,
  dueSoon,
  fresh,
  importedText,
  openQuestion,
  outdated,
  retracted,
  site,
  steamTrains,
  unrecorded,
} from '../test/samples';
import { assemblePage, renderArtifact, renderPage } from './index';
import type { View } from './view';

const live = (page: PublishedPage, freshness = page.retraction ? null : fresh) =>
  parse(assemblePage(renderArtifact(page, site), page, site, freshness));
const drawn = (page: PublishedPage, view: View) => parse(renderPage(page, site, { view }));
const robots = (page: ReturnType<typeof parse>) =>
  page.document.querySelector('meta[name=robots]')?.getAttribute('content') ?? null;
const types = (page: ReturnType<typeof parse>) =>
  structuredDataIn(page).flatMap((data) =>
    (data as { '@graph': { '@type': string }[] })['@graph'].map((node) => node['@type']),
  );
const rising = (places: number[]) => places.every((at, index) => at > (places[index - 1] ?? -1));

describe('a fresh check', () => {
  const page = live(steamTrains);

  it('answers in order: what, how old, does it hold, what it stands on', () => {
    expect(
      rising(
        positions(
          page,
          'h1',
          '.dates',
          '.fresh',
          '#correction',
          '.claim',
          '.verdict',
          '#sum',
          '#lim',
          '#follow',
          '#sources',
          '#editions',
          '#share',
          '.appeal',
          '.fine',
        ),
      ),
    ).toBe(true);
  });

  it('has one heading of the first level, the question', () => {
    expect(textOf(page, 'h1')).toEqual([steamTrains.question]);
  });

  it('shows three dates under three names', () => {
    expect(textOf(page, '.dates dt')).toEqual(['Checked on', 'First published', 'Text last changed']);
    expect(textOf(page, '.dates dd')).toEqual(['14 November 2025 Fresh', '3 March 2025', '18 June 2025, a correction']);
    expect(textOf(page, '.until').join()).toContain('until 14 November 2026');
  });

  it('places the verdict on the ordered values, told by word and position', () => {
    expect(textOf(page, '.scale li')).toEqual(['False', 'This verdict: Mostly false', 'Mixed', 'Mostly true', 'True']);
    expect(textOf(page, '.scale [aria-current]')).toEqual(['This verdict: Mostly false']);
    expect(page.document.querySelector('.off')).toBeNull();
  });

  it('names every citation mark in full and lets it open its passage', () => {
    const [mark] = page.document.querySelectorAll('.cite');
    expect(mark?.getAttribute('aria-label')).toBe(
      '[1] Show the passage from “Winter timetable 2025/26 of the Kell mountain railway”',
    );
    const note = page.document.getElementById(attribute(mark, 'popovertarget') ?? '');
    expect(note?.getAttribute('popover')).toBe('auto');
    expect(note?.getAttribute('aria-label')).toBe('Cited passage, source 1');
    expect(page.document.getElementById(note?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Six pairs of trains',
    );
    expect(note?.previousElementSibling?.localName).toBe('p');
  });

  it('prints every finding that is not plain support, with its note, in note and source list', () => {
    const expected = [
      'Supports the sentence in part. The survey leaves out lines shorter than two kilometres.',
      'Says something else than the sentence. The Port Office, from which the figure is taken, counts two.',
    ];
    for (const sentence of expected) {
      expect(textOf(page, '.note .finding').join('\n')).toContain(sentence);
      expect(textOf(page, '.sources .finding').join('\n')).toContain(sentence);
    }
    expect(textOf(page, '.sources .finding').join('\n')).not.toContain('Supports the sentence.');
  });

  it('prints the reason of every override', () => {
    for (const place of ['.note', '.sources']) {
      expect(textOf(page, `${place} .override`).join('\n')).toContain(
        'Accepted by an editor: Cited to show how the figure was reported; the sentence says that it is wrong.',
      );
    }
  });

  it('says where each source is cited and what a copy is a copy of', () => {
    expect(textOf(page, '#s1 .used').join()).toContain('Cited in summary, section 1');
    expect(textOf(page, '#s4 .copy')).toEqual(['Copy of source 2.']);
    expect(page.document.querySelector('#s4 .copy a')?.getAttribute('href')).toBe('#s2');
  });

  it('numbers the sections and leads to them', () => {
    expect(textOf(page, '.num')).toEqual([
      '1.The mountain line never gave steam up',
      '2.Goods by steam are rarer than they look',
      '3.What counts as daily service',
    ]);
    for (const link of page.document.querySelectorAll('a[href^="#"]')) {
      const id = (link.getAttribute('href') ?? '').slice(1);
      expect([id, page.document.getElementById(id) !== null]).toEqual([id, true]);
    }
  });

  it('links the follow-up that another check answers, and only that', () => {
    expect(textOf(page, '.rows a.q')).toEqual(['Does a steam train use more energy than a bus?']);
    expect(page.document.querySelector('.rows a.q')?.getAttribute('href')).toBe('/checks/steam-train-or-bus');
    expect(textOf(page, '.rows span.q')).toEqual(['Who may still learn to drive one?']);
  });

  it('lists the editions and leads to the earlier ones', () => {
    expect(textOf(page, '.editions b')).toEqual(['Rechecked.', 'Correction.', 'First published.']);
    expect([...page.document.querySelectorAll('.editions a')].map((a) => a.getAttribute('href'))).toEqual([
      '/checks/steam-trains-in-daily-service/editions/2',
      '/checks/steam-trains-in-daily-service/editions/1',
    ]);
  });

  it('may be found by search engines, under one address', () => {
    expect(robots(page)).toBeNull();
    expect(page.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://almanac.example/checks/steam-trains-in-daily-service',
    );
    expect(page.document.title).toBe('Are steam trains still in daily service? Mostly false · The Slow Almanac');
  });

  it('never says how long ago something was', () => {
    expect(page.text).not.toMatch(/\b(ago|yesterday|today|tomorrow|last week)\b/i);
  });
});

describe('a check that is due soon', () => {
  const page = live(steamTrains, dueSoon);

  it('changes its mark and gives the day, without a notice', () => {
    expect(textOf(page, '.dates .fresh')).toEqual(['Due soon']);
    expect(textOf(page, '.until').join()).toContain('until 14 November 2026 only');
    expect(page.document.getElementById('notice')).toBeNull();
    expect(textOf(page, '.verdict h2')).toEqual(['Our verdict']);
  });
});

describe('a check that is due', () => {
  const page = live(steamTrains, due);

  it('says since when and why, above the answer', () => {
    expect(textOf(page, '#notice h2')).toEqual(['This answer has been due for a recheck since 15 November 2026']);
    expect(textOf(page, '#notice .reasons li')).toEqual([
      'Our own limit has passed. This check was to be looked at again by 14 November 2026.',
    ]);
    expect(rising(positions(page, '#notice', '.answer'))).toBe(true);
    expect(textOf(page, '.verdict h2')).toEqual(['Our verdict when last checked, 14 November 2025']);
    expect(page.document.title).toContain('Mostly false (due for a recheck)');
  });
});

describe('a check that may be outdated', () => {
  const page = live(steamTrains, outdated);

  it('names the verdict it qualifies and each reason', () => {
    expect(textOf(page, '#notice .why > p').join()).toBe(
      'The text below, with its answer Mostly false, is what we knew on 14 November 2025. Since then:',
    );
    expect(textOf(page, '#notice .reasons strong')).toEqual([
      'A passage we cite was changed.',
      'A date we were waiting for has passed.',
      'Our own limit has passed.',
    ]);
    expect(textOf(page, '#notice del')).toEqual(['Six', 'Saturday']);
    expect(textOf(page, '#notice ins')).toEqual(['Two', 'Friday']);
  });

  it('says what is done about it, and that a machine is no person', () => {
    expect(textOf(page, '#notice .doing').join()).toContain('since 9 November 2026');
    expect(textOf(page, '#notice .doing').join()).toContain(
      'compared by machine. No person has verified them since the checked date.',
    );
    expect(textOf(page, '.dates > div:first-child time')).toEqual(['14 November 2025']);
  });

  it('marks every citation whose passage moved, its paragraph and its source, and nothing else', () => {
    const moved = [...page.document.querySelectorAll('.cite')].filter((mark) => mark.querySelector('svg'));
    expect(moved.map((mark) => attribute(mark, 'popovertarget'))).toEqual(['n1', 'n5']);
    for (const mark of moved) expect(mark.getAttribute('aria-label')).toMatch(/, changed since we checked$/);
    expect(page.document.querySelectorAll('.text section > .moved-flag')).toHaveLength(2);
    expect(page.document.querySelectorAll('.sources .moved-flag')).toHaveLength(1);
    expect(textOf(page, '#n1 .finding').join()).toContain('The publisher has changed this passage since');
    expect(textOf(page, '#n2 .finding').join()).toBe('Supports the sentence.');
  });

  it('says so in title and description', () => {
    expect(page.document.title).toContain('Mostly false (may be outdated)');
    expect(page.document.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(
      /^This answer was checked on 14 November 2025 and may be outdated\./,
    );
  });

  it('keeps reasons past the third within reach, so that the verdict does not sink', () => {
    const [reason] = outdated.reasons;
    const many = { ...outdated, reasons: Array.from({ length: 7 }, () => reason!) };
    const crowded = live(steamTrains, many);
    expect(crowded.document.querySelectorAll('.why > .reasons > li')).toHaveLength(3);
    expect(textOf(crowded, '.why > details > summary')).toEqual(['4 more reasons']);
    expect(crowded.document.querySelectorAll('.reasons li')).toHaveLength(7);
  });
});

describe('an open question', () => {
  const page = live(openQuestion);

  it('has no claim half, calls its verdict an answer, and gives no ClaimReview', () => {
    expect(page.document.querySelector('.claim')).toBeNull();
    expect(textOf(page, '.verdict h2')).toEqual(['Our answer']);
    expect(types(page)).toEqual(['WebPage']);
  });

  it('leaves the line empty for a value outside it and says why in words', () => {
    expect(textOf(page, '.scale [aria-current]')).toEqual([]);
    expect(textOf(page, '.off').join()).toBe(
      'It depends is outside this scale: the answer changes with a definition that the question leaves open.',
    );
  });
});

describe('a claim without a named claimant', () => {
  it('says so and lists the places', () => {
    const page = live({ ...steamTrains, claim: { ...steamTrains.claim!, claimant: null } });
    expect(textOf(page, '.facts dd')[0]).toBe('Not known; seen in several places');
    expect(textOf(page, '.facts .place')).toEqual(['Exhibition website', 'Leaflet at the entrance, 1 February 2025']);
  });
});

describe('a text that was brought in', () => {
  const page = live(importedText, unrecorded);

  it('says that the checked date is not recorded and where the text came from', () => {
    expect(textOf(page, '.dates > div:first-child dd')).toEqual(['not recorded Due for a recheck']);
    expect(textOf(page, '.dates dt')).toEqual(['Checked on', 'Brought in']);
    expect(textOf(page, '#notice .reasons').join()).toContain('It is not recorded when this answer was last checked.');
    expect(textOf(page, '#imported').join()).toContain('not reviewed here');
    expect(page.text).not.toContain('First published 20');
  });

  it('invents no verdict', () => {
    expect(page.document.querySelector('.verdict-word')).toBeNull();
    expect(page.document.title).toBe('Is a tomato a fruit? · The Slow Almanac');
    expect(types(page)).toEqual(['WebPage']);
  });

  it('leads its marks to the numbered, unidentified sources', () => {
    const [mark] = page.document.querySelectorAll('.cite');
    expect([mark?.localName, mark?.getAttribute('href')]).toEqual(['a', '#s1']);
    expect(textOf(page, '#s1').join()).toContain('Not identified: only its number is known.');
    expect(page.document.querySelector('.note')).toBeNull();
  });
});

describe('a retracted check', () => {
  const page = live(retracted);

  it('says so above the card, strikes the verdict, and keeps the text', () => {
    expect(textOf(page, '#retraction h2')).toEqual(['We have retracted this check on 1 December 2025']);
    expect(textOf(page, '#retraction').join()).toContain('The timetable behind this check was a draft');
    expect(rising(positions(page, '#retraction', '.answer'))).toBe(true);
    expect(textOf(page, '.verdict-word s')).toEqual(['Mostly false']);
    expect(textOf(page, '.verdict-word').join()).toContain('no longer stands');
    expect(page.document.querySelector('.scale')).toBeNull();
    expect(page.text).toContain('Yes, on three lines.');
    expect(page.document.querySelectorAll('.sources > li')).toHaveLength(4);
  });

  it('is not indexed, shows no freshness, and gives no ClaimReview', () => {
    expect(robots(page)).toBe('noindex');
    expect(page.document.querySelector('.fresh')).toBeNull();
    expect(types(page)).toEqual(['WebPage']);
    expect(page.document.title).toContain('Retracted');
  });
});

describe('an earlier edition', () => {
  const first = { ...steamTrains, edition: 1, editions: steamTrains.editions.slice(2), correction: null };
  const page = drawn(first, { kind: 'EARLIER', replacedOn: day('2025-06-18'), editions: 3 });

  it('says above the question what replaced it, and points search engines there', () => {
    expect(textOf(page, '.earlier')).toEqual(['Edition 1 of 3, replaced on 18 June 2025. Read the current edition']);
    expect(rising(positions(page, '.earlier', 'h1'))).toBe(true);
    expect(robots(page)).toBe('noindex');
    expect(page.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://almanac.example/checks/steam-trains-in-daily-service',
    );
    expect(structuredDataIn(page)).toEqual([]);
    expect(page.document.querySelector('.fresh')).toBeNull();
  });
});

describe('a preview', () => {
  it('says on top, and on paper, that nothing is published', () => {
    const page = drawn(steamTrains, { kind: 'PREVIEW', stage: 'source review' });
    expect(textOf(page, '.bar')).toEqual(['Preview, in source review. Not published yet.']);
    expect(page.document.querySelector('.bar')?.className).not.toContain('no-print');
    expect(robots(page)).toBe('noindex');
    expect(structuredDataIn(page)).toEqual([]);
    expect(page.document.querySelector('#share')).toBeNull();
  });
});

describe('citation marks in the text', () => {
  const text = (words: string) => ({ type: 'text' as const, text: words });
  const marks = citationMarks(steamTrains.document).slice(0, 2);
  const content = [text('Three lines run [daily'), ...marks, text('], in snow too'), ...marks.slice(0, 1), text('.')];
  const document = { ...steamTrains.document, blocks: [{ type: 'paragraph' as const, content }] };
  const page = live({ ...steamTrains, document });

  it('stay on the line of the word before them, with what closes the sentence behind them', () => {
    const bound = [...page.document.querySelectorAll('p .nb')].map((element) => element.textContent);
    expect(bound.slice(0, 2)).toEqual([
      expect.stringMatching(/^\[daily\[1\].*\],$/),
      expect.stringMatching(/^too\[1\].*\.$/),
    ]);
  });

  it('take no word from the text and double none', () => {
    const words = [...page.document.querySelectorAll('p')].map((element) => element.textContent).join('\n');
    expect(words.replace(/\[\d+\]/g, '')).toContain('Three lines run [daily], in snow too.');
  });
});

describe('the page for paper', () => {
  const page = parse(renderPage(steamTrains, site, { view: { kind: 'PRINT' }, freshness: outdated }));

  it('says at its head which edition it is, in which state, and that paper does not update', () => {
    expect(textOf(page, '.masthead .print-only')).toEqual([
      'Edition 3, checked on 14 November 2025, marked “May be outdated”. Printed pages do not update; see the current state at almanac.example/checks/steam-trains-in-daily-service',
    ]);
    expect(robots(page)).toBe('noindex');
  });

  it('looks on a screen as on paper, and leads back to the check', () => {
    const sheets = (of: ReturnType<typeof parse>) =>
      [...of.document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href'));
    expect(sheets(page)).toEqual([site.stylesheet, '/assets/paper.css']);
    expect(page.document.querySelector('.for-paper a')?.getAttribute('href')).toBe(
      '/checks/steam-trains-in-daily-service',
    );
    expect(sheets(live(steamTrains))).toEqual([site.stylesheet]);
  });

  it('has everything opened that paper shows', () => {
    for (const details of page.document.querySelectorAll('.sources details, .notice details')) {
      expect(details.hasAttribute('open')).toBe(true);
    }
  });
});
