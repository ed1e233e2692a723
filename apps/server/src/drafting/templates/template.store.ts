import type { Template } from '@recheck/domain';
import type { Transaction } from '../../platform/database/transaction';
import { newId } from '../../platform/ids';
import { TemplateRow } from './template.row';

/** A template as somebody sets it up. */
export interface NewTemplate extends Template {
  /** Taken where nobody chooses; another one that was so no longer is. */
  readonly standard: boolean;
}

/** Templates of desks within one transaction. */
export class TemplateStore {
  constructor(private readonly transaction: Transaction) {}

  /** Name of the desk, locked so that its templates change one at a time; null when there is none. */
  async lockDesk(deskId: string): Promise<string | null> {
    const desk = await this.transaction.row<{ name: string }>('SELECT name FROM desks WHERE id = $1 FOR UPDATE', [
      deskId,
    ]);
    return desk?.name ?? null;
  }

  /** A template that can be chosen; null for all others. */
  async find(templateId: string): Promise<TemplateRow | null> {
    const [template] = await this.transaction.find(TemplateRow, { id: templateId });
    return template && template.retiredAt === null ? template : null;
  }

  /** What a draft of the desk begins with: the template that was chosen, else the desk's standard; null without one. */
  async chosen(deskId: string, templateId: string | null): Promise<Template | null> {
    return this.transaction.row<Template>(
      `SELECT name, sections, checklist FROM templates
       WHERE desk_id = $1 AND retired_at IS NULL AND CASE WHEN $2::uuid IS NULL THEN is_standard ELSE id = $2 END`,
      [deskId, templateId],
    );
  }

  /** Whether another template of the desk has this name, whatever its case. */
  async nameTaken(deskId: string, name: string, exceptId: string | null): Promise<boolean> {
    const other = await this.transaction.row(
      `SELECT 1 AS taken FROM templates
       WHERE desk_id = $1 AND lower(name) = lower($2) AND retired_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
      [deskId, name, exceptId],
    );
    return other !== null;
  }

  /** Adds a template; gives its id. Lock the desk first. */
  async add(deskId: string, template: NewTemplate): Promise<string> {
    if (template.standard) await this.#noStandard(deskId);
    const id = newId();
    await this.transaction.insert(TemplateRow, { ...template, id, deskId, ...this.#change() });
    return id;
  }

  /** Changes a template; false when it is no longer at this version. Lock the desk first. */
  async change(row: TemplateRow, version: number, template: NewTemplate): Promise<boolean> {
    if (template.standard && !row.standard) await this.#noStandard(row.deskId);
    const changes = { ...template, version: version + 1, ...this.#change() };
    return (await this.transaction.update(TemplateRow, { id: row.id, version }, changes)) === 1;
  }

  /** Takes a template out of use; false when it is no longer at this version. */
  async retire(row: TemplateRow, version: number): Promise<boolean> {
    const changes = { standard: false, retiredAt: this.transaction.now, version: version + 1, ...this.#change() };
    return (await this.transaction.update(TemplateRow, { id: row.id, version }, changes)) === 1;
  }

  #change(): Pick<TemplateRow, 'changedBy' | 'changedAt'> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Templates are changed by people.');
    return { changedBy: actor.personId, changedAt: now };
  }

  async #noStandard(deskId: string): Promise<void> {
    await this.transaction.query(
      'UPDATE templates SET is_standard = false, version = version + 1 WHERE desk_id = $1 AND is_standard',
      [deskId],
    );
  }
}
