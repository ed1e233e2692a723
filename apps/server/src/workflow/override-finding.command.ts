import { Injectable } from '@nestjs/common';
import { accepted, blocksApproval, refusal, refused, type Digest, type Result } from '@recheck/domain';
import { CitationStore } from '../evidence/evidence.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RoundStore } from './round.store';

export interface OverrideFinding {
  readonly roundId: string;
  readonly findingId: string;
  readonly revisionDigest: Digest;
  /** Readers will see it. */
  readonly reason: string;
}

/** Lets one blocking finding stand, for a reason that is shown publicly. */
@Injectable()
export class OverrideFindingCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Refused: `overrideNeedless`, `citationUnknown`, `reasonMissing`, `contentMoved`, `wrongStage`,
   * `authorCannotOverride`, `roleMissing`.
   */
  execute(
    actor: PersonActor,
    { roundId, findingId, revisionDigest, reason }: OverrideFinding,
  ): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const seen = { content: revisionDigest };
      const attempt = await work.store(RoundStore).attempt({ roundId, action: 'overrideFinding', seen, reason });
      if (!attempt.ok) return attempt;
      const { round, reason: said } = attempt.value;
      const citation = round.citations.find(({ finding }) => finding?.id === findingId);
      if (!citation?.finding) return refused(refusal('citationUnknown'));
      const { value, override } = citation.finding;
      if (!blocksApproval(value) || override !== null) return refused(refusal('overrideNeedless'));
      if (said === null) return refused(refusal('reasonMissing'));
      await work.store(CitationStore).override(findingId, said);
      work.store(LedgerStore).append({
        action: 'evidence.findingOverridden',
        factCheckId: round.factCheckId,
        roundId,
        facts: { ordinal: citation.ordinal, reason: said, citationId: citation.id, revisionDigest },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
