import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DeskStore } from './desk.store';
import { nameProblem } from './person-input';

export interface ChangeNewsroomSettings {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Words at the end of every public page that ask for support; null for none. */
  readonly appeal?: string | null;
  /** Words under every public page; null for the usual ones. */
  readonly disclaimer?: string | null;
}

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const words = (text: string | null | undefined): string | null => text?.trim() || null;

/** Changes what the newsroom says of itself and by which clock it works. */
@Injectable()
export class ChangeNewsroomSettingsCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `inputInvalid`. */
  execute(actor: PersonActor, input: ChangeNewsroomSettings): Promise<Result<null>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const problem = nameProblem(input.name);
      if (problem) return refused(problem);
      if (!isTimeZone(input.timeZone)) return refused(refusal('inputInvalid', { field: 'Time zone' }));
      const settings = {
        name: input.name.trim(),
        timeZone: input.timeZone,
        appeal: words(input.appeal),
        disclaimer: words(input.disclaimer),
      };
      await work.store(DeskStore).changeNewsroom(settings);
      work.store(LedgerStore).append({ action: 'people.newsroomSettingsChanged', facts: settings });
      return accepted(null);
    });
  }
}
