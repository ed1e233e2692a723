import { refusal, type Refusal } from '../../kernel/refusal';

// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;
/** C1 controls come from Windows-1252 read as Latin-1; a replacement character from any other encoding read as UTF-8. */
const MISREAD = /[\u0080-\u009f\ufffd]|\p{Surrogate}/u;
/** UTF-8 that was read as Windows-1252 and saved again, as `â€™` for an apostrophe. One may be meant, three are not. */
const DOUBLY_ENCODED = /â€[™œ“”˜¦]|Ã[©¨¤¶¼±³¡]/g;
const TOLERATED = 2;

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/**
 * Tells why a decoded text cannot be imported at all: it is empty, holds control characters (so it was no text), or
 * shows the traces of a wrong encoding, behind which characters are already lost. Null where nothing is wrong.
 */
export const textProblem = (text: string): Refusal | null => {
  if (!/\S/.test(text)) return refusal('importEmpty');
  const control = CONTROL.exec(text);
  if (control) return refusal('importBinary', { line: lineOf(text, control.index) });
  const misread = MISREAD.exec(text) ?? [...text.matchAll(DOUBLY_ENCODED)].at(TOLERATED);
  if (misread) return refusal('importEncoding', { line: lineOf(text, misread.index) });
  return /\p{L}/u.test(text) ? null : refusal('importUnreadable');
};
