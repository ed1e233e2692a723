import { createHash } from 'node:crypto';
import type { Digest } from '@recheck/domain';

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in hex: what the domain's digests are made with on the server. */
export const sha256 = (content: string | Uint8Array): Digest =>
  createHash('sha256').update(content).digest('hex') as Digest;
