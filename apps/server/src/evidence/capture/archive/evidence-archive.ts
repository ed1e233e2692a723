import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { WARCRecord, WARCSerializer } from 'warcio';
import { getSurt } from 'warcio/utils';
import { ZipFile } from 'yazl';
import type { Instant } from '@recheck/domain';
import { sha256 } from '../../../platform/sha256';
import { DamagedSnapshot } from '../../damaged-snapshot';
import type { Archived, ArchivedRecord } from './warc-records';

/** A snapshot on its way into an archive file. */
export interface ArchivedSnapshot extends Archived {
  readonly id: string;
  /** The address that answered, or the name of what was brought. */
  readonly address: string;
  readonly title: string | null;
  readonly text: string;
  readonly takenAt: Instant;
}

/** What the file as a whole is. */
export interface ArchiveFacts {
  readonly title: string;
  readonly createdAt: Instant;
}

const WARC_PATH = 'archive/data.warc.gz';
const SOFTWARE = 'Recheck';

/** A moment as indexes of archives write it: 14 digits. */
const timestamp = (at: Instant): string => at.replace(/\D/g, '').slice(0, 14);

/** One line of a CDXJ index: only what can be replayed is listed. */
const indexLine = (
  { address, status, mediaType, payloadDigest, offset, length }: ArchivedRecord,
  at: Instant,
  before: number,
): string =>
  `${address.startsWith('urn:') ? address : getSurt(address)} ${timestamp(at)} ${JSON.stringify({
    url: address,
    mime: mediaType,
    ...(status === null ? {} : { status }),
    digest: `sha256:${payloadDigest}`,
    length,
    offset: before + offset,
    filename: 'data.warc.gz',
  })}\n`;

const warcInfo = async ({ title, createdAt }: ArchiveFacts): Promise<Buffer> =>
  Buffer.from(
    await WARCSerializer.serialize(
      WARCRecord.createWARCInfo(
        { filename: 'data.warc.gz', date: createdAt, warcVersion: 'WARC/1.1' },
        { software: SOFTWARE, format: 'WARC File Format 1.1', 'dc:title': title.replace(/[\r\n]+/g, ' ') },
      ),
      { gzip: true },
    ),
  );

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

const resource = (path: string, content: Buffer): Resource => ({
  name: path.split('/').at(-1) ?? path,
  path,
  hash: `sha256:${sha256(content)}`,
  bytes: content.length,
});

const jsonLines = (lines: readonly object[]): Buffer =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/**
 * Snapshots as one WACZ file (version 1.1.1), which archive tools open and replay: the WARC records as they are kept, an
 * index, the list of pages with their words, and a digest of everything. It is written as it is read: however many
 * snapshots there are, one is in memory.
 *
 * A record whose bytes are not those that were kept breaks the file off: damaged evidence is not handed out.
 */
export const evidenceArchive = (snapshots: AsyncIterable<ArchivedSnapshot>, facts: ArchiveFacts): Readable => {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const index: string[] = [];
  const pages: object[] = [{ format: 'json-pages-1.0', id: 'pages', title: facts.title }];
  const hash = createHash('sha256');
  let length = 0;

  const counted = (bytes: Buffer): Buffer => {
    hash.update(bytes);
    length += bytes.length;
    return bytes;
  };

  const add = (path: string, content: Buffer, compress: boolean): Resource => {
    zip.addBuffer(content, path, { compress });
    return resource(path, content);
  };

  async function* records(): AsyncGenerator<Buffer> {
    yield counted(await warcInfo(facts));
    for await (const { id, address, title, text, takenAt, warc, digest, records: places } of snapshots) {
      if (sha256(warc) !== digest) throw new DamagedSnapshot(id);
      const playable = places.filter(({ type }) => type === 'response' || type === 'resource');
      index.push(...playable.map((place) => indexLine(place, takenAt, length)));
      pages.push({ id, url: address, ts: takenAt, ...(title === null ? {} : { title }), text });
      yield counted(warc);
    }
    // What stands on the records is written once they all are.
    const resources = [
      { name: 'data.warc.gz', path: WARC_PATH, hash: `sha256:${hash.digest('hex')}`, bytes: length },
      add('indexes/index.cdxj', Buffer.from(index.sort().join('')), true),
      add('pages/pages.jsonl', jsonLines(pages), true),
    ];
    const { title, createdAt: created } = facts;
    const described = { profile: 'data-package', wacz_version: '1.1.1', title, created, software: SOFTWARE, resources };
    const datapackage = Buffer.from(JSON.stringify(described, null, 2));
    const { path, hash: datapackageHash } = add('datapackage.json', datapackage, true);
    add('datapackage-digest.json', Buffer.from(JSON.stringify({ path, hash: datapackageHash })), true);
    zip.end();
  }

  const warc = Readable.from(records(), { objectMode: false });
  warc.once('error', (error) => output.destroy(error));
  zip.addReadStream(warc, WARC_PATH, { compress: false });
  return output;
};
