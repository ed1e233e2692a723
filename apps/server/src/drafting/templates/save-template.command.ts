import { Injectable } from '@nestjs/common';
import { accepted, readTemplate, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { isId } from '../../platform/ids';
import { TemplateStore, type NewTemplate } from './template.store';

export interface SaveTemplate extends NewTemplate {
  readonly deskId: string;
  /** The template to change, as the person saw it; null makes a new one. */
  readonly replaces: { readonly id: string; readonly version: number } | null;
}

/** Makes a template of a desk, or changes one. Drafts that were begun with it keep what they have. */
@Injectable()
export class SaveTemplateCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `administratorOnly`, `inputInvalid`, `notFound` (desk, template), `versionMoved`. Gives the desk's id. */
  execute(actor: PersonActor, { deskId, replaces, standard, ...said }: SaveTemplate): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      if (!actor.administrator) return refused(refusal('administratorOnly'));
      const read = readTemplate(said);
      if (!read.ok) return read;
      const templates = work.store(TemplateStore);
      const desk = isId(deskId) ? await templates.lockDesk(deskId) : null;
      if (desk === null) return refused(refusal('notFound'));
      const template = { ...read.value, standard };
      if (await templates.nameTaken(deskId, template.name, replaces?.id ?? null)) {
        return refused(refusal('inputInvalid', { field: 'name', problem: 'taken' }));
      }
      if (replaces === null) await templates.add(deskId, template);
      else {
        const row = isId(replaces.id) ? await templates.find(replaces.id) : null;
        if (row?.deskId !== deskId) return refused(refusal('notFound'));
        if (!(await templates.change(row, replaces.version, template))) return refused(refusal('versionMoved'));
      }
      work.store(LedgerStore).append({
        action: 'drafting.templateSaved',
        facts: { name: template.name, desk, deskId },
      });
      return accepted(deskId);
    });
  }
}
