import { cleanText } from './block-text';
import { decode } from './decode';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';
import { NO_FACTS, type PageToRead, type ReadPage } from './read-page';

const readPlain = (text: string): ReadPage => ({
  ...NO_FACTS,
  text: cleanText(text.replace(/\r\n?/g, '\n')).trim(),
  pageStarts: [],
  page: null,
});

/** Reads bytes as what they are said to be. Runs in a process of its own: see `page-reader.ts`. */
export const readContent = async (bytes: Uint8Array, page: PageToRead): Promise<ReadPage> => {
  switch (page.type) {
    case 'application/pdf':
      return readPdf(bytes);
    case 'text/html':
      return readHtml(decode(bytes, page.charset, true), page);
    case 'text/plain':
      return readPlain(decode(bytes, page.charset, false));
  }
};
