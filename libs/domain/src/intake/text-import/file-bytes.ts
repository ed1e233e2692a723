import { refusal, type Refusal } from '../../kernel/refusal';

/** A fact-check of 20,000 words is a tenth of this. */
export const IMPORT_LIMIT_BYTES = 2 * 1024 * 1024;
export const IMPORT_LIMIT = '2 MB';

/** How the files begin that are sometimes taken for texts. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it the office formats
  [0xd0, 0xcf, 0x11, 0xe0], // older office formats
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x1f, 0x8b], // gzip
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** UTF-16 is told by its mark only; everything else has to be UTF-8. The names are those of `TextDecoder`. */
export const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
};

/** Tells why the bytes of a file cannot be a text that is imported: too many, none, or no text. Null where they can. */
export const fileProblem = (bytes: Uint8Array): Refusal | null => {
  if (bytes.length > IMPORT_LIMIT_BYTES) return refusal('importTooLarge', { limit: IMPORT_LIMIT });
  if (bytes.length === 0) return refusal('importEmpty');
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return refusal('importBinary');
  return encodingOf(bytes) === 'utf-8' && bytes.includes(0) ? refusal('importBinary') : null;
};
