import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/drafting.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { IntakeModule } from '../intake/intake.module';
import { AbandonRoundCommand } from './abandon-round.command';
import { ApproveRevisionCommand } from './approve-revision.command';
import { AssignStageCommand } from './assign-stage.command';
import { ChangeFactCheckFactsCommand } from './change-fact-check-facts.command';
import { ChangeRoundFactsCommand } from './change-round-facts.command';
import { CheckListQueries } from './check-list.queries';
import { CheckQueries } from './check.queries';
import { ClearFindingCommand } from './clear-finding.command';
import { ConfirmUnchangedCommand } from './confirm-unchanged.command';
import { CreateFactCheckCommand } from './create-fact-check.command';
import { DifferenceQueries } from './difference.queries';
import { DraftingActsResolver } from './drafting-acts.resolver';
import { ImportedCheckOpener } from './imported-check-opener';
import { KeepRevisionCommand } from './keep-revision.command';
import { ListsResolver } from './lists.resolver';
import { MyWorkQueries } from './my-work.queries';
import { OpenRoundCommand } from './open-round.command';
import { OverrideFindingCommand } from './override-finding.command';
import { PassOnCommand } from './pass-on.command';
import { PreviewQueries } from './preview.queries';
import { ProposeVerdictCommand } from './propose-verdict.command';
import { PublishRevisionCommand } from './publish-revision.command';
import { RecallDraftCommand } from './recall-draft.command';
import { RecordFindingCommand } from './record-finding.command';
import { RememberedFreshness } from './remembered-freshness';
import { RequestChangesCommand } from './request-changes.command';
import { ReturnToDraftCommand } from './return-to-draft.command';
import { RestoreRevisionCommand } from './restore-revision.command';
import { ReviewResolver } from './review.resolver';
import { RevisionHistoryQueries } from './revision-history.queries';
import { RevisionsResolver } from './revisions.resolver';
import { RoundDraftAccess } from './round-draft-access';
import { RoundQueries } from './round.queries';
import { RoundsResolver } from './rounds.resolver';
import { SendBackCommand } from './send-back.command';
import { SimilarChecksQueries } from './similar-checks.queries';
import { SimilarChecksResolver } from './similar-checks.resolver';
import { SubmitDraftCommand } from './submit-draft.command';
import { TransitionsResolver } from './transitions.resolver';
import { WithdrawVerdictCommand } from './withdraw-verdict.command';

const commands = [
  CreateFactCheckCommand,
  ChangeFactCheckFactsCommand,
  ChangeRoundFactsCommand,
  ProposeVerdictCommand,
  WithdrawVerdictCommand,
  AssignStageCommand,
  KeepRevisionCommand,
  RestoreRevisionCommand,
  SubmitDraftCommand,
  RecallDraftCommand,
  RecordFindingCommand,
  ClearFindingCommand,
  ReturnToDraftCommand,
  PassOnCommand,
  OverrideFindingCommand,
  ApproveRevisionCommand,
  RequestChangesCommand,
  PublishRevisionCommand,
  SendBackCommand,
  AbandonRoundCommand,
  OpenRoundCommand,
  ConfirmUnchangedCommand,
];

/** Checks and their rounds: from the first question to an approved revision. */
@Module({
  imports: [IntakeModule, DraftingModule, EvidenceModule],
  providers: [
    ...commands,
    CheckQueries,
    RoundQueries,
    CheckListQueries,
    SimilarChecksQueries,
    MyWorkQueries,
    RememberedFreshness,
    DifferenceQueries,
    RevisionHistoryQueries,
    PreviewQueries,
    RoundDraftAccess,
    ImportedCheckOpener,
    ListsResolver,
    SimilarChecksResolver,
    DraftingActsResolver,
    ReviewResolver,
    TransitionsResolver,
    RoundsResolver,
    RevisionsResolver,
  ],
  exports: [...commands, CheckQueries, RoundQueries, RememberedFreshness, RoundDraftAccess, ImportedCheckOpener],
})
export class WorkflowModule {}

export { CheckPart, CheckParts } from './check-parts';
export { CheckQueries } from './check.queries';
export { giveWay } from './end-abandoned';
export { EditionPublisher, type EditionOrder } from './edition-publisher';
export { FactCheckStore, type FactCheckChanges, type LockedFactCheck } from './fact-check.store';
export { AvailableCheckAction, FactCheck, FactCheckResult } from './fact-check.types';
export { freshnessCountsIf, freshnessState } from './freshness-state.sql';
export { Freshness, NewsroomFreshness } from './freshness.types';
export { ChangeNote, Priority, PublicState, RoundKind, Stage } from './lifecycle.types';
export { ImportedCheckOpener } from './imported-check-opener';
export { OpeningStore } from './opening.store';
export { PUBLIC_SIDE_CHANGED, publicSideChanged } from './public-side-changed';
export { RememberedFreshness } from './remembered-freshness';
export { RevisionStore } from './revision.store';
export { evidenceDigestOf } from './round-facts';
export type { RoundRecord } from './round-record';
export { RoundDraftAccess } from './round-draft-access';
export { RoundNeeds, type RoundOfCheck } from './round-needs';
export { RoundQueries } from './round.queries';
export { RoundStore } from './round.store';
export { Round, RoundResult } from './round.types';
export { workflowRows } from './rows';
export { unjudged } from './unjudged.sql';
export {
  CreateFactCheckCommand,
  ChangeFactCheckFactsCommand,
  ChangeRoundFactsCommand,
  ProposeVerdictCommand,
  WithdrawVerdictCommand,
  AssignStageCommand,
  SubmitDraftCommand,
  RecallDraftCommand,
  RecordFindingCommand,
  ClearFindingCommand,
  ReturnToDraftCommand,
  PassOnCommand,
  OverrideFindingCommand,
  ApproveRevisionCommand,
  RequestChangesCommand,
  PublishRevisionCommand,
  SendBackCommand,
  AbandonRoundCommand,
  OpenRoundCommand,
  ConfirmUnchangedCommand,
};
