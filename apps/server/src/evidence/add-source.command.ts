import { Injectable } from '@nestjs/common';
import { accepted, readSourceWords, refusal, refused, type Result, type SourceWords } from '@recheck/domain';
import { DraftAccess, OpenDraftStore } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { SourceStore } from './source.store';

export interface AddSource {
  readonly roundId: string;
  readonly source: SourceWords;
}

/** A source as a command leaves it, to be read again. */
export interface ChangedSource {
  readonly roundId: string;
  readonly sourceId: string;
}

/** Adds a source to a draft; whoever does contributes to the round. */
@Injectable()
export class AddSourceCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `urlInvalid`, `inputInvalid`, and whatever keeps the person from changing the draft now. */
  execute(actor: PersonActor, { roundId, source }: AddSource): Promise<Result<ChangedSource>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const said = readSourceWords(source, null);
      if (!said.ok) return said;
      const sources = work.store(SourceStore);
      const original = said.value.republishes;
      if (original !== null && !(isId(original) && (await sources.find(roundId, original)))) {
        return refused(refusal('inputInvalid', { field: 'republishes' }));
      }
      await drafts.contributed(this.access, roundId, 'SOURCE');
      const sourceId = await sources.add(draft.value, said.value);
      work.store(LedgerStore).append({
        action: 'evidence.sourceAdded',
        factCheckId: draft.value.factCheckId,
        roundId,
        facts: { sourceId, title: said.value.title ?? said.value.address },
      });
      return accepted({ roundId, sourceId });
    });
  }
}
