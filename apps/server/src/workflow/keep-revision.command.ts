import { Injectable } from '@nestjs/common';
import { accepted, oneLine, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RevisionStore } from './revision.store';
import { RoundStore } from './round.store';

/** Longest name of a revision, in characters: it has to stand in a list. */
const LONGEST_REVISION_NAME = 120;

export interface KeepRevision {
  readonly roundId: string;
  readonly name: string;
}

/** Keeps the draft as it stands under a name, to be compared with and gone back to. Makes nobody a contributor. */
@Injectable()
export class KeepRevisionCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `inputInvalid` (name), `notFound`, `roleMissing`, `draftFrozen`, `roundEnded`. Gives the round's id. */
  execute(actor: PersonActor, input: KeepRevision): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const name = oneLine(input.name);
      if (name === null || name.length > LONGEST_REVISION_NAME) {
        const problem = name === null ? 'empty' : `longer than ${LONGEST_REVISION_NAME} characters`;
        return refused(refusal('inputInvalid', { field: 'name', problem }));
      }
      const rounds = work.store(RoundStore);
      const attempt = await rounds.attempt({ roundId: input.roundId, action: 'editDraft' });
      if (!attempt.ok) return attempt;
      const { round } = attempt.value;
      const { content, digest, logPosition } = await rounds.compose(round);
      const kept = { roundId: round.id, content, digest, logPosition, name };
      const { number } = await work.store(RevisionStore).add({ ...kept, madeFor: 'NAMED' });
      work.store(LedgerStore).append({
        action: 'drafting.revisionNamed',
        factCheckId: round.factCheckId,
        roundId: round.id,
        facts: { number, name },
      });
      return accepted(round.id);
    });
  }
}
