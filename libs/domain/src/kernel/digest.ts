import { canonicalText } from './canonical';

/** SHA-256 of a canonical text: 64 lower-case hexadecimal digits. */
export type Digest = string & { readonly __digest: true };

/** SHA-256 over the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. The shells bring it. */
export type Sha256 = (text: string) => string;

const DIGEST = /^[0-9a-f]{64}$/;

/** Tells whether a text has the form of a digest. */
export const isDigest = (value: unknown): value is Digest => typeof value === 'string' && DIGEST.test(value);

/** Digest of the canonical text (RFC 8785) of a plain JSON value. */
export const digestOf = (value: unknown, sha256: Sha256): Digest => {
  const digest = sha256(canonicalText(value));
  if (!isDigest(digest)) throw new TypeError('The hash function gave no 64 lower-case hexadecimal digits.');
  return digest;
};
