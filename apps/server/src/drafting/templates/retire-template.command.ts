import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { isId } from '../../platform/ids';
import { TemplateStore } from './template.store';

/** Takes a template of a desk out of use. It is kept; drafts that were begun with it keep what they have. */
@Injectable()
export class RetireTemplateCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `notFound`, `versionMoved`. Gives the desk's id. */
  execute(
    actor: PersonActor,
    { templateId, version }: { readonly templateId: string; readonly version: number },
  ): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const templates = work.store(TemplateStore);
      const row = isId(templateId) ? await templates.find(templateId) : null;
      const desk = row ? await templates.lockDesk(row.deskId) : null;
      if (row === null || desk === null) return refused(refusal('notFound'));
      if (!(await templates.retire(row, version))) return refused(refusal('versionMoved'));
      work.store(LedgerStore).append({
        action: 'drafting.templateRetired',
        facts: { name: row.name, desk, deskId: row.deskId },
      });
      return accepted(row.deskId);
    });
  }
}
