import { Injectable } from '@nestjs/common';
import {
  accepted,
  findingNoteRefusal,
  refusal,
  refused,
  severalLines,
  type Digest,
  type Finding,
  type Result,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { CitationStore, PassageStore } from '../evidence/evidence.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { RoundStore } from './round.store';

export interface RecordFinding {
  readonly roundId: string;
  readonly citationId: string;
  /** Of the revision that the reviewer read. */
  readonly revisionDigest: Digest;
  readonly value: Finding;
  readonly note: string | null;
  /** Words that the reviewer read in the source; null keeps the passage that stands. */
  readonly quotation: string | null;
  /** A passage that the reviewer chose in a snapshot of the source; null keeps the one that stands. */
  readonly passageId: string | null;
}

const LONGEST = { note: 4_000, quotation: 20_000 } as const;

/** Records what a source says of one statement. Choosing another passage makes the reviewer no contributor. */
@Injectable()
export class RecordFindingCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Refused: `noteMissing`, `citationUnknown`, `inputInvalid`, `contentMoved`, `wrongStage`, `authorCannotReview`,
   * `nobodyEligible`, `roleMissing`.
   */
  execute(actor: PersonActor, input: RecordFinding): Promise<Result<string>> {
    const { roundId, citationId, revisionDigest, value } = input;
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const seen = { content: revisionDigest };
      const attempt = await work.store(RoundStore).attempt({ roundId, action: 'recordFinding', seen });
      if (!attempt.ok) return attempt;
      const { round } = attempt.value;
      const citation = round.citations.find(({ id }) => id === citationId);
      if (!citation || !round.revision) return refused(refusal('citationUnknown'));
      const note = severalLines(input.note);
      const quotation = severalLines(input.quotation);
      const unsaid = findingNoteRefusal(value, note);
      if (unsaid) return refused(unsaid);
      if ((note?.length ?? 0) > LONGEST.note) return refused(refusal('inputInvalid', { field: 'note' }));
      if ((quotation?.length ?? 0) > LONGEST.quotation) return refused(refusal('inputInvalid', { field: 'quotation' }));

      const passages = work.store(PassageStore);
      const chosen = input.passageId;
      if (chosen !== null && !(isId(chosen) && (await passages.isOf(chosen, citation.sourceId)))) {
        return refused(refusal('inputInvalid', { field: 'passageId' }));
      }
      const passageId =
        chosen ?? (quotation ? await passages.paste(citation.sourceId, quotation) : (citation.passage?.id ?? null));
      const revisionId = round.revision.id;
      await work.store(CitationStore).record({ revisionId, citationId, value, note, passageId });
      work.store(LedgerStore).append({
        action: 'evidence.findingRecorded',
        factCheckId: round.factCheckId,
        roundId,
        facts: { ordinal: citation.ordinal, finding: t(`evidence.finding.${value}`), note, citationId, revisionDigest },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
