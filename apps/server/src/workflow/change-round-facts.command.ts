import { Injectable } from '@nestjs/common';
import { accepted, readClaim, readQuestion, type Claim, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ContributorStore } from './contributor.store';
import { FactCheckStore } from './fact-check.store';
import { RoundStore } from './round.store';

export interface ChangeRoundFacts {
  readonly roundId: string;
  readonly expectedVersion: number;
  readonly question: string;
  /** Null: the check answers an open question. */
  readonly claim: Claim | null;
}

/** Changes the question and the claim that a round works on; whoever does contributes to it. */
@Injectable()
export class ChangeRoundFactsCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `versionMoved`, `questionMissing`, `inputInvalid`, `urlInvalid`, and whatever keeps from writing now. */
  execute(actor: PersonActor, { roundId, expectedVersion, ...said }: ChangeRoundFacts): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const writing = await rounds.attemptWriting(roundId, expectedVersion);
      if (!writing.ok) return writing;
      const question = readQuestion(said.question);
      if (!question.ok) return question;
      const claim = said.claim ? readClaim(said.claim) : accepted(null);
      if (!claim.ok) return claim;
      const { factCheckId } = writing.value;
      await rounds.changeFacts(writing.value, { question: question.value, claim: claim.value });
      await work.store(ContributorStore).note(roundId, 'FACTS');
      await work.store(FactCheckStore).showQuestion(factCheckId, question.value);
      work.store(LedgerStore).append({
        action: 'workflow.roundFactsChanged',
        factCheckId,
        roundId,
        facts: { question: question.value, claim: claim.value?.words ?? null },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
