import {
  accepted,
  encodingOf,
  fileProblem,
  IMPORT_LIMIT,
  IMPORT_LIMIT_BYTES,
  refusal,
  refused,
  textProblem,
  type Refusal,
  type Result,
} from '@recheck/domain';
import { looksLikePage, textOfPage } from './page-text';

export { IMPORT_LIMIT_BYTES };

const named = (fileName: string, problem: Refusal): Result<never> =>
  refused({ ...problem, facts: { ...problem.facts, file: fileName } });

/**
 * Turns the bytes of a file into text that can be read as a fact-check: plain text, Markdown, or a saved web page
 * without scripts. Refusals name the file: `importTooLarge`, `importEmpty`, `importBinary`, `importEncoding`,
 * `importActiveContent`, `importUnreadable`.
 */
export const decodeText = (fileName: string, bytes: Uint8Array): Result<string> => {
  const problem = fileProblem(bytes);
  if (problem) return named(fileName, problem);
  try {
    return readableText(fileName, new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return named(fileName, refusal('importEncoding'));
  }
};

/** The same for a text that somebody pasted or a browser has decoded. */
export const readableText = (fileName: string, text: string): Result<string> => {
  if (Buffer.byteLength(text) > IMPORT_LIMIT_BYTES) {
    return named(fileName, refusal('importTooLarge', { limit: IMPORT_LIMIT }));
  }
  const problem = textProblem(text);
  if (problem) return named(fileName, problem);
  const read = looksLikePage(text) ? textOfPage(text) : accepted(text);
  return read.ok ? read : named(fileName, read.refusal);
};
