import { Injectable } from '@nestjs/common';
import { composeRevision, type CheckDocument, type RevisionContent } from '@recheck/domain';
import { t } from '@recheck/wording';
import { DraftDocuments } from '../drafting/drafting.module';
import type { PersonActor } from '../platform/auth/actor';
import { Reads, statement } from '../platform/database/reads';
import { isId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { factsDifference, proseDifference } from './difference';
import type { Difference } from './difference.types';
import { mayReadDesk, readerOf } from './reader';
import { revisionFacts } from './round-facts';
import type { RoundRecord } from './round-record';
import { ROUND_MEMBERS, ROUND_TABLES } from './round-record.sql';

/** A revision that may be one side of a difference. One that an import brought in as published belongs to no round. */
interface Side {
  readonly id: string;
  readonly roundId: string | null;
  readonly roundNumber: number | null;
  readonly number: number;
  readonly name: string | null;
  /** Whether readers see it now. */
  readonly live: boolean;
  readonly content: RevisionContent;
}

const side = (revision: string): string => `(
  SELECT json_build_object('id', o.id, 'roundId', o.round_id, 'roundNumber', orr.number, 'number', o.number,
    'name', o.name, 'content', o.content, 'live', EXISTS (SELECT 1 FROM editions e
      WHERE e.fact_check_id = fc.id AND e.number = fc.current_edition AND e.revision_id = o.id))
  FROM revisions o LEFT JOIN rounds orr ON orr.id = o.round_id
  WHERE o.id = ${revision} AND (orr.fact_check_id = r.fact_check_id
    OR EXISTS (SELECT 1 FROM editions e WHERE e.fact_check_id = r.fact_check_id AND e.revision_id = o.id)))`;

/** The submission of the round before the current one. */
const submittedBefore = `(
  SELECT b.id FROM revisions b WHERE b.round_id = r.id AND b.made_for = 'SUBMISSION' AND b.id <> r.submitted_revision
  ORDER BY b.number DESC LIMIT 1)`;

/** A round ($1) with the revisions that it may be compared with ($4, $5 name others of the same check). */
const sidesOfRound = statement<{
  readonly round: RoundRecord;
  readonly seed: Side | null;
  readonly submitted: Side | null;
  readonly before: Side | null;
  readonly chosen_from: Side | null;
  readonly chosen_to: Side | null;
}>(
  'workflow.sidesOfRound',
  `SELECT json_build_object(${ROUND_MEMBERS}) AS round, ${side('r.seeded_from')} AS seed,
     ${side('r.submitted_revision')} AS submitted, ${side(submittedBefore)} AS before,
     ${side('$4::uuid')} AS chosen_from, ${side('$5::uuid')} AS chosen_to
   FROM ${ROUND_TABLES} WHERE r.id = $1 AND ${mayReadDesk('fc.desk_id', 2)}`,
);

interface Labelled {
  readonly label: string;
  readonly content: RevisionContent;
}

const NOTHING: CheckDocument = { version: 1, blocks: [] };

/** What changed, in words. */
@Injectable()
export class DifferenceQueries {
  constructor(
    private readonly reads: Reads,
    private readonly drafts: DraftDocuments,
  ) {}

  /**
   * How a round differs from what came before: its draft or, once submitted, its revision, from the revision submitted
   * before it, else from what it was seeded from. Both sides may be chosen among the revisions of the check. Null where
   * there is nothing to compare, or nothing the person may read.
   */
  async difference(
    actor: PersonActor,
    roundId: string,
    { from, to }: { readonly from: string | null; readonly to: string | null },
  ): Promise<Difference | null> {
    if (![roundId, from, to].every((id) => id === null || isId(id))) return null;
    const row = await this.reads.row(sidesOfRound, [roundId, ...readerOf(actor), from, to]);
    if (!row || (from !== null && !row.chosen_from) || (to !== null && !row.chosen_to)) return null;
    const { round, seed, submitted, before } = row;
    const drafting = round.stage === 'DRAFT' && round.outcome === null;
    const labelled = (revision: Side): Labelled => ({
      label: this.#label(round, revision),
      content: revision.content,
    });

    const later = row.chosen_to ?? (drafting ? null : submitted);
    const earlier = row.chosen_from ?? (later === null ? (submitted ?? seed) : (before ?? seed));
    const newer = later ? labelled(later) : drafting ? await this.#draft(round) : null;
    if (!newer) return null;
    const older = earlier ? labelled(earlier) : { label: t('workflow.difference.nothing'), content: null };
    return {
      fromLabel: older.label,
      toLabel: newer.label,
      facts: older.content ? factsDifference(older.content, newer.content) : [],
      blocks: proseDifference(older.content?.document ?? NOTHING, newer.content.document),
    };
  }

  #label(round: RoundRecord, revision: Side): string {
    if (revision.live) return t('workflow.difference.public');
    if (revision.roundNumber === null) return t('workflow.difference.imported');
    const { number, name, roundId, roundNumber } = revision;
    const label =
      roundId === round.id
        ? t('workflow.difference.revision', { number })
        : t('workflow.difference.revisionOfRound', { number, round: roundNumber });
    return name === null ? label : t('workflow.difference.named', { revision: label, name });
  }

  async #draft(round: RoundRecord): Promise<Labelled> {
    const document = await this.drafts.read(round.id, round.draft);
    return { label: t('workflow.difference.draft'), content: composeRevision(revisionFacts(round), document, sha256) };
  }
}
