import type { CitationMark } from '../drafting/document';
import { isEmptyDocument } from '../drafting/document-structure';
import { readDocument } from '../drafting/text-import/read-document';
import { isArticle, readArticle } from '../intake/text-import/article';
import { readFrame } from '../intake/text-import/frame';
import type { ImportFact, MarkerKind } from '../intake/text-import/import-fact';
import type { Line } from '../intake/text-import/line';
import { readPlainMarkup } from '../intake/text-import/plain-markup';
import { readLines } from '../intake/text-import/read-lines';
import { cutRunTogether } from '../intake/text-import/run-together';
import { readSourceList, type ListedSource } from '../intake/text-import/source-list';
import { textProblem } from '../intake/text-import/text-problem';
import { unwrap } from '../intake/text-import/unwrap';
import { accepted, refusal, refused, type Result } from '../kernel';
import { importBalance } from './import-balance';
import { reportOf } from './import-report';
import type { ImportedCheck, ImportedText } from './imported-check';
import { isIdentified, type SourceDescription } from './source';

export interface ReadOptions {
  /** Makes a UUID that nothing else has: for citation marks and sources. Brought by the shells. */
  readonly newId: () => string;
}

/**
 * Reads a decoded text: a fact-check in any of the shapes of the genre, or an article, which is offered as a source.
 *
 * Nothing is lost. Every visible character is in the question, in the document, or in a fact about the import: page
 * furniture in `chrome`, signs whose meaning the structure took over in `markers`. Each `[n]` (also `[1, 2]`, `[1-3]`,
 * `[^1]`) is a citation of a source with the number n that nobody has identified yet, unless the text lists its sources.
 *
 * Refuses with `importEmpty`, `importBinary`, `importEncoding`, `importActiveContent` (with the line) and
 * `importUnreadable`. The size of a file and its bytes are looked at before, by the server.
 */
export const readCheckText = (text: string, options: ReadOptions): Result<ImportedText> => {
  const problem = textProblem(text);
  if (problem) return refused(problem);
  const { lines, facts, problem: active } = readLines(text);
  if (active) return refused(active);
  const markup = readPlainMarkup(unwrap(lines));
  if (markup.lines.length === 0) return refused(refusal('importEmpty'));
  const markers = [...facts, ...markup.facts];
  const imported = isArticle(markup.lines)
    ? readArticle(markup.lines, markers)
    : readCheck(markup.lines, markers, options);
  if (isWordless(imported)) return refused(refusal('importUnreadable'));
  // Weighed every time: a text that the reader gets wrong is refused rather than brought in with words missing.
  const { lost, added } = importBalance(text, imported);
  return lost === '' && added === '' ? accepted(imported) : refused(refusal('importUnreadable', { lost, added }));
};

/** A title, headings or furniture alone are no text that anybody could go on with. */
const isWordless = (imported: ImportedText): boolean =>
  imported.kind === 'CHECK' ? isEmptyDocument(imported.document) : imported.text === '';

const readCheck = (
  lines: readonly Line[],
  signs: readonly ImportFact<MarkerKind>[],
  { newId }: ReadOptions,
): ImportedCheck => {
  const frame = readFrame(cutRunTogether(lines));
  const list = readSourceList(frame.body);
  const markers = [...signs, ...frame.markers, ...list.facts];
  const sources = new Sources(list.listed, newId);
  const document = readDocument(list.rest, {
    cite: (number, address) => sources.cite(number, address),
    note: (fact) => markers.push(fact),
  });
  const check = {
    kind: 'CHECK' as const,
    question: frame.question,
    checkedOn: frame.checkedOn,
    claim: frame.claim,
    document,
    sources: sources.described(),
    chrome: frame.chrome,
    markers: markers.sort((a, b) => a.line - b.line),
  };
  return { ...check, ...reportOf(check) };
};

/** The sources of one import, by the numbers that the text gave them. */
class Sources {
  private readonly known = new Map<number, { readonly sourceId: string; readonly listed: ListedSource }>();

  constructor(
    listed: readonly ListedSource[],
    private readonly newId: () => string,
  ) {
    for (const source of listed) this.known.set(source.number, { sourceId: newId(), listed: source });
  }

  /** A new mark for a number; an address that the mark links to counts where the text says no other. */
  cite(number: number, address: string | null): CitationMark {
    const { sourceId, listed } = this.known.get(number) ?? {
      sourceId: this.newId(),
      listed: { number, address: null, title: null },
    };
    this.known.set(number, { sourceId, listed: { ...listed, address: listed.address ?? address } });
    return { type: 'citation', citationId: this.newId(), sourceId, passageId: null };
  }

  /** In the order of their numbers. */
  described(): readonly SourceDescription[] {
    return [...this.known.values()]
      .sort((a, b) => a.listed.number - b.listed.number)
      .map(({ sourceId, listed: { number, address, title } }) => ({
        sourceId,
        identified: isIdentified({ title, address, reference: null }),
        kind: null,
        title,
        publisher: null,
        authors: [],
        publishedOn: null,
        address,
        reference: null,
        republishes: null,
        importedNumber: number,
      }));
  }
}
