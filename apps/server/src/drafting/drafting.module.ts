import { Module } from '@nestjs/common';
import { marginProviders, marginRows } from './comments/margin';
import { AdoptTextCommand } from './authorship/adopt-text.command';
import { AdoptionRow } from './authorship/adoption.row';
import { AuthorshipQueries } from './authorship/authorship.queries';
import { AuthorshipResolver } from './authorship/authorship.resolver';
import { CompleteTaskCommand } from './complete-task.command';
import { DraftDocuments } from './draft-documents';
import { DraftLogCompactionJob } from './draft-log-compaction.job';
import { DraftLogReader } from './draft-log.queries';
import { DraftTaskResolver } from './draft-task.resolver';
import { DraftTaskRow } from './draft-task.row';
import { RetireTemplateCommand } from './templates/retire-template.command';
import { SaveTemplateCommand } from './templates/save-template.command';
import { TemplateQueries } from './templates/template.queries';
import { TemplateResolver } from './templates/template.resolver';
import { TemplateRow } from './templates/template.row';

/** The draft of a round: its update log and what is left to do on it. */
@Module({
  providers: [
    DraftLogReader,
    DraftLogCompactionJob,
    DraftDocuments,
    CompleteTaskCommand,
    DraftTaskResolver,
    SaveTemplateCommand,
    RetireTemplateCommand,
    TemplateQueries,
    TemplateResolver,
    AdoptTextCommand,
    AuthorshipQueries,
    AuthorshipResolver,
    ...marginProviders,
  ],
  exports: [DraftLogReader, DraftDocuments],
})
export class DraftingModule {}

/** The mapped classes of this chapter. */
export const draftingRows = [DraftTaskRow, TemplateRow, AdoptionRow, ...marginRows];

export {
  CONTRIBUTIONS,
  DraftAccess,
  draftAccessChanged,
  type Contribution,
  type DiscussedDraft,
  type DraftPermission,
  type OpenDraft,
} from './draft-access';
export { DraftLogReader } from './draft-log.queries';
export { DraftLogStore, rebuildDraft, type RebuiltDraft } from './draft-log.store';
export { DraftDocuments, draftPosition, type DraftPosition } from './draft-documents';
export { DraftTaskStore } from './draft-task.store';
export { DraftTask } from './draft-task.types';
export { AuthorshipStore } from './authorship/authorship.store';
export { OpenDraftStore } from './open-draft.store';
export { TemplateStore } from './templates/template.store';
export { taskSentence } from './task-sentence';
