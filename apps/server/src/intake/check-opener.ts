import type { ImportedCheck, Result } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';

/** A check that an import has opened. */
export interface OpenedCheck {
  readonly factCheckId: string;
  readonly roundId: string;
  readonly slug: string;
}

/**
 * Opens a check with its first round out of an imported text: question, claim, document, sources and open tasks, with the
 * importing person as contributor. Checks and rounds are workflow's, which implements this; `processes/` binds it.
 */
export abstract class CheckOpener {
  /** Refused: `roleMissing`, `notFound` (desk). */
  abstract openImported(
    work: Work<PersonActor>,
    check: ImportedCheck,
    place: { readonly deskId: string },
  ): Promise<Result<OpenedCheck>>;
}
