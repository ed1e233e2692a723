import { Injectable } from '@nestjs/common';
import { jsonRows } from '../../platform/database/json-text';
import { Reads, statement } from '../../platform/database/reads';
import { isId } from '../../platform/ids';
import type { DeskTemplates } from './template.types';

/** The templates of a desk ($1) that can be chosen. Relies on templates_name_idx, which begins with the desk. */
const templatesOfDesk = statement<{ readonly desk: DeskTemplates }>(
  'drafting.templatesOfDesk',
  `SELECT json_build_object('id', d.id, 'templates', ${jsonRows(`
     SELECT json_build_object('id', p.id, 'version', p.version, 'name', p.name, 'sections', p.sections,
       'checklist', p.checklist, 'standard', p.is_standard)
     FROM templates p WHERE p.desk_id = d.id AND p.retired_at IS NULL ORDER BY lower(p.name)`)}) AS desk
   FROM desks d WHERE d.id = $1`,
);

/** Templates of desks. */
@Injectable()
export class TemplateQueries {
  constructor(private readonly reads: Reads) {}

  /** The templates of a desk by name; null when there is no such desk. */
  async ofDesk(deskId: string): Promise<DeskTemplates | null> {
    const row = isId(deskId) ? await this.reads.row(templatesOfDesk, [deskId]) : null;
    return row?.desk ?? null;
  }
}
