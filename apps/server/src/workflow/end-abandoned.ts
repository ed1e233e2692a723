import type { Result } from '@recheck/domain';
import { draftAccessChanged } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { FactCheckStore } from './fact-check.store';
import { RevisionStore } from './revision.store';
import type { RoundNeeds } from './round-needs';
import type { RoundRecord } from './round-record';
import { RoundStore, type AcceptedAttempt } from './round.store';
import { roundOfCheck } from './touched';

/** Ends a locked round `ABANDONED` because another act takes its place. Whoever may do that act may end the round. */
export const giveWay = (work: Work<PersonActor>, needs: RoundNeeds, round: RoundRecord, reason: string) =>
  endAbandoned(work, needs, {
    round,
    reason,
    transition: { action: 'abandon', from: round.stage, to: round.stage, outcome: 'ABANDONED', voidsApproval: false },
  });

/**
 * Ends a locked round `ABANDONED`: a draft that was in hand is kept as a revision, from which a later round may be
 * seeded; what the round was opened for is open again; lists show the public question again.
 */
export const endAbandoned = async (
  work: Work<PersonActor>,
  needs: RoundNeeds,
  ending: Pick<AcceptedAttempt, 'round' | 'transition' | 'reason'>,
): Promise<Result<string>> => {
  const { round, reason } = ending;
  const rounds = work.store(RoundStore);
  if (round.stage === 'DRAFT') {
    const { content, digest, logPosition } = await rounds.compose(round);
    await work.store(RevisionStore).add({ roundId: round.id, content, digest, logPosition, madeFor: 'ABANDONED' });
  }
  const moved = await rounds.move(ending);
  if (!moved.ok) return moved;
  await work.store(FactCheckStore).showPublicQuestion(round.factCheckId);
  await needs.roundEnded(work, { ...roundOfCheck(round), outcome: 'ABANDONED' });
  work.store(LedgerStore).append({
    action: 'workflow.roundAbandoned',
    factCheckId: round.factCheckId,
    roundId: round.id,
    facts: { reason },
  });
  work.announce(draftAccessChanged(round.id));
  return moved;
};
