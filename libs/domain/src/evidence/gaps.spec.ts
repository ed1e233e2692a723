import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documents } from '../../test/documents';
import type { Block, CheckDocument, DocumentPart } from '../drafting/document';
import { citationNeed, coverageOf, gapsOf, needsKnownIn } from './gaps';

const CITED = { type: 'citation', citationId: 'c', sourceId: 's', passageId: null } as const;

/** Text with `[1]` as a mark. */
const content = (text: string) =>
  text.split(/(\[1\])/).map((part) => (part === '[1]' ? CITED : { type: 'text' as const, text: part }));
const paragraph = (text: string): Block => ({ type: 'paragraph', content: content(text) });
const heading = (text: string, part: DocumentPart = 'SECTION'): Block => ({
  type: 'heading',
  level: 2,
  part,
  content: content(text),
});
const document = (...blocks: Block[]): CheckDocument => ({ version: 1, blocks });

describe('the need of a citation', () => {
  it.each([
    ['DATE', 'The bridge was finished in 1923 after a flood.'],
    ['DATE', 'They opened it on 3 May and closed it again.'],
    ['DATE', 'Wooden bridges were common in the 1880s here.'],
    ['DATE', 'The oldest is of the 14th century, they say.'],
    ['FIGURE', 'It carries 1,200 carts on a good day.'],
    ['FIGURE', 'The river rose by 3.5 m that night.'],
    ['FIGURE', 'A ticket costs €4 on the ferry.'],
    ['FIGURE', 'Nine in ten visitors came on foot, and thousands stayed.'],
    ['FIGURE', 'The number of herons doubled within a decade.'],
    ['CAUSE', 'The bridge fell because the ice pressed on it.'],
    ['CAUSE', 'Floods led to a new law on dams.'],
    ['NAME', 'The plan was drawn by Anders Holm for the parish.'],
    ['NAME', 'The ferry crosses the Bay of Senn every hour.'],
    ['NAME', 'People say that Mayor Aalten signed the letter.'],
    ['NAME', 'In the end, Harwick announced another plan.'],
    ['DATE', 'She moved to the coast on Monday.'],
    ['DATE', 'The toll was raised in May by the parish.'],
    ['DATE', 'The law was passed two weeks ago.'],
    ['DATE', 'They closed the ferry last year.'],
    ['FIGURE', 'Forty-four boats sank in the harbour.'],
    ['FIGURE', 'Twelve mills were left standing.'],
    ['FIGURE', 'Half of the mills closed later on.'],
    ['FIGURE', 'A third of all mills burnt down.'],
    ['FIGURE', 'The motion passed with 3 votes against it.'],
    ['CAUSE', 'The flood contributed to the fall of the mill.'],
    ['CAUSE', 'The drought prompted the council to act.'],
    ['CAUSE', 'The toll explains why so many left.'],
    ['NAME', 'Rents in Harwick fell sharply after that.'],
    ['NAME', 'The mayor, Aalten, signed the letter.'],
    ['NAME', 'The spike in detainers observed in Florida shows it.'],
    ['NAME', 'Ships of the EU may pass the lock at night.'],
  ])('is a %s in: %s', (reason, sentence) => {
    expect(citationNeed(sentence)).toBe(reason);
  });

  it.each([
    'It was a long way home for everybody.',
    'Most people took the other road.',
    'How many herons came in 1923?',
    'Three things matter here, in this order:',
    'See section 12 and the table 14 below.',
    'The sources do not say who drew the plan of 1923.',
    'Available reporting does not name Anders Holm at all.',
    'Whether it helped in 1923 is not settled by the available evidence.',
    'By Tilda Marsh',
    'It is said that I’ll never learn to bake.',
    'The chapter II of this text is on TV.',
    'One of them liked it, and two did not.',
    'The word for it: Nobody knows it well.',
    'It is version 2 of the same old plan.',
    'We walked until it may have been too late.',
    'However, The Old Road stays as it is, they hope.'.replace('The Old Road', 'the old road'),
  ])('is none in: %s', (sentence) => {
    expect(citationNeed(sentence)).toBeNull();
  });
});

describe('the need of a citation in another language than English', () => {
  it.each([
    ['de', 'DATE', 'Die Brücke wurde 1923 nach einer Flut gebaut.'],
    ['de', 'DATE', 'Sie wurde am 3. Mai 1923 eröffnet und bald geschlossen.'],
    ['de-AT', 'DATE', 'Am 03.05.1923 fuhr der erste Zug darüber.'],
    ['de', 'FIGURE', 'Eine Fahrt mit der Fähre kostet 4 € im Sommer.'],
    ['de', 'FIGURE', 'Der Fluss stieg in jener Nacht um 3,5 Meter.'],
    ['fr', 'FIGURE', 'La rivière a monté de 35 % en une nuit.'],
    ['fr', 'FIGURE', 'Le pont porte 1 200 charrettes par jour.'],
    ['fr', 'FIGURE', 'La réparation a coûté 1950 € au village.'],
    ['es', 'DATE', 'El puente se abrió el 3 de mayo de 1923.'],
    ['ar', 'DATE', 'بني الجسر في سنة ١٩٢٣ بعد الفيضان.'],
    ['ar', 'FIGURE', 'يحمل الجسر ١٢٠ عربة في اليوم.'],
    ['hi', 'DATE', 'यह पुल १९२३ में बाढ़ के बाद बना था।'],
    ['ja', 'DATE', '橋は1923年に完成した。'],
    ['ja', 'DATE', '橋は昭和三年に完成した。'],
    ['zh', 'FIGURE', '这座桥每天通过１２０辆车。'],
    ['zh', 'FIGURE', '村里有二十三人在面包房工作。'],
    ['ko', 'DATE', '다리는 1923년 홍수 뒤에 완공되었다.'],
  ])('(%s) is a %s in: %s', (language, reason, sentence) => {
    expect(citationNeed(sentence, language)).toBe(reason);
  });

  it.each([
    ['de', 'Die Alte Mühle Am Fluss Ist Schön Geworden.'],
    ['de', 'Wie viele Reiher kamen 1923 an den Fluss?'],
    ['fr', 'Monsieur Dupont a écrit une longue lettre.'],
    ['ja', '十分に乾いた夏には水車は回らない。'],
    ['zh', '千万不要在水边睡觉。'],
    ['ar', 'كان الطاحون على النهر جميلا جدا.'],
  ])('(%s) is none in: %s', (language, sentence) => {
    expect(citationNeed(sentence, language)).toBeNull();
  });

  it('is one of figures and dates only, and that is known', () => {
    expect(needsKnownIn('de-CH')).toEqual(['FIGURE', 'DATE']);
    expect(needsKnownIn('en-GB')).toEqual(['FIGURE', 'DATE', 'NAME', 'CAUSE']);
    fc.assert(
      fc.property(documents, (given) => {
        expect(gapsOf(given, 'de').every(({ reason }) => needsKnownIn('de').includes(reason))).toBe(true);
      }),
    );
  });
});

describe('gaps of a document', () => {
  const sample = document(
    heading('Built in 1923'),
    paragraph('It was built in 1923 [1]. It carries 1,200 carts. People like it.'),
    { type: 'list', ordered: false, items: [[paragraph('It fell because of ice.')], [paragraph('It stands.')]] },
    { type: 'table', rows: [[{ header: false, blocks: [paragraph('In 1924 it rained a lot.')] }]] },
    heading('What is open', 'LIMITS'),
    paragraph('The sources do not cover 1924.'),
    heading('Want to dive deeper?', 'FOLLOW_UPS'),
    paragraph('The flood of 1925 is another story.'),
  );

  it('are its sentences that need a citation and have none', () => {
    expect(gapsOf(sample).map(({ text, reason, blockPath }) => [text, reason, blockPath])).toEqual([
      ['It carries 1,200 carts.', 'FIGURE', [1]],
      ['It fell because of ice.', 'CAUSE', [2, 0, 0]],
    ]);
  });

  it('are counted paragraph by paragraph', () => {
    expect(coverageOf(sample)).toEqual([
      { blockPath: [1], cited: 1, needing: 2 },
      { blockPath: [2, 0, 0], cited: 0, needing: 1 },
      { blockPath: [2, 1, 0], cited: 0, needing: 0 },
      { blockPath: [5], cited: 0, needing: 0 },
    ]);
  });

  it('are what coverage lacks', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const lacking = coverageOf(given).reduce((sum, { cited, needing }) => sum + needing - cited, 0);
        expect(gapsOf(given)).toHaveLength(lacking);
        expect(gapsOf(given).every(({ citations }) => citations.length === 0)).toBe(true);
      }),
    );
  });
});
