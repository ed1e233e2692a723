import type { Result } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import type { Contribution, DraftAccess, OpenDraft } from './draft-access';

/** What the commands of drafting and evidence ask of the round behind a draft, within their transaction. */
export class OpenDraftStore {
  constructor(private readonly transaction: Transaction) {}

  /** Locks the round; refused unless the acting person may change the draft now. */
  open(access: DraftAccess, roundId: string): Promise<Result<OpenDraft>> {
    return access.open(this.transaction, roundId);
  }

  /** Notes the acting person as contributor. */
  contributed(access: DraftAccess, roundId: string, act: Contribution): Promise<void> {
    return access.contributed(this.transaction, roundId, act);
  }
}
