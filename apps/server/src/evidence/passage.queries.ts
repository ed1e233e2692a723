import { Injectable } from '@nestjs/common';
import { CAPABILITIES, PassageFinder, type PassagePlace } from '@recheck/domain';
import approximateSearch from 'approx-string-match';
import { desksWith, type PersonActor } from '../platform/auth/actor';
import { instantText, jsonRows } from '../platform/database/json-text';
import { Reads, statement } from '../platform/database/reads';
import { isId } from '../platform/ids';
import type { Passage, PlacedPassage } from './passage.types';
import { isSoundSnapshot } from './sound-snapshot.sql';

const PASSAGE = `json_build_object('id', pa.id, 'snapshotId', pa.snapshot_id, 'quotation', pa.quotation,
  'prefix', pa.prefix, 'suffix', pa.suffix, 'startsAt', pa.starts_at, 'endsAt', pa.ends_at,
  'snapshotTakenAt', ${instantText('sn.taken_at')})`;

/** Indexes: snapshots_source_idx, passages_snapshot_idx. */
const passagesOf = (source: string): string =>
  jsonRows(`SELECT ${PASSAGE} FROM snapshots sn JOIN passages pa ON pa.snapshot_id = sn.id
    WHERE sn.source_id = ${source} ORDER BY sn.taken_at DESC, pa.starts_at, pa.id`);

const onePassage = statement<{ passage: Passage }>(
  'evidence.passage',
  `SELECT ${PASSAGE} AS passage FROM passages pa JOIN snapshots sn ON sn.id = pa.snapshot_id WHERE pa.id = $1`,
);

const passagesOfSources = statement<{ source_id: string; passages: Passage[] }>(
  'evidence.passagesOfSources',
  `SELECT source_id, ${passagesOf('asked.source_id')} AS passages FROM unnest($1::uuid[]) AS asked (source_id)`,
);

/** `$2`, `$3`: the desks that the caller reads, and whether it is all of them. */
const passagesAround = statement<{ text: string; passages: Passage[] }>(
  'evidence.passagesAround',
  `SELECT s.text, ${passagesOf('s.source_id')} AS passages FROM snapshots s JOIN sources so ON so.id = s.source_id
   JOIN fact_checks fc ON fc.id = so.fact_check_id
   WHERE s.id = $1 AND ($3::boolean OR fc.desk_id = ANY($2::uuid[])) AND ${isSoundSnapshot('s')}`,
);

const shown = (passage: Passage, place: PassagePlace): PlacedPassage =>
  place.fate === 'GONE' ? { passage, fate: 'GONE', startsAt: null, endsAt: null, likeness: 0 } : { passage, ...place };

/** Passages as people see them. */
@Injectable()
export class PassageQueries {
  constructor(private readonly reads: Reads) {}

  /** One passage. Asks nobody for permission: a command has done so. */
  async passage(id: string): Promise<Passage> {
    return (await this.reads.one(onePassage, [id])).passage;
  }

  /** The passages of each source, those of its newest snapshot first; whoever sees the source may see them. */
  async ofSources(sourceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Passage[]>> {
    const rows = await this.reads.rows(passagesOfSources, [sourceIds]);
    return new Map(rows.map((row) => [row.source_id, row.passages]));
  }

  /**
   * Every passage that was chosen in any snapshot of the same source, and what became of it in this one: in the order of
   * their places, what is gone last. Empty for a snapshot that the person may not read, and for one that is damaged.
   */
  async placedIn(actor: PersonActor, snapshotId: string): Promise<readonly PlacedPassage[]> {
    if (!isId(snapshotId)) return [];
    const everyDesk = actor.administrator && CAPABILITIES['draft.read'].administrator;
    const row = await this.reads.row(passagesAround, [snapshotId, desksWith(actor, 'draft.read'), everyDesk]);
    if (row === null || row.passages.length === 0) return [];
    const finder = new PassageFinder(row.text, approximateSearch);
    const last = row.text.length;
    return row.passages
      .map((passage) => shown(passage, finder.find(passage)))
      .sort((a, b) => (a.startsAt ?? last) - (b.startsAt ?? last));
  }
}
