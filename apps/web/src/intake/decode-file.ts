import {
  accepted,
  encodingOf,
  fileProblem,
  IMPORT_LIMIT_BYTES,
  refusal,
  refused,
  textProblem,
  type Refusal,
  type Result,
} from '@recheck/domain';

const named = (fileName: string, problem: Refusal): Result<never> =>
  refused({ ...problem, facts: { ...problem.facts, file: fileName } });

/**
 * Turns the bytes of a file into the text that is sent, or says at once why the server would refuse them, in the same
 * words. Scripts in a page are looked for by the server, which alone reads pages.
 */
export const decodeFile = async (file: File): Promise<Result<string>> => {
  // A file of gigabytes is not read to learn that it is too large.
  const head = file.size > IMPORT_LIMIT_BYTES ? file.slice(0, IMPORT_LIMIT_BYTES + 1) : file;
  const bytes = new Uint8Array(await head.arrayBuffer());
  const problem = fileProblem(bytes);
  if (problem) return named(file.name, problem);
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    const unreadable = textProblem(text);
    return unreadable ? named(file.name, unreadable) : accepted(text);
  } catch {
    return named(file.name, refusal('importEncoding'));
  }
};
