import { Injectable } from '@nestjs/common';
import { accepted, type Result } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { endAbandoned } from './end-abandoned';
import type { MoveRound } from './move-round';
import { RoundNeeds } from './round-needs';
import { RoundStore } from './round.store';

/** Ends a round without an edition, from whatever stage. What was written stays as a revision. */
@Injectable()
export class AbandonRoundCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: RoundNeeds,
  ) {}

  /** Refused: `reasonMissing`, `versionMoved`, `roundEnded`, `roleMissing`. */
  execute(actor: PersonActor, { roundId, expectedVersion, reason }: MoveRound): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const seen = { version: expectedVersion };
      const attempt = await work.store(RoundStore).attempt({ roundId, action: 'abandon', seen, reason });
      if (!attempt.ok) return attempt;
      const ended = await endAbandoned(work, this.needs, attempt.value);
      return ended.ok ? accepted(roundId) : ended;
    });
  }
}
