import { Injectable } from '@nestjs/common';
import {
  accepted,
  hasCapability,
  quotePassage,
  refusal,
  refused,
  type Result,
  type SelectedWords,
} from '@recheck/domain';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { PassageStore } from './passage.store';

export interface ChoosePassage extends SelectedWords {
  readonly snapshotId: string;
}

/**
 * Keeps words of a snapshot as a passage, for a writer to cite or a reviewer to judge by. It makes nobody a contributor
 * and changes no draft, so it may be done in any stage; who chose it and when stands with the passage.
 */
@Injectable()
export class ChoosePassageCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives the passage's id. Refused: `notFound`, `snapshotDamaged`, `passageNotThere`, `inputInvalid`. */
  execute(actor: PersonActor, { snapshotId, ...selected }: ChoosePassage): Promise<Result<{ passageId: string }>> {
    return this.unitOfWork.transaction<PersonActor, { passageId: string }>(actor, async (work) => {
      const passages = work.store(PassageStore);
      const snapshot = isId(snapshotId) ? await passages.snapshot(snapshotId) : null;
      if (snapshot === null) return refused(refusal('notFound'));
      const chooser = inDesk(actor, snapshot.deskId);
      const may = hasCapability(chooser, 'draft.write') || hasCapability(chooser, 'sources.review');
      if (!may) return refused(refusal('notFound'));
      if (!snapshot.sound) return refused(refusal('snapshotDamaged'));
      const quote = quotePassage(snapshot.text, selected);
      return quote.ok ? accepted({ passageId: await passages.choose(snapshotId, quote.value) }) : quote;
    });
  }
}
