import { Injectable } from '@nestjs/common';
import { accepted, readSourceWords, refusal, refused, type Result, type SourceWords } from '@recheck/domain';
import { DraftAccess, OpenDraftStore } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import type { ChangedSource } from './add-source.command';
import { SourceStore } from './source.store';

export interface UpdateSource {
  readonly roundId: string;
  readonly sourceId: string;
  readonly expectedVersion: number;
  readonly source: SourceWords;
}

/** Says what a source is, or says it better; whoever does contributes to the round. */
@Injectable()
export class UpdateSourceCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /**
   * Refused: `versionMoved`, `notFound`, `urlInvalid`, `inputInvalid`, and whatever keeps the person from changing the
   * draft now.
   */
  execute(actor: PersonActor, input: UpdateSource): Promise<Result<ChangedSource>> {
    const { roundId, sourceId, expectedVersion, source } = input;
    return this.unitOfWork.transaction(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const sources = work.store(SourceStore);
      if (!isId(sourceId) || !(await sources.find(roundId, sourceId))) return refused(refusal('notFound'));
      const said = readSourceWords(source, sourceId);
      if (!said.ok) return said;
      const original = said.value.republishes;
      if (original !== null && !(isId(original) && (await sources.find(roundId, original)))) {
        return refused(refusal('inputInvalid', { field: 'republishes' }));
      }
      const changed = await sources.describe(roundId, sourceId, expectedVersion, said.value);
      if (!changed) return refused(refusal('versionMoved'));
      await drafts.contributed(this.access, roundId, 'SOURCE');
      work.store(LedgerStore).append({
        action: 'evidence.sourceChanged',
        factCheckId: draft.value.factCheckId,
        roundId,
        facts: { sourceId, title: said.value.title ?? said.value.address },
      });
      return accepted({ roundId, sourceId });
    });
  }
}
