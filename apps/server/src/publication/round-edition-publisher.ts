import { Injectable } from '@nestjs/common';
import {
  accepted,
  changeNoteRefusal,
  changeNotesFor,
  publicStateRefusal,
  refusal,
  refused,
  type Digest,
  type EditionOrigin,
  type Result,
  type RevisionContent,
} from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { dayOf } from '../platform/clock/clock';
import { EditionPublisher, FactCheckStore, type EditionOrder } from '../workflow/workflow.module';
import { EditionStore } from './edition.store';
import { FreshnessReader } from './freshness-reader';
import { RevisionReader } from './revision-reader.store';
import { Sites } from './sites';

/** Turns the end of a round into the next edition of its check. */
@Injectable()
export class RoundEditionPublisher implements EditionPublisher {
  constructor(
    private readonly sites: Sites,
    private readonly freshness: FreshnessReader,
  ) {}

  async publish(work: Work<PersonActor>, order: EditionOrder): Promise<Result<number>> {
    const checks = work.store(FactCheckStore);
    const locked = await checks.lock(order.factCheckId);
    const editions = work.store(EditionStore);
    const check = locked && (await editions.check(order.factCheckId));
    if (!locked || !check) return refused(refusal('notFound'));
    // The round was judged before the check was locked: somebody may have withdrawn it in between.
    const gone = publicStateRefusal(locked.publicState, order.roundKind);
    if (gone) return refused(gone);

    const origin: EditionOrigin = {
      by: 'ROUND',
      kind: order.roundKind,
      outcome: order.outcome,
      first: check.editions.length === 0,
    };
    const note = order.changeNote ?? changeNotesFor(origin)[0] ?? 'UPDATE';
    const text = order.changeText?.trim() || null;
    const unfit = changeNoteRefusal(origin, note, text);
    if (unfit) return refused(unfit);

    const { content, citations } = await work.store(RevisionReader).read(order.revisionId);
    const number = await editions.write(
      check,
      {
        roundId: order.roundId,
        revision: { id: order.revisionId, digest: order.revisionDigest, content },
        evidenceDigest: order.evidenceDigest,
        checkedAt: order.checkedAt,
        note,
        text,
        citations,
      },
      await this.sites.site(),
    );
    await this.show(work, locked, number, content);
    work.store(LedgerStore).append({
      action: 'publication.editionPublished',
      factCheckId: order.factCheckId,
      roundId: order.roundId,
      facts: {
        number,
        note,
        ...ledgerDigests(order.revisionDigest, order.evidenceDigest),
        checkedAt: order.checkedAt ?? '',
      },
    });
    await this.freshness.changed(work, order.factCheckId, dayOf(work.now, check.timeZone));
    return accepted(number);
  }

  private async show(
    work: Work<PersonActor>,
    locked: { readonly id: string; readonly version: number },
    number: number,
    content: RevisionContent,
  ): Promise<void> {
    const changed = await work
      .store(FactCheckStore)
      .change(locked.id, locked.version, { publicState: 'LIVE', currentEdition: number, question: content.question });
    if (!changed) throw new Error('A locked check changed under its lock.');
  }
}

const ledgerDigests = (revisionDigest: Digest, evidenceDigest: Digest) => ({ revisionDigest, evidenceDigest });
