import { carriedFindings } from '@recheck/domain';
import { CitationStore } from '../evidence/evidence.module';
import type { Transaction } from '../platform/database/transaction';
import type { Touched } from '@recheck/domain';
import { RevisionStore } from './revision.store';
import type { RoundRecord } from './round-record';
import type { ComposedDraft } from './round.store';

/** A revision that was put up for judgement. */
export interface Submission {
  readonly revisionId: string;
  readonly number: number;
  /** It says word for word what the round was seeded from. */
  readonly unchanged: boolean;
}

/** Turning a draft into what is judged, within one transaction. */
export class SubmissionStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Keeps the composed draft as a revision, cuts its statements and carries findings to it that still hold.
   * @param touched citations that this round must verify itself
   */
  async submit(round: RoundRecord, draft: ComposedDraft, touched: Touched): Promise<Submission> {
    const revisions = this.transaction.store(RevisionStore);
    const citations = this.transaction.store(CitationStore);
    const { content, digest, logPosition } = draft;
    const { id, number } = await revisions.add({
      roundId: round.id,
      content,
      digest,
      logPosition,
      madeFor: 'SUBMISSION',
    });
    const cut = await citations.cut(id, content.document);
    const judgedBefore = round.revision?.id ?? round.seededFrom;
    if (judgedBefore !== null) {
      const judged = await citations.judged(judgedBefore, round.openedAt);
      await citations.carry(id, carriedFindings(judged, cut, round.contributors, touched));
    }
    const seed = round.seededFrom === null ? null : await revisions.digestOf(round.seededFrom);
    return { revisionId: id, number, unchanged: seed === digest };
  }
}
