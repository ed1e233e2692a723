import { Injectable } from '@nestjs/common';
import { accepted, severalLines, type Result, type RoundKind } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { openLaterRound } from './open-later-round';
import { RoundNeeds } from './round-needs';

export interface OpenRound {
  readonly factCheckId: string;
  readonly kind: RoundKind;
  /** Why; of a refresh that no need asks for it becomes the need. */
  readonly reason: string | null;
}

/**
 * Opens the next round of a check, seeded from what readers see. A correction goes first: a round that is open ends
 * abandoned, its draft kept.
 */
@Injectable()
export class OpenRoundCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: RoundNeeds,
  ) {}

  /** Refused: `roundOpen`, `notPublished`, `withdrawn`, `alreadyPublished`, `roleMissing`, `notFound`. */
  execute(actor: PersonActor, { factCheckId, kind, reason }: OpenRound): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const said = severalLines(reason);
      const opened = await openLaterRound(work, this.needs, { factCheckId, kind, stage: 'DRAFT', reason: said });
      if (!opened.ok) return opened;
      const { roundId, number } = opened.value;
      work
        .store(LedgerStore)
        .append({ action: 'workflow.roundOpened', factCheckId, roundId, facts: { number, kind, reason: said } });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
