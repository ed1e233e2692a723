import { accepted, readCheckText, type ImportedText, type Result } from '@recheck/domain';
import { sha256 } from '../platform/sha256';
import { newId } from '../platform/ids';
import { readableText } from './decode-text';
import type { ReadImport } from './import.store';

/** Reads a decoded text: what it is and what it holds. Pure but for new ids; writes nothing. */
export const readImport = (fileName: string, text: string): Result<ReadImport> => {
  const readable = readableText(fileName, text);
  if (!readable.ok) return readable;
  const read: Result<ImportedText> = readCheckText(readable.value, { newId });
  if (!read.ok) return { ok: false, refusal: { ...read.refusal, facts: { ...read.refusal.facts, file: fileName } } };
  return accepted({ fileName, contentDigest: sha256(text), text, report: read.value });
};
