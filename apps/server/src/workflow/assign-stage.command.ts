import { Injectable } from '@nestjs/common';
import {
  accepted,
  eligibleFor,
  refusal,
  refused,
  type PlainDate,
  type Result,
  type RoundAction,
  type Stage,
} from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { AssignmentStore } from './assignment.store';
import { roundFacts, roundState } from './round-facts';
import type { RoundRecord } from './round-record';
import { RoundStore } from './round.store';

export interface AssignStage {
  readonly roundId: string;
  readonly stage: Stage;
  /** Null: free to take. */
  readonly personId: string | null;
  /** Newsroom-local day; null: no date. */
  readonly dueOn: PlainDate | null;
}

/** What the person is given a stage for. */
const TASK: Readonly<Record<Stage, RoundAction>> = {
  DRAFT: 'editDraft',
  SOURCE_REVIEW: 'passOn',
  EDITOR_APPROVAL: 'approve',
  PUBLICATION: 'publish',
};

/**
 * Gives a stage of a round to one person, with a date. Nobody is given what they would be refused. A stage that nobody
 * has may also be taken by whoever is fit for it; its date stays.
 */
@Injectable()
export class AssignStageCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `assigneeUnfit` (naming who is fit), `roleMissing`, `roundEnded`, `notFound`. */
  execute(actor: PersonActor, { roundId, stage, personId, dueOn }: AssignStage): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const given = await this.mayGive(work, { roundId, stage, personId, dueOn });
      if (!given.ok) return given;
      const { round, date } = given.value;
      const fit = eligibleFor(TASK[stage], roundState(round), roundFacts(round, null));
      const assignee = fit.find((person) => person.personId === personId);
      if (personId !== null && !assignee) {
        const people = fit.map(({ name }) => name).join(', ');
        return refused(
          refusal(
            'assigneeUnfit',
            people ? { people } : {},
            fit.map((person) => person.personId),
          ),
        );
      }
      await work.store(AssignmentStore).assign(roundId, stage, personId, date);
      work.store(LedgerStore).append({
        action: 'workflow.stageAssigned',
        factCheckId: round.factCheckId,
        roundId,
        facts: { stage, person: assignee?.name ?? null, date },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }

  /** By the right to assign; else by taking for oneself what nobody has, with the date that it has. */
  private async mayGive(
    work: Work<PersonActor>,
    { roundId, stage, personId, dueOn }: AssignStage,
  ): Promise<Result<{ readonly round: RoundRecord; readonly date: PlainDate | null }>> {
    const rounds = work.store(RoundStore);
    const attempt = await rounds.attempt({ roundId, action: 'assign' });
    if (attempt.ok) return accepted({ round: attempt.value.round, date: dueOn });
    if (attempt.refusal.code !== 'roleMissing' || personId !== work.actor.personId) return attempt;
    const round = await rounds.read(roundId);
    const assignment = await work.store(AssignmentStore).of(roundId, stage);
    if (!round || assignment?.personId) return attempt;
    if (round.outcome) return refused(refusal('roundEnded'));
    return accepted({ round, date: assignment?.dueOn ?? null });
  }
}
