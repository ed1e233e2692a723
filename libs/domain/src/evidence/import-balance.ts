import { plainText } from '../drafting/document-structure';
import type { ImportedText } from './imported-check';

/** Characters that an import lost or made up; both are empty for every text, or the reader has a mistake. */
export interface ImportBalance {
  readonly lost: string;
  readonly added: string;
}

const counted = (texts: Iterable<string>, counts: Map<string, number>, step: 1 | -1): void => {
  for (const text of texts) {
    for (const sign of text) {
      if (!/\s/.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + step);
    }
  }
};

const textsOf = (imported: ImportedText): readonly string[] =>
  imported.kind === 'ARTICLE'
    ? [imported.title ?? '', imported.text]
    : [imported.question ?? '', plainText(imported.document.blocks)];

/** Weighs every visible character of a text against what came of it: question, document and facts. */
export const importBalance = (text: string, imported: ImportedText): ImportBalance => {
  const counts = new Map<string, number>();
  const facts = [...imported.chrome, ...imported.markers];
  counted([text, ...facts.flatMap(({ became }) => became ?? [])], counts, 1);
  counted([...textsOf(imported), ...facts.map((fact) => fact.text)], counts, -1);
  let lost = '';
  let added = '';
  for (const [sign, count] of counts) {
    if (count > 0) lost += sign.repeat(count);
    if (count < 0) added += sign.repeat(-count);
  }
  return { lost, added };
};
