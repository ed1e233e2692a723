import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { isPosition, type DraftAnchor } from '@recheck/editor-schema';

/** An anchor as it travels: its positions as base64. */
export interface SentAnchor {
  readonly start: string;
  readonly end: string;
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A position names a client and a clock, or the shared text that it stands at the end of: some ten bytes. */
const LONGEST_POSITION = 128;
const LONGEST_CONTEXT = 200;
/** Longest quoted words: several paragraphs may be commented on at once. */
const LONGEST_WORDS = 20_000;

const positionIn = (text: string): Uint8Array | null => {
  const bytes = Buffer.from(text, 'base64');
  const sound = bytes.length > 0 && bytes.length <= LONGEST_POSITION && bytes.toString('base64') === text;
  return sound && isPosition(bytes) ? bytes : null;
};

/** The anchor that an editor sent; `inputInvalid` for what no editor makes. */
export const anchorIn = ({ start, end, words, prefix, suffix }: SentAnchor): Result<DraftAnchor> => {
  const positions = [positionIn(start), positionIn(end)] as const;
  const sound =
    words.length <= LONGEST_WORDS &&
    Math.max(prefix.length, suffix.length) <= LONGEST_CONTEXT &&
    [words, prefix, suffix].every((text) => !text.includes('\0'));
  if (positions[0] === null || positions[1] === null || !sound) return refused(refusal('inputInvalid'));
  return accepted({ start: positions[0], end: positions[1], words, prefix, suffix });
};

const SHOWN_WORDS = 80;

/** Words as the history names them. */
export const shownWords = (words: string): string => {
  const line = words.replace(/[\s\uFFFC]+/g, ' ').trim();
  return line.length > SHOWN_WORDS ? `${line.slice(0, SHOWN_WORDS - 1)}…` : line;
};
