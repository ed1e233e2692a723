import { Injectable } from '@nestjs/common';
import { accepted, CAPABILITIES, refusal, refused, type Instant, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import { desksWith, type PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { isId } from '../../platform/ids';
import { ArchiveStore } from './archive.store';

/** An export that was allowed and recorded, ready to be written. */
export interface EvidenceExport {
  readonly slug: string;
  readonly title: string;
  readonly createdAt: Instant;
  /** Oldest first. */
  readonly snapshotIds: readonly string[];
}

/** Exports the archived evidence of a check. Whoever may read its drafts may take it along; history tells of it. */
@Injectable()
export class ExportEvidenceCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `notFound`. */
  execute(actor: PersonActor, factCheckId: string): Promise<Result<EvidenceExport>> {
    return this.unitOfWork.transaction<PersonActor, EvidenceExport>(actor, async (work) => {
      if (!isId(factCheckId)) return refused(refusal('notFound'));
      const everyDesk = actor.administrator && CAPABILITIES['draft.read'].administrator;
      const check = await work
        .store(ArchiveStore)
        .readableCheck(factCheckId, desksWith(actor, 'draft.read'), everyDesk);
      if (!check) return refused(refusal('notFound'));
      const snapshotIds = await work.store(ArchiveStore).snapshotIds(factCheckId);
      const facts = { count: snapshotIds.length };
      work.store(LedgerStore).append({ action: 'evidence.evidenceExported', factCheckId, facts });
      return accepted({ slug: check.slug, title: check.question, createdAt: work.now, snapshotIds });
    });
  }
}
