import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { countingIds, fixtureText } from '../../test/texts';
import { readCheckText } from './read-check-text';

/** The same check, written in another shape: what is read of it must stay the same. */
const SHAPES: readonly (readonly [string, (text: string) => string])[] = [
  ['without empty lines', (text) => text.replace(/\n{2,}/g, '\n')],
  ['with an empty line after every line', (text) => text.replace(/\n+/g, '\n\n')],
  ['with Windows line ends and a byte order mark', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['with white space at both ends of lines', (text) => text.replace(/^(?=\S)/gm, ' ').replace(/$/gm, ' \t')],
  [
    'broken at 76 columns',
    (text) =>
      text
        .replace(/\n+/g, '\n\n')
        .replace(/(?=\S).{1,76}(?:\s|$)/g, '$&\n')
        .replace(/ \n/g, '\n'),
  ],
  ['with numbers in brackets', (text) => text.replace(/^(\d+)\. /gm, '$1) ')],
  ['with headings in Markdown', (text) => text.replace(/^(?=\d+\. |Executive summary$|Want to dive)/gim, '## ')],
  ['with headings in bold', (text) => text.replace(/^(\d+\. .*|Executive summary|Want to dive.*)$/gim, '**$1**')],
  ['with headings without numbers', (text) => text.replace(/^\d+\. /gm, '')],
  ['with bullets before follow-ups', (text) => text.replace(/(?<=Want to dive deeper\?\n[^]*)^(?=\S)/gm, '- ')],
  ['with numbers before follow-ups', (text) => text.replace(/(?<=Want to dive deeper\?\n[^]*)^(?=\S)/gm, '1. ')],
  ['with "EXECUTIVE SUMMARY"', (text) => text.replace(/executive summary/i, 'EXECUTIVE SUMMARY')],
  ['with the summary on the line of its name', (text) => text.replace(/(executive summary)\s+/i, '$1 ')],
  ['with "Fact check:" before the title', (text) => text.replace(/^(?=.*\?$|Are there)/m, 'Fact check: ')],
  ['with an appeal on top', (text) => `Keep the Desk independent\nReaders like you pay for our checks.\n${text}`],
  ['with an appeal at the end', (text) => `${text}\n\nSupport us\nEven a small donation helps us to go on.`],
  ['in paragraphs of HTML', (text) => text.replace(/^(?=\S)(.*)$/gm, '<p>$1</p>')],
  ['with entities', (text) => text.replaceAll('—', '&mdash;').replaceAll('’', '&rsquo;').replaceAll('‑', '&#8209;')],
];

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const seeds = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(new URL(name, SEEDS), 'utf8')] as const)
  : [];
const texts = [
  ...['plain-numbered.txt', 'no-blank-lines.txt'].map((name) => [name, fixtureText(name)] as const),
  // An article has no shape of a check.
  ...seeds.filter(([, text]) => /executive summary/i.test(text)),
];

const outlineOf = (text: string) => {
  const read = readCheckText(text, { newId: countingIds() });
  if (!read.ok || read.value.kind !== 'CHECK') throw new Error('not read as a check');
  const { question, checkedOn, document, found } = read.value;
  return {
    question,
    checkedOn,
    blocks: document.blocks.map((block) =>
      block.type === 'list'
        ? { list: block.items.length }
        : {
            ...block,
            content: (block.type === 'heading' || block.type === 'paragraph' ? block.content : []).map((inline) =>
              inline.type === 'text' ? inline.text.replace(/executive summary/i, 'Executive summary') : inline.type,
            ),
          },
    ),
    found,
  };
};

describe.each(texts)('%s', (_, text) => {
  it.each(SHAPES)('reads the same %s', (_shape, reshape) => {
    expect(outlineOf(reshape(text))).toEqual(outlineOf(text));
  });
});
