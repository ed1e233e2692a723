import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Digest, type Result } from '@recheck/domain';
import { CitationStore } from '../evidence/evidence.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RoundStore } from './round.store';

export interface ClearFinding {
  readonly roundId: string;
  readonly citationId: string;
  readonly revisionDigest: Digest;
}

/** Takes a finding back, so that the citation waits for one again. It stays in the record. */
@Injectable()
export class ClearFindingCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `citationUnknown`, `findingMissing` (there is none), and as recording one. */
  execute(actor: PersonActor, { roundId, citationId, revisionDigest }: ClearFinding): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const seen = { content: revisionDigest };
      const attempt = await work.store(RoundStore).attempt({ roundId, action: 'recordFinding', seen });
      if (!attempt.ok) return attempt;
      const { round } = attempt.value;
      const citation = round.citations.find(({ id }) => id === citationId);
      if (!citation || !round.revision) return refused(refusal('citationUnknown'));
      const cleared = await work.store(CitationStore).clear(round.revision.id, citationId);
      if (!cleared) return refused(refusal('findingMissing', { count: 1 }, [citationId]));
      work.store(LedgerStore).append({
        action: 'evidence.findingCleared',
        factCheckId: round.factCheckId,
        roundId,
        facts: { ordinal: citation.ordinal, citationId, revisionDigest },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
