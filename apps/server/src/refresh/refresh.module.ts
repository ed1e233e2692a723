import { Module } from '@nestjs/common';
import { WorkflowModule } from '../workflow/workflow.module';
import { AddWatchDateCommand } from './add-watch-date.command';
import { ConfirmNeedCommand } from './confirm-need.command';
import { DeskPeriodChangedJob } from './desk-period-changed.job';
import { DismissNeedCommand } from './dismiss-need.command';
import { FreshnessDaysRow } from './freshness-days.row';
import { PlanRefreshCommand } from './plan-refresh.command';
import { RefreshNeedRow } from './refresh-need.row';
import { RefreshQueries } from './refresh.queries';
import { RefreshResolver } from './refresh.resolver';
import { RefreshSweepJob } from './refresh-sweep.job';
import { RelateChecksCommand } from './relate-checks.command';
import { RelatedChangedJob } from './related-changed.job';
import { RelatedCheckRow } from './related-check.row';
import { RemoveWatchDateCommand } from './remove-watch-date.command';
import { RequestRefreshCommand } from './request-refresh.command';
import { WatchDateRow } from './watch-date.row';

/** Staying true: policies, watched dates, needs, and the queue of checks that are due. */
@Module({
  imports: [WorkflowModule],
  providers: [
    RefreshQueries,
    RefreshResolver,
    RefreshSweepJob,
    RelatedChangedJob,
    DeskPeriodChangedJob,
    RelateChecksCommand,
    PlanRefreshCommand,
    AddWatchDateCommand,
    RemoveWatchDateCommand,
    RequestRefreshCommand,
    ConfirmNeedCommand,
    DismissNeedCommand,
  ],
  exports: [RefreshSweepJob, RelatedChangedJob],
})
export class RefreshModule {}

export const refreshRows = [FreshnessDaysRow, RefreshNeedRow, RelatedCheckRow, WatchDateRow];

export { CheckFreshness } from './check-freshness';
export { CheckRoundNeeds } from './check-round-needs';
export { refreshSide } from './refresh-side';
export { RefreshSweepJob, RelatedChangedJob };
