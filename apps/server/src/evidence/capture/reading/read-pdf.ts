import { oneLine } from '@recheck/domain';
import { getDocumentProxy } from 'unpdf';
import { cleanText } from './block-text';
import { NO_FACTS, type ReadPage } from './read-page';

/** What the library gives for one run of characters. */
interface Run {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  /** The matrix of its place; the last two are x and y. */
  readonly transform: readonly unknown[];
}

/** A gap of so many line heights between two lines parts paragraphs. */
const PARAGRAPH_GAP = 1.6;

const yOf = ({ transform }: Run): number => Number(transform[5] ?? 0);

/** The lines of a page, with an empty line where the gap is larger than between lines. */
const textOfRuns = (runs: readonly Run[]): string => {
  let text = '';
  let line: Run | null = null;
  for (const run of runs) {
    if (run.str.trim() !== '') {
      const fallen = line === null ? 0 : Math.abs(yOf(line) - yOf(run));
      if (line && text.endsWith('\n') && line.height > 0 && fallen > line.height * PARAGRAPH_GAP) text += '\n';
      line = run;
    }
    text += run.str;
    if (run.hasEOL && !text.endsWith('\n')) text += '\n';
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

const documentFact = (info: object, name: string): string | null => {
  const value: unknown = (info as Record<string, unknown>)[name];
  return typeof value === 'string' ? (oneLine(cleanText(value))?.slice(0, 1000) ?? null) : null;
};

/** Reads a PDF: its words page by page, and what its properties say. Pictures of text stay pictures. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPage> => {
  const document = await getDocumentProxy(bytes, {
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    enableXfa: false,
    verbosity: 0,
  });
  const { info } = await document.getMetadata();
  const pageStarts: number[] = [];
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = cleanText(textOfRuns(items.filter((item) => 'str' in item)));
    if (text !== '') text += '\n\n';
    pageStarts.push(text.length);
    text += words;
    page.cleanup();
  }
  const author = documentFact(info, 'Author');
  return {
    ...NO_FACTS,
    title: documentFact(info, 'Title'),
    authors: author === null ? [] : author.split(/\s*;\s*/).filter(Boolean),
    language: documentFact(info, 'Language'),
    text,
    pageStarts,
    page: null,
  };
};
