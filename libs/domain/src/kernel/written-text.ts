/*
 * What people type or paste, made fit to be kept and hashed: control characters become spaces, and half surrogate pairs,
 * which no UTF-8 writer can keep apart, become U+FFFD.
 */
const sound = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** A text of one line: white space is single and none stands around it. Null when nothing is left. */
export const oneLine = (text: string | null | undefined): string | null =>
  sound(text ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim() || null;

/** A text that may have lines: ends of lines are all `\n`, and no white space stands around it. Null when nothing is left. */
export const severalLines = (text: string | null | undefined): string | null =>
  sound(text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}]/gu, ' ')
    .trim() || null;
