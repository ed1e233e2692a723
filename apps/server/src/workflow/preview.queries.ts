import { Injectable } from '@nestjs/common';
import {
  changeNotesFor,
  composePage,
  composeRevision,
  digestOf,
  nextEditionNumber,
  type PageCitation,
  type PageEdition,
  type PublishedPage,
  type RevisionContent,
} from '@recheck/domain';
import { DraftDocuments } from '../drafting/drafting.module';
import type { PersonActor } from '../platform/auth/actor';
import { dayOf } from '../platform/clock/clock';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement } from '../platform/database/reads';
import { isId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { checkedDateProposal } from './checked-date';
import { mayReadDesk, readerOf } from './reader';
import { evidenceDigestOf, revisionFacts } from './round-facts';
import type { RoundRecord } from './round-record';
import { ROUND_MEMBERS, ROUND_TABLES } from './round-record.sql';

const previewOfRound = statement<{
  readonly round: RoundRecord;
  readonly content: RevisionContent | null;
  readonly desk: string;
  readonly topics: readonly string[];
  readonly editions: readonly PageEdition[];
}>(
  'workflow.previewOfRound',
  `SELECT json_build_object(${ROUND_MEMBERS}) AS round, v.content, d.name AS desk, fc.topics, (
     SELECT coalesce(json_agg(json_build_object('number', e.number, 'note', e.change_note, 'checkedAt', e.checked_at,
       'publishedOn', (e.published_at AT TIME ZONE n.time_zone)::date, 'text', e.change_text,
       'revision', e.revision_digest) ORDER BY e.number), '[]'::json)
     FROM editions e WHERE e.fact_check_id = fc.id) AS editions
   FROM ${ROUND_TABLES} JOIN desks d ON d.id = fc.desk_id CROSS JOIN newsrooms n
   WHERE r.id = $1 AND ${mayReadDesk('fc.desk_id', 2)}`,
);

const pageCitation =
  (timeZone: string) =>
  ({ id, sourceId, finding, passage }: RoundRecord['citations'][number]): PageCitation => ({
    citationId: id,
    sourceId,
    finding: finding?.value ?? null,
    note: finding?.note ?? null,
    override: finding?.override?.reason ?? null,
    passage: passage && {
      quotation: passage.quotation,
      prefix: passage.prefix,
      suffix: passage.suffix,
      readOn: dayOf(passage.snapshotTakenAt, timeZone),
      archiveAddress: null,
    },
  });

/** The public page before it is public. */
@Injectable()
export class PreviewQueries {
  constructor(
    private readonly reads: Reads,
    private readonly drafts: DraftDocuments,
    private readonly time: NewsroomTime,
  ) {}

  /** The page as it would be if the round were published today as it stands; null for a round the person may not read. */
  async preview(actor: PersonActor, roundId: string): Promise<PublishedPage | null> {
    const row = isId(roundId) ? await this.reads.row(previewOfRound, [roundId, ...readerOf(actor)]) : null;
    if (!row) return null;
    const { round, desk, topics, editions } = row;
    const [timeZone, today] = [await this.time.zone(), await this.time.today()];
    const drafting = round.stage === 'DRAFT';
    const content =
      drafting || !row.content
        ? composeRevision(revisionFacts(round), await this.drafts.read(round.id, round.draft), sha256)
        : row.content;
    const first = editions.length === 0;
    const [note = 'UPDATE'] = changeNotesFor({ by: 'ROUND', kind: round.kind, outcome: 'PUBLISHED', first });
    const edition: PageEdition = {
      number: nextEditionNumber(editions.at(-1)?.number ?? null),
      note,
      publishedOn: today,
      checkedAt: round.checkedAt ?? checkedDateProposal(round, timeZone)?.checkedAt ?? null,
      text: null,
      revision: digestOf(content, sha256),
    };
    return composePage(content, {
      slug: round.slug,
      desk,
      topics,
      editions: [...editions, edition],
      // Findings stand on what was submitted, not on what has been typed since.
      citations: drafting ? [] : round.citations.map(pageCitation(timeZone)),
      followUps: [],
      evidenceDigest: drafting ? null : evidenceDigestOf(round),
    });
  }
}
