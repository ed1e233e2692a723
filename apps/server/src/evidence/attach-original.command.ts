import { Injectable } from '@nestjs/common';
import { accepted, readSourceWords, refusal, refused, type Result } from '@recheck/domain';
import { DraftAccess, OpenDraftStore } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import type { ChangedSource } from './add-source.command';
import { SourceStore } from './source.store';

export interface AttachOriginal {
  readonly roundId: string;
  /** The copy, at the version that the person saw. */
  readonly sourceId: string;
  readonly expectedVersion: number;
  /** Where the original is. */
  readonly address: string;
  /** Who published it, if that is known. */
  readonly publisher: string | null;
}

const UNSAID = { kind: null, title: null, authors: [], publishedOn: null, reference: null, republishes: null } as const;

/**
 * Says that a source is a copy and of which work: the original becomes a source of the round, unless it is one already,
 * and the copy points to it. Both or neither; whoever does contributes to the round.
 */
@Injectable()
export class AttachOriginalCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /**
   * Gives the source that is the original. Refused: `notFound`, `versionMoved`, `urlInvalid`, `inputInvalid` (also for
   * the address of the copy itself), and whatever keeps the person from changing the draft now.
   */
  execute(actor: PersonActor, input: AttachOriginal): Promise<Result<ChangedSource>> {
    const { roundId, sourceId: copyId, expectedVersion, address, publisher } = input;
    return this.unitOfWork.transaction<PersonActor, ChangedSource>(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const sources = work.store(SourceStore);
      const copy = isId(copyId) ? await sources.find(roundId, copyId) : null;
      if (!copy) return refused(refusal('notFound'));
      const said = readSourceWords({ ...UNSAID, address, publisher }, null);
      if (!said.ok) return said;
      if (said.value.address === null) return refused(refusal('urlInvalid', { value: '' }));
      const known = await sources.atAddress(roundId, said.value.address);
      if (known === copyId) return refused(refusal('inputInvalid', { field: 'republishes' }));
      const originalId = known ?? (await sources.add(draft.value, said.value));
      const pointed = await sources.pointTo(roundId, copyId, expectedVersion, originalId);
      if (!pointed) return refused(refusal('versionMoved'));
      await drafts.contributed(this.access, roundId, 'SOURCE');
      const { factCheckId } = draft.value;
      const ledger = work.store(LedgerStore);
      if (known === null) {
        const facts = { sourceId: originalId, title: said.value.address };
        ledger.append({ action: 'evidence.sourceAdded', factCheckId, roundId, facts });
      }
      const facts = { sourceId: copyId, title: copy.title ?? copy.address };
      ledger.append({ action: 'evidence.sourceChanged', factCheckId, roundId, facts });
      return accepted({ roundId, sourceId: originalId });
    });
  }
}
