import { Injectable } from '@nestjs/common';
import { accepted, citationMarks, refusal, refused, type Result } from '@recheck/domain';
import { DraftAccess, DraftLogStore, OpenDraftStore } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { SourceStore } from './source.store';

export interface RemoveSource {
  readonly roundId: string;
  readonly sourceId: string;
  readonly expectedVersion: number;
}

/** Takes a source that the draft does not cite out of the round; whoever does contributes to it. */
@Injectable()
export class RemoveSourceCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `sourceCited`, `versionMoved`, `notFound`, and whatever keeps the person from changing the draft now. */
  execute(actor: PersonActor, { roundId, sourceId, expectedVersion }: RemoveSource): Promise<Result<{ done: true }>> {
    return this.unitOfWork.transaction(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const sources = work.store(SourceStore);
      const source = isId(sourceId) ? await sources.find(roundId, sourceId) : null;
      if (!source) return refused(refusal('notFound'));
      // The round is locked, so no update of the draft can come between this look and the commit.
      const { document } = await work.store(DraftLogStore).rebuild(roundId);
      const citing = citationMarks(document).filter((mark) => mark.sourceId === sourceId);
      if (citing.length > 0) {
        return refused(
          refusal(
            'sourceCited',
            { count: citing.length },
            citing.map((mark) => mark.citationId),
          ),
        );
      }
      if (!(await sources.remove(roundId, sourceId, expectedVersion))) return refused(refusal('versionMoved'));
      await drafts.contributed(this.access, roundId, 'SOURCE');
      work.store(LedgerStore).append({
        action: 'evidence.sourceRemoved',
        factCheckId: draft.value.factCheckId,
        roundId,
        facts: { sourceId, title: source.title },
      });
      return accepted({ done: true as const });
    });
  }
}
