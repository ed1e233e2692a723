import { isUtf8 } from 'node:buffer';
import type { Digest, Instant } from '@recheck/domain';
import { WARCRecord, WARCSerializer, type WARCType } from 'warcio';
import { newId } from '../../../platform/ids';
import type { Exchange, OutboundAnswer } from '../../../platform/outbound/outbound';
import { sha256 } from '../../../platform/sha256';

/** One record among archived bytes, as an index of archives lists it. */
export interface ArchivedRecord {
  readonly type: WARCType;
  readonly address: string;
  /** Of a response. */
  readonly status: number | null;
  readonly mediaType: string;
  /** SHA-256 of what it holds, without HTTP headers. */
  readonly payloadDigest: Digest;
  /** Where it lies, in bytes. */
  readonly offset: number;
  readonly length: number;
}

/** Archived bytes: WARC records, each a gzip member of its own. */
export interface Archived {
  readonly warc: Buffer;
  readonly digest: Digest;
  readonly records: readonly ArchivedRecord[];
}

/** What a metadata record says about a snapshot. */
export type SnapshotFacts = Readonly<Record<string, string | number | null | readonly string[]>>;

const TRANSFER = /^transfer-encoding$/i;

const recordId = (): string => `<urn:uuid:${newId()}>`;

/** A record that is written, and does not know its place yet. */
interface Written extends Omit<ArchivedRecord, 'offset' | 'length'> {
  readonly bytes: Buffer;
}

/** What a record holds: HTTP headers, if any, and the payload. */
interface Block {
  readonly head?: Buffer;
  readonly payload: Buffer;
}

/** One record. What it holds is written as it stands: the library's own headers would fold repeated ones together. */
const record = async (
  about: Pick<ArchivedRecord, 'type' | 'address' | 'mediaType' | 'status'>,
  date: Instant,
  headers: Readonly<Record<string, string>>,
  { head = Buffer.alloc(0), payload }: Block,
): Promise<Written> => {
  const payloadDigest = sha256(payload);
  const warcHeaders = { ...headers, 'WARC-Payload-Digest': `sha256:${payloadDigest}` };
  const made = WARCRecord.create({ type: about.type, url: about.address, date, warcVersion: 'WARC/1.1', warcHeaders }, [
    head,
    payload,
  ]);
  made.httpHeaders = null;
  const options = { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:', base32: false } };
  return { ...about, payloadDigest, bytes: Buffer.from(await WARCSerializer.serialize(made, options)) };
};

/** The answer as it came. Its transfer's chunks are undone, so their header is kept under another name. */
const responseHead = ({ status, reason, headers }: Exchange): string =>
  `HTTP/1.1 ${status} ${reason}\r\n${headers
    .map(([name, value]) => `${TRANSFER.test(name) ? `X-Archive-Orig-${name}` : name}: ${value}\r\n`)
    .join('')}\r\n`;

const mediaTypeOf = ({ headers }: Exchange): string =>
  headers
    .find(([name]) => name.toLowerCase() === 'content-type')?.[1]
    .split(';')[0]
    ?.trim()
    .toLowerCase() ?? 'unk';

/** A hop: what was answered, and what was asked. The body of a redirect was not read. */
const recordsOf = async (exchange: Exchange, date: Instant, isRedirect: boolean): Promise<readonly Written[]> => {
  const { address, ip, body, requestHead, status } = exchange;
  const id = recordId();
  const response = await record(
    { type: 'response', address, status, mediaType: mediaTypeOf(exchange) },
    date,
    {
      'WARC-Record-ID': id,
      'WARC-IP-Address': ip,
      ...(isRedirect ? { 'WARC-Truncated': 'unspecified' } : {}),
      'Content-Type': 'application/http; msgtype=response',
    },
    { head: Buffer.from(responseHead(exchange), 'latin1'), payload: body },
  );
  const request = await record(
    { type: 'request', address, status: null, mediaType: 'unk' },
    date,
    {
      'WARC-Record-ID': recordId(),
      'WARC-Concurrent-To': id,
      'WARC-IP-Address': ip,
      'Content-Type': 'application/http; msgtype=request',
    },
    { head: Buffer.from(requestHead, 'latin1'), payload: Buffer.alloc(0) },
  );
  return [response, request];
};

const metadata = (address: string, date: Instant, facts: SnapshotFacts): Promise<Written> =>
  record(
    { type: 'metadata', address, status: null, mediaType: 'application/json' },
    date,
    { 'WARC-Record-ID': recordId(), 'Content-Type': 'application/json' },
    { payload: Buffer.from(JSON.stringify(facts)) },
  );

const together = (written: readonly Written[]): Archived => {
  const warc = Buffer.concat(written.map(({ bytes }) => bytes));
  let offset = 0;
  const records = written.map(({ bytes, ...about }) => {
    const placed = { ...about, offset, length: bytes.length };
    offset += bytes.length;
    return placed;
  });
  return { warc, digest: sha256(warc), records };
};

/** Archives what a server answered, with every hop on the way. */
export const archiveAnswer = async (
  { redirects, answer }: Pick<OutboundAnswer, 'redirects' | 'answer'>,
  date: Instant,
  facts: SnapshotFacts,
): Promise<Archived> => {
  const hops = await Promise.all(redirects.map((hop) => recordsOf(hop, date, true)));
  const last = await recordsOf(answer, date, false);
  return together([...hops.flat(), ...last, await metadata(answer.address, date, facts)]);
};

/** Archives what a person brought: a file, or words. It was never answered by a server, so it has a name of its own. */
export const archiveResource = async (
  snapshotId: string,
  mediaType: string,
  bytes: Buffer,
  date: Instant,
  facts: SnapshotFacts,
): Promise<Archived> => {
  const address = `urn:uuid:${snapshotId}`;
  // No server said how its letters are written; whoever replays it would guess.
  const contentType = mediaType === 'text/plain' && isUtf8(bytes) ? `${mediaType}; charset=utf-8` : mediaType;
  const resource = await record(
    { type: 'resource', address, status: null, mediaType },
    date,
    { 'WARC-Record-ID': recordId(), 'Content-Type': contentType },
    { payload: bytes },
  );
  return together([resource, await metadata(address, date, facts)]);
};
