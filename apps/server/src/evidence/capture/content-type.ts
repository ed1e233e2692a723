import { readableFile, readableType, type ReadableType } from '@recheck/domain';
import type { Exchange } from '../../platform/outbound/outbound';

/** What a server said its answer is. */
export interface ContentType {
  /** Null where it cannot be read. */
  readonly type: ReadableType | null;
  readonly charset: string | null;
}

const FIRST_TAG = /<(?:!doctype html|html|head|body)\b/iy;

/** Whether a page begins here: with its first tag, behind white space and comments. Step by step, for it is strangers' text. */
const beginsPage = (start: string): boolean => {
  let at = 0;
  for (;;) {
    while (/\s/.test(start.charAt(at))) at += 1;
    if (!start.startsWith('<!--', at)) break;
    const end = start.indexOf('-->', at + 4);
    if (end < 0) return false;
    at = end + 3;
  }
  FIRST_TAG.lastIndex = at;
  return FIRST_TAG.test(start);
};

/** What bytes are that nobody has named: a PDF by its first ones, a page by its first tag, a text if they are one. */
export const sniffed = (content: Uint8Array): ReadableType | null => {
  const start = Buffer.from(content.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'application/pdf';
  if (beginsPage(start.toString('latin1'))) return 'text/html';
  return start.length > 0 && !start.includes(0) ? 'text/plain' : null;
};

const UNSAID = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download']);

/** Reads the header; where it says nothing, the bytes and the address are looked at. */
export const contentTypeOf = ({ headers, address }: Exchange, content: Uint8Array): ContentType => {
  const header = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const [mediaType = ''] = header.split(';');
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(header)?.[1] ?? null;
  if (!UNSAID.has(mediaType.trim().toLowerCase())) return { type: readableType(mediaType), charset };
  const seen = sniffed(content);
  return { type: seen === 'text/plain' ? readableFile(new URL(address).pathname) : seen, charset };
};
