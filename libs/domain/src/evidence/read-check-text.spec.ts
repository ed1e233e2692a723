import { describe, expect, it } from '@jest/globals';
import { countingIds, fixtureText } from '../../test/texts';
import type { Block, Inline } from '../drafting/document';
import { openTasks } from './import-tasks';
import type { ImportedCheck } from './imported-check';
import { readCheckText } from './read-check-text';

const read = (text: string) => {
  const result = readCheckText(text, { newId: countingIds() });
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
};

const check = (text: string): ImportedCheck => {
  const imported = read(text);
  if (imported.kind !== 'CHECK') throw new Error('read as an article');
  return imported;
};

const fixture = (name: string) => check(fixtureText(`${name}.txt`));

/** A document in few signs: `2S` for a heading of level 2 and its part, `P`, `U`/`O` for lists, `Q`, marks as `{n}`. */
const sketch = (imported: ImportedCheck): readonly string[] => {
  const numbers = new Map(imported.sources.map(({ sourceId, importedNumber }) => [sourceId, importedNumber]));
  const words = (content: readonly Inline[]) =>
    content
      .map((inline) => {
        if (inline.type === 'lineBreak') return '\n';
        if (inline.type === 'citation') return `{${numbers.get(inline.sourceId) ?? '?'}}`;
        return (inline.marks ?? []).reduce((text, mark) => `<${mark.type.charAt(0)}>${text}</>`, inline.text);
      })
      .join('');
  const lines = (block: Block): readonly string[] => {
    switch (block.type) {
      case 'heading':
        return [`${block.level}${block.part.slice(0, 3)} ${words(block.content)}`];
      case 'paragraph':
        return [`P ${words(block.content)}`];
      case 'list':
        return block.items.flatMap((item) => item.flatMap(lines).map((line) => `${block.ordered ? 'O' : 'U'} ${line}`));
      case 'quotation':
        return block.blocks.flatMap(lines).map((line) => `Q ${line}`);
      default:
        return [block.type];
    }
  };
  return imported.document.blocks.flatMap(lines);
};

const headings = (imported: ImportedCheck) => sketch(imported).filter((line) => /^\d/.test(line));
const chrome = (imported: ImportedCheck) => imported.chrome.map(({ kind, line }) => `${line} ${kind}`);

describe('reading a check', () => {
  it('reads the usual shape', () => {
    const imported = fixture('plain-numbered');
    expect(imported).toMatchObject({
      question: 'Do bats use echolocation to find ripe fruit?',
      checkedOn: '2026-03-04',
    });
    expect(headings(imported)).toEqual([
      '2SUM Executive summary',
      '2SEC What the ear is for, and what the nose is for',
      '2SEC A survey of two valleys',
      '2LIM What the studies cannot yet establish',
      '2FOL Want to dive deeper?',
    ]);
    expect(sketch(imported).slice(-2)).toEqual([
      'U P How do bats tell ripe fruit from unripe fruit at night?',
      'U P Which fruit‑eating bats do not echolocate at all?',
    ]);
    expect(chrome(imported)).toEqual(['3 CHECKED_DATE', '4 DISCLAIMER']);
    expect(imported.found).toEqual({
      question: 'Do bats use echolocation to find ripe fruit?',
      checkedOn: '2026-03-04',
      claim: false,
      summary: true,
      limits: true,
      sections: 3,
      citations: 9,
      sources: 3,
      followUps: 2,
      lists: 1,
    });
    expect(imported.missing).toEqual({
      question: false,
      checkedDate: false,
      summary: false,
      followUps: false,
      verdict: true,
      untitledSources: [1, 2, 3],
      uncitedSentences: [
        { sentence: 'Four in five visits ended at trees whose fruit smelled ripe.', reason: 'FIGURE' },
      ],
    });
  });

  it('reads Markdown: levels, nested bullets, emphasis, links, quotation, and every form of citation', () => {
    const imported = fixture('outdated-markdown');
    expect(imported).toMatchObject({ question: 'Does a lid make a kettle boil faster?', checkedOn: '2024-11-12' });
    expect(sketch(imported)).toEqual([
      '2SUM EXECUTIVE SUMMARY',
      'P Yes: with the lid on, one litre of water boiled <s>about 40 seconds sooner</> in three independent tests {1}{2}. The gain is larger for wide pots than for kettles {2}{3}{4}.',
      '2SEC What was measured',
      'P Three kitchens measured the time from 20 °C to a rolling boil:',
      'U P with the lid on, 4 minutes 10 seconds {1}',
      'U P with the lid off, 4 minutes 50 seconds {1}',
      'U P with the lid ajar, in between {2}',
      'U U P and hardly different from closed on induction {3}',
      '2SEC Why it works',
      'P Steam carries heat away. A lid sends most of it back, <e>because</> the vapour condenses on the metal {4}. See also the <l>handbook of the Pot Museum</>.',
      '3SEC Altitude',
      'P Above 2,000 m the difference shrinks {4}.',
      '2LIM Limits of the evidence',
      'P None of the tests used a whistling kettle {3}.',
      '2FOL Want to dive deeper?',
      'O P Does a lid save gas as well as time?',
      'O P Is a dented lid worse?',
    ]);
    expect(chrome(imported)).toEqual(['1 TITLE_PREFIX', '3 CHECKED_DATE', '5 DISCLAIMER', '7 OUTDATED_NOTICE']);
  });

  it('reads a text without empty lines, with an appeal on top and neither date nor follow-ups', () => {
    const imported = fixture('no-blank-lines');
    expect(imported).toMatchObject({ question: 'Can herons live in the middle of a city?', checkedOn: null });
    expect(chrome(imported)).toEqual(['1 APPEAL', '2 APPEAL']);
    expect(headings(imported)).toEqual([
      '2SUM Executive summary',
      '2SEC Where they nest: parks, islands and one crane',
      '2SEC What they eat, and when',
      '2LIM What the counts do not settle',
      '2SEC Bottom line for park keepers',
    ]);
    expect(imported.missing).toMatchObject({ checkedDate: true, followUps: true, untitledSources: [1, 2, 3, 4] });
  });

  it('reads the older body', () => {
    const imported = fixture('older-body');
    expect(imported.question).toBe('“Sourdough bread contains no gluten”');
    expect(headings(imported)).toEqual([
      '2SUM Summary of the results',
      '2SEC Missing context/alternative viewpoints',
      '2SEC Potential misinformation/bias in the original statement',
    ]);
    expect(sketch(imported).filter((line) => line.startsWith('U'))).toHaveLength(3);
  });

  it('parts what runs together: date, disclaimer, summary, headline and follow-ups', () => {
    const imported = fixture('run-together');
    expect(imported).toMatchObject({
      question: 'Is the night train from Lindau to Harwick faster than the day train?',
      checkedOn: '2026-02-01',
    });
    expect(headings(imported)).toEqual([
      '2SUM Executive Summary',
      '3SEC The night train is slower on purpose',
      '2SEC The timetable',
      '2SEC The reason for the wait',
      '2FOL Want to dive deeper?',
    ]);
    expect(imported.found).toMatchObject({ summary: true, followUps: 2 });
  });

  it('parts "Executive summary" from its paragraph, in any case and without a space', () => {
    for (const start of [
      'Executive summary: Bats',
      'EXECUTIVE SUMMARY Bats',
      'executive summaryBats',
      '**Executive Summary:** Bats',
    ]) {
      const [heading = '', paragraph] = sketch(check(`Do bats see?\n${start} see well [1].`));
      expect(heading).toMatch(/^2SUM executive summary:?$/i);
      expect(paragraph).toBe('P Bats see well {1}.');
    }
    const sentence = 'The executive summary of the report says that bats see well [1].';
    expect(sketch(check(`Do bats see?\n\n${sentence}`))).toEqual([`P ${sentence.replace('[1]', '{1}')}`]);
  });

  it('reads claim, claimant, date and appearance, and a source list', () => {
    const imported = fixture('summary-paragraph');
    expect(imported.claim).toEqual({
      words: 'The second cup has no caffeine left in it.',
      claimant: 'Marge Tolley',
      madeOn: '2025-05-03',
      appearances: [{ address: 'https://teatalk.example/second-cup', description: null, on: null }],
    });
    expect(
      imported.sources.map(({ importedNumber, identified, title, address }) => [
        importedNumber,
        identified,
        title,
        address,
      ]),
    ).toEqual([
      [1, true, 'Caffeine in successive infusions, Journal of Leaf Studies', 'https://leaf.example/caffeine'],
      [2, false, null, 'https://tables.example/tea'],
      [3, false, 'The Household Tea Booklet, 1908, p. 14', null],
    ]);
    expect(headings(imported)).toEqual([
      '2SUM Executive summary:',
      '2SEC What comes out, and when',
      '2SEC Where the number comes from',
      '2LIM Open questions',
    ]);
  });

  it('reads stray markup as structure and decodes its characters', () => {
    const imported = fixture('markup');
    expect(imported).toMatchObject({ question: 'Do steam engines need soft water?', checkedOn: '2025-06-02' });
    expect(sketch(imported)).toEqual([
      '2SUM Executive summary',
      'P Hard water leaves scale in the boiler, and scale wastes coal — about 2\u00a0% for each millimetre{1}. Softening paid off within a year on most lines {2}.',
      '2SEC What scale does',
      'P Scale is a poor conductor. <s>Tubes overheat</> and must be replaced, sometimes after only 40\u202f000 km {1}.',
      'P Firemen knew it as “the white thief”.',
      'O P The tube grows hot.',
      'O P The metal softens {2}.',
      '2SEC What engineers tried',
      'U P soda ash in the tender',
      'U U P cheap, but it foams {3}',
      'U P soft water from bogs',
      'Q P We drank it ourselves, and it was brown as tea.',
      'P At p < 0.05 the difference between bog and river was certain {3}; the rest was taste.',
    ]);
    expect(imported.sources[0]?.address).toBe('https://boilers.example/scale');
  });

  it('reads plain headings, and sources numbered without brackets', () => {
    const imported = fixture('source-list');
    expect(headings(imported)).toEqual([
      '2SUM Executive Summary',
      '2SEC How long they stay up',
      '2SEC How one could know',
    ]);
    expect(imported.sources.map(({ title, address }) => [title, address])).toEqual([
      ['Ten months aloft.', 'https://birds.example/aloft'],
      ['Sleep in flying frigate birds', 'https://birds.example/frigate'],
      ['Notes on small recorders', 'https://recorders.example/notes'],
    ]);
    expect(openTasks(imported).map(({ kind }) => kind)).toEqual(['ADD_FOLLOW_UPS', 'PROPOSE_VERDICT']);
  });

  it('reads headings in bold and footnotes, and leaves other brackets alone', () => {
    const imported = fixture('footnotes');
    expect(headings(imported)).toEqual(['2SUM Executive summary', '2SEC The frame', '2SEC The roof']);
    expect(sketch(imported).join(' ')).toContain('They measured [sic] every peg.');
    expect(sketch(imported).join(' ')).toContain('parish book [2019 edition] says so{2}{3}.');
    expect(imported.missing.untitledSources).toEqual([2]);
  });

  it('joins the lines of a text that was broken at a width', () => {
    const imported = fixture('wrapped');
    expect(sketch(imported)).toEqual([
      '2SUM Executive summary',
      'P Common salt stops working at about minus ten degrees, and at minus twenty it does nothing useful {1}. Road crews then use grit, or calcium chloride where the budget allows it {2}.',
      '2SEC What salt does to ice',
      'P Salt lowers the freezing point of the film of water on the ice. The colder it is, the more of it is needed, and below minus ten no amount that one could spread is enough {1}.',
      '2SEC What crews do instead',
      'U P Grit gives grip at any temperature, but it has to be swept up in spring {2}.',
      'U P Calcium chloride works down to about minus thirty, at four times the price {3}.',
    ]);
    expect(chrome(imported)).toEqual(['3 CHECKED_DATE', '24 APPEAL']);
  });

  it('tells numbered lists from numbered headings', () => {
    const imported = fixture('lists-and-sections');
    expect(headings(imported)).toEqual([
      '2SUM Executive summary',
      '2SEC What the iron does',
      '2SEC What sailors did about it',
      '2LIM What the logs cannot tell',
      '2FOL Follow-up questions',
    ]);
    expect(sketch(imported).filter((line) => line.startsWith('O'))).toHaveLength(5);
  });

  it('reads a text that has hardly any of its parts', () => {
    const imported = fixture('title-only-lead');
    expect(imported).toMatchObject({
      question: 'Moths are drawn to lamps because they take them for the moon',
      checkedOn: null,
      found: { sections: 0, citations: 3 },
    });
    expect(openTasks(imported)).toEqual([
      { kind: 'CONFIRM_QUESTION', facts: { question: imported.question } },
      { kind: 'IDENTIFY_SOURCE', facts: { number: 1, sourceId: imported.sources[0]?.sourceId } },
      { kind: 'IDENTIFY_SOURCE', facts: { number: 2, sourceId: imported.sources[1]?.sourceId } },
      {
        kind: 'CITE_SENTENCE',
        facts: { sentence: 'This was filmed with fast cameras near San Gerardo.', reason: 'NAME' },
      },
      { kind: 'WRITE_SUMMARY', facts: {} },
      { kind: 'ADD_FOLLOW_UPS', facts: {} },
      { kind: 'PROPOSE_VERDICT', facts: {} },
      { kind: 'CHECKED_DATE_UNKNOWN', facts: {} },
    ]);
  });

  it('keeps buttons and appeals at the end out of the draft, and a byline in it', () => {
    const imported = fixture('unnumbered');
    expect(chrome(imported)).toEqual(['12 SITE_CONTROL', '13 SITE_CONTROL', '14 APPEAL', '15 APPEAL']);
    expect(sketch(imported)[0]).toBe('P By Tilda Marsh');
  });

  it('parts a source list that stands on one line', () => {
    const imported = check(
      'Do bats see?\n\nThey do [1] [2].\n\nSources: [1] Eyes, https://a.example/1, [2] https://b.example/2',
    );
    expect(imported.sources.map(({ title, address }) => [title, address])).toEqual([
      ['Eyes', 'https://a.example/1'],
      [null, 'https://b.example/2'],
    ]);
    expect(sketch(imported)).toEqual(['P They do {1} {2}.']);
  });

  it('keeps a list of sources without numbers in the draft: nothing says which mark means which', () => {
    const imported = check(
      'Do bats see?\n\nThey do [1].\n\nReferences\n- Holm, Bats, 1996\n- Marsh, More bats, https://x.example',
    );
    expect(sketch(imported).slice(1)).toEqual([
      '2SEC References',
      'U P Holm, Bats, 1996',
      'U P Marsh, More bats, https://x.example',
    ]);
    expect(imported.missing.untitledSources).toEqual([1]);
  });

  it('invents no verdict out of a rating, no question out of a claim', () => {
    const imported = check(
      'Support Riverwatch\nClaim: Bats are blind.\nClaimant: Old Marge\nRating: False\n\nBats see well [1].',
    );
    expect(imported).toMatchObject({ question: null, claim: { words: 'Bats are blind.', claimant: 'Old Marge' } });
    expect(sketch(imported)).toEqual(['P Rating: False', 'P Bats see well {1}.']);
    expect(openTasks(imported)[0]).toEqual({ kind: 'CONFIRM_QUESTION', facts: { question: null } });
  });

  it('takes an unknown date for unknown, never for today', () => {
    for (const line of [
      'Checked on 03/04/2026',
      'Checked on February 30, 2026',
      'Published on March 4, 2026',
      'March 4, 2026',
    ]) {
      const imported = check(`Do bats see?\n${line}\n\nBats see well [1].`);
      expect(imported.checkedOn).toBeNull();
      expect(imported.missing.checkedDate).toBe(true);
      expect(imported.chrome).toHaveLength(1);
    }
  });

  it('never takes a paragraph about gifts or mistakes for furniture', () => {
    const body = 'We asked why readers donate to bat hospitals, and our survey says that they like bats [1].';
    const imported = check(
      `Do people support bats?\n\n${body}\n\nScales can make mistakes, so please verify them twice.\n\nBats are light [1].`,
    );
    expect(imported.chrome).toEqual([]);
    expect(sketch(imported)).toHaveLength(3);
  });

  it('gives a number the same source wherever it occurs, and every mark an id of its own', () => {
    const imported = check('Do bats see?\n\nBats see [2] well [1] [2].');
    const marks = imported.document.blocks.flatMap((block) =>
      block.type === 'paragraph' ? block.content.filter((inline) => inline.type === 'citation') : [],
    );
    expect(
      marks.map(({ sourceId }) => imported.sources.find((source) => source.sourceId === sourceId)?.importedNumber),
    ).toEqual([2, 1, 2]);
    expect(new Set(marks.map(({ citationId }) => citationId)).size).toBe(3);
    expect(imported.sources.map(({ importedNumber }) => importedNumber)).toEqual([1, 2]);
  });

  it.each([
    ['[1]', '{1}'],
    ['[ 2 ]', '{2}'],
    ['[1, 3]', '{1}{3}'],
    ['[1;2]', '{1}{2}'],
    ['[2-4]', '{2}{3}{4}'],
    ['[1–2, 9]', '{1}{2}{9}'],
    ['[^5]', '{5}'],
    ['[6](https://x.example/6)', '{6}'],
    ['[[7]](https://x.example/7)', '{7}'],
    ['[sic]', '[sic]'],
    ['[2019]', '[2019]'],
    ['[0]', '[0]'],
    ['[01]', '[01]'],
    ['[4-2]', '[4-2]'],
    ['[1-999]', '[1-999]'],
    ['[a1]', '[a1]'],
    ['[ ]', '[ ]'],
  ])('reads %s as %s', (written, sketched) => {
    expect(sketch(check(`Do bats see?\n\nBats see ${written} well.`))).toEqual([`P Bats see ${sketched} well.`]);
  });
});
