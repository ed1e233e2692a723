import { Injectable } from '@nestjs/common';
import { accepted, confirmWithdrawal, proposeWithdrawal, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, rolesIn, type PersonActor } from '../platform/auth/actor';
import { dayOf } from '../platform/clock/clock';
import type { Work } from '../platform/database/transaction';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { FactCheckStore, type LockedFactCheck } from '../workflow/workflow.module';
import { EditionStore } from './edition.store';
import { FreshnessReader } from './freshness-reader';
import { RevisionReader } from './revision-reader.store';
import { Sites } from './sites';
import { WithdrawalStore } from './withdrawal.store';

/** Withdrawing a published check: one person proposes it with a reason, another confirms it. */
@Injectable()
export class WithdrawCheckCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sites: Sites,
    private readonly freshness: FreshnessReader,
  ) {}

  /** Refuses: `notFound`, `roleMissing`, `notPublished`, `withdrawn`, `reasonMissing`, `versionMoved`. Gives the check's id. */
  async propose(
    actor: PersonActor,
    { factCheckId, reason }: { factCheckId: string; reason: string },
  ): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const check = await this.hold(work, factCheckId);
      if (!check.ok) return check;
      const words = proposeWithdrawal(inDesk(actor, check.value.deskId), check.value.publicState, reason);
      if (!words.ok) return words;
      await work.store(WithdrawalStore).propose(factCheckId, words.value);
      work
        .store(LedgerStore)
        .append({ action: 'publication.withdrawalProposed', factCheckId, facts: { reason: words.value } });
      return accepted(factCheckId);
    });
  }

  /** Writes the edition that retracts. Refuses: `notFound`, `roleMissing`, `secondPersonNeeded`, `withdrawn`. */
  async confirm(actor: PersonActor, withdrawalId: string): Promise<Result<string>> {
    return this.onOpen(actor, withdrawalId, async (work, check, withdrawal) => {
      const reason = confirmWithdrawal(inDesk(actor, check.deskId), check.publicState, withdrawal);
      if (!reason.ok) return reason;
      await work.store(WithdrawalStore).confirm(withdrawalId);
      await this.retract(work, check, reason.value);
      work
        .store(LedgerStore)
        .append({ action: 'publication.withdrawalConfirmed', factCheckId: check.id, facts: { reason: reason.value } });
      return accepted(check.id);
    });
  }

  /** Takes a proposal back; whoever may propose one may. Refuses: `notFound`, `roleMissing`. */
  async drop(actor: PersonActor, withdrawalId: string): Promise<Result<string>> {
    return this.onOpen(actor, withdrawalId, async (work, check, { reason }) => {
      const may = proposeWithdrawal(inDesk(actor, check.deskId), check.publicState, reason);
      if (!may.ok) return may;
      await work.store(WithdrawalStore).drop(withdrawalId);
      work.store(LedgerStore).append({ action: 'publication.withdrawalDropped', factCheckId: check.id, facts: {} });
      return accepted(check.id);
    });
  }

  private onOpen(
    actor: PersonActor,
    withdrawalId: string,
    act: (
      work: Work<PersonActor>,
      check: LockedFactCheck,
      withdrawal: { readonly proposedBy: string; readonly reason: string },
    ) => Promise<Result<string>>,
  ): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const withdrawals = work.store(WithdrawalStore);
      const found = isId(withdrawalId) ? await withdrawals.find(withdrawalId) : null;
      if (!found) return refused(refusal('notFound'));
      const check = await this.hold(work, found.factCheckId);
      if (!check.ok) return check;
      // Read again under the check's lock: another may have been faster.
      const open = await withdrawals.find(withdrawalId);
      return open?.open ? act(work, check.value, open) : refused(refusal('versionMoved'));
    });
  }

  private async hold(work: Work<PersonActor>, factCheckId: string): Promise<Result<LockedFactCheck>> {
    const check = isId(factCheckId) ? await work.store(FactCheckStore).lock(factCheckId) : null;
    return check && rolesIn(work.actor, check.deskId).length > 0 ? accepted(check) : refused(refusal('notFound'));
  }

  private async retract(work: Work<PersonActor>, locked: LockedFactCheck, reason: string): Promise<void> {
    const editions = work.store(EditionStore);
    const [check, current] = await Promise.all([editions.check(locked.id), editions.current(locked.id)]);
    if (!check || !current) throw new Error('A live check has an edition.');
    const { content, citations } = await work.store(RevisionReader).read(current.revisionId);
    const number = await editions.write(
      check,
      {
        roundId: null,
        revision: { id: current.revisionId, digest: current.revisionDigest, content },
        evidenceDigest: current.evidenceDigest,
        checkedAt: current.checkedAt,
        note: 'RETRACTION',
        text: reason,
        citations,
      },
      await this.sites.site(),
    );
    const changes = { publicState: 'WITHDRAWN', currentEdition: number } as const;
    if (!(await work.store(FactCheckStore).change(locked.id, locked.version, changes))) {
      throw new Error('A locked check changed under its lock.');
    }
    await this.freshness.changed(work, locked.id, dayOf(work.now, check.timeZone));
  }
}
