import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module';
import { PeopleModule } from '../people/people.module';
import { AddArticleCommand } from './add-article.command';
import { AddSourceCommand } from './add-source.command';
import { AttachOriginalCommand } from './attach-original.command';
import { ChoosePassageCommand } from './choose-passage.command';
import { captureControllers, captureProviders } from './capture/capture-providers';
import { PassageQueries } from './passage.queries';
import { PassageResolver } from './passage.resolver';
import { ProvenanceQueries } from './provenance.queries';
import { ProvenanceResolver } from './provenance.resolver';
import { RemoveSourceCommand } from './remove-source.command';
import { SnapshotQueries } from './snapshot.queries';
import { SnapshotResolver } from './snapshot.resolver';
import { SourceQueries } from './source.queries';
import { SourceResolver } from './source.resolver';
import { UpdateSourceCommand } from './update-source.command';

/** Sources, snapshots, passages, and what reviewers found in them. */
@Module({
  imports: [DraftingModule, PeopleModule],
  controllers: captureControllers,
  providers: [
    AddArticleCommand,
    AddSourceCommand,
    AttachOriginalCommand,
    ChoosePassageCommand,
    PassageQueries,
    PassageResolver,
    ProvenanceQueries,
    ProvenanceResolver,
    UpdateSourceCommand,
    RemoveSourceCommand,
    SnapshotQueries,
    SnapshotResolver,
    SourceQueries,
    SourceResolver,
    ...captureProviders,
  ],
  exports: [AddSourceCommand, UpdateSourceCommand, SourceQueries],
})
export class EvidenceModule {}

export { AddSourceCommand, type ChangedSource } from './add-source.command';
export { Citation, Finding, FindingValue } from './citation.types';
export { CitationStore } from './citation.store';
export type { CitationRecord, NamedPerson, SourceRecord } from './evidence-record';
export { citationsOf, lastEvidenceMoveOf, namedPerson, sourcesOf } from './evidence-record.sql';
export { PassageStore } from './passage.store';
export { evidenceRows } from './rows';
export { sourceNumbers, sourcesView } from './source-view';
export { SourceQueries } from './source.queries';
export { SourceStore } from './source.store';
export { Source, SourceInput, SourceKind, SourceResult } from './source.types';
export { UpdateSourceCommand } from './update-source.command';
