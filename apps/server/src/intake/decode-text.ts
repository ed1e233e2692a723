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
 * Turns the bytes of a file into its text, as a browser that sends a file does. Refusals name the file:
 * `importTooLarge`, `importEmpty`, `importBinary`, `importEncoding`.
 */
export const decodeText = (fileName: string, bytes: Uint8Array): Result<string> => {
  const problem = fileProblem(bytes);
  if (problem) return named(fileName, problem);
  try {
    return accepted(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return named(fileName, refusal('importEncoding'));
  }
};

/**
 * A decoded text in the form in which it is read as a fact-check: plain text and Markdown as they are, a saved web page
 * as its words. Refusals name the file: also `importActiveContent` and `importUnreadable`.
 */
export const readableText = (fileName: string, text: string): Result<string> => {
  if (Buffer.byteLength(text) > IMPORT_LIMIT_BYTES) {
    return named(fileName, refusal('importTooLarge', { limit: IMPORT_LIMIT }));
  }
  const problem = textProblem(text);
  if (problem) return named(fileName, problem);
  const read = looksLikePage(text) ? textOfPage(text) : accepted(text);
  return read.ok ? read : named(fileName, read.refusal);
};
