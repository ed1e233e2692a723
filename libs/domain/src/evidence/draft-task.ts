import type { ChecklistTask } from '../drafting/template';
import type { ImportTask } from './imported-check';

/** One thing that is left to do on a draft: what an import left open, or an item of its desk's checklist. */
export type DraftTask = ImportTask | ChecklistTask;
