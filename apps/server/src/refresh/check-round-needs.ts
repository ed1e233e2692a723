import { Injectable } from '@nestjs/common';
import { accepted, editorRequestSignal, touchedBy, type Outcome, type Result, type Touched } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import type { Work } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { RoundNeeds, type RoundOfCheck } from '../workflow/workflow.module';
import { RefreshStore } from './refresh.store';

/** What the rounds of a check mean for its refresh needs. */
@Injectable()
export class CheckRoundNeeds implements RoundNeeds {
  constructor(private readonly time: NewsroomTime) {}

  async roundOpened(work: Work<PersonActor>, round: RoundOfCheck, reason: string | null): Promise<Result<null>> {
    if (round.kind !== 'REFRESH') return accepted(null);
    const store = work.store(RefreshStore);
    const today = await this.time.today();
    const facts = await store.lock(round.factCheckId);
    if (!facts.ok) return facts;
    await store.raiseDue(facts.value, today);
    if (!(await store.hasOpen(round.factCheckId)) && reason?.trim()) {
      const asked = editorRequestSignal(inDesk(work.actor, facts.value.deskId), newId(), reason);
      if (!asked.ok) return asked;
      await store.raise(round.factCheckId, asked.value);
    }
    await store.attach(round.factCheckId, round.roundId);
    await store.keepDays(round.factCheckId, today);
    return accepted(null);
  }

  async touched(work: Work<PersonActor>, { factCheckId, roundId, kind }: RoundOfCheck): Promise<Touched> {
    const facts = await work.store(RefreshStore).lock(factCheckId);
    if (!facts.ok || kind !== 'REFRESH') return touchedBy([]);
    return touchedBy(facts.value.needs.filter((need) => need.roundId === roundId && need.state === 'IN_ROUND'));
  }

  async roundEnded(work: Work<PersonActor>, round: RoundOfCheck & { readonly outcome: Outcome }): Promise<void> {
    const store = work.store(RefreshStore);
    const abandoned = round.outcome === 'ABANDONED';
    const settled = abandoned ? await store.release(round.roundId) : await store.resolve(round.roundId);
    for (const { trigger } of settled) {
      work.store(LedgerStore).append({
        action: abandoned ? 'refresh.needReopened' : 'refresh.needResolved',
        factCheckId: round.factCheckId,
        roundId: round.roundId,
        facts: { trigger },
      });
    }
    await store.keepDays(round.factCheckId, await this.time.today());
  }
}
