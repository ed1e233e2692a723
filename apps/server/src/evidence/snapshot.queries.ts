import { Injectable } from '@nestjs/common';
import { CAPABILITIES } from '@recheck/domain';
import { namedPerson } from './evidence-record.sql';
import { desksWith, type PersonActor } from '../platform/auth/actor';
import { instantText, jsonRows } from '../platform/database/json-text';
import { Reads, statement } from '../platform/database/reads';
import { Log } from '../platform/telemetry/log';
import { isId } from '../platform/ids';
import { DamagedSnapshot } from './damaged-snapshot';
import type { CaptureRecord } from './capture/capture-record';
import type { Snapshot } from './snapshot.types';
import { isSoundSnapshot } from './sound-snapshot.sql';

const SNAPSHOT = `json_build_object('id', s.id, 'sourceId', s.source_id, 'madeBy', s.made_by, 'address', s.address,
  'finalAddress', s.final_address, 'redirects', s.redirects, 'status', s.status, 'fileName', s.file_name,
  'mediaType', s.media_type, 'title', s.title, 'publisher', s.publisher, 'authors', s.authors,
  'publishedOn', s.published_on, 'language', s.language, 'canonicalAddress', s.canonical_address,
  'byteCount', s.byte_count, 'contentDigest', s.content_digest,
  'takenBy', CASE WHEN p.id IS NOT NULL THEN ${namedPerson('p')} END, 'takenAt', ${instantText('s.taken_at')},
  'pageStarts', s.page_starts)`;

/** `$2`, `$3`: the desks that the caller reads, and whether it is all of them. */
const READABLE = `JOIN sources so ON so.id = s.source_id JOIN fact_checks fc ON fc.id = so.fact_check_id
  AND ($3::boolean OR fc.desk_id = ANY($2::uuid[]))`;

const oneSnapshot = statement<{ snapshot: Snapshot }>(
  'evidence.snapshot',
  `SELECT ${SNAPSHOT} AS snapshot FROM snapshots s ${READABLE} LEFT JOIN people p ON p.id = s.taken_by WHERE s.id = $1`,
);

/** What was captured of one source. */
export interface Captured {
  /** Newest first. */
  readonly snapshots: readonly Snapshot[];
  /** The last one that somebody asked for. */
  readonly capture: CaptureRecord | null;
}

/**
 * In one statement, so that a capture that is done has its snapshot beside it. Indexes: snapshots_source_idx,
 * captures_source_idx.
 */
const capturedOfSources = statement<Captured & { readonly source_id: string }>(
  'evidence.capturedOfSources',
  `SELECT source_id, ${jsonRows(`SELECT ${SNAPSHOT} FROM snapshots s LEFT JOIN people p ON p.id = s.taken_by
     WHERE s.source_id = asked.source_id ORDER BY s.taken_at DESC, s.id DESC`)} AS snapshots,
   (SELECT json_build_object('id', c.id, 'sourceId', c.source_id, 'address', c.address,
     'state', c.state, 'finalAddress', c.final_address, 'redirects', c.redirects, 'status', c.status,
     'receivedBytes', c.received_bytes, 'expectedBytes', c.expected_bytes, 'problem', c.problem,
     'snapshotId', c.snapshot_id, 'askedAt', ${instantText('c.asked_at')})
     FROM captures c WHERE c.source_id = asked.source_id ORDER BY c.asked_at DESC, c.id DESC LIMIT 1) AS capture
   FROM unnest($1::uuid[]) AS asked (source_id)`,
);

const textsOfSnapshots = statement<{ id: string; text: string; sound: boolean }>(
  'evidence.textsOfSnapshots',
  `SELECT s.id, s.text, ${isSoundSnapshot('s')} AS sound FROM snapshots s WHERE s.id = ANY($1::uuid[])`,
);

/** Snapshots and captures, as people see them. */
@Injectable()
export class SnapshotQueries {
  constructor(
    private readonly reads: Reads,
    private readonly log: Log,
  ) {}

  /** One snapshot; null when there is none that the person may read. */
  async snapshot(actor: PersonActor, id: string): Promise<Snapshot | null> {
    if (!isId(id)) return null;
    const everyDesk = actor.administrator && CAPABILITIES['draft.read'].administrator;
    const row = await this.reads.row(oneSnapshot, [id, desksWith(actor, 'draft.read'), everyDesk]);
    return row?.snapshot ?? null;
  }

  /** What was captured of each source. Asks nobody for permission: who sees the source may see it. */
  async captured(sourceIds: readonly string[]): Promise<ReadonlyMap<string, Captured>> {
    const rows = await this.reads.rows(capturedOfSources, [sourceIds]);
    return new Map(rows.map((row) => [row.source_id, row]));
  }

  /** The words of each snapshot, likewise; null for one that is not what was kept any more. */
  async texts(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.reads.rows(textsOfSnapshots, [ids]);
    for (const { id, sound } of rows) {
      if (!sound) this.log.error('evidence.snapshotDamaged', new DamagedSnapshot(id), { snapshotId: id });
    }
    return new Map(rows.map(({ id, text, sound }) => [id, sound ? text : null]));
  }
}
