import { Module } from '@nestjs/common';
import { WorkflowModule } from '../workflow/workflow.module';
import { ConfirmWithdrawalCommand } from './confirm-withdrawal.command';
import { DropWithdrawalCommand } from './drop-withdrawal.command';
import { EditionRow } from './edition.row';
import { KeptPages } from './kept-pages';
import { MergeCheckCommand } from './merge-check.command';
import { ProposeWithdrawalCommand } from './propose-withdrawal.command';
import { PublicAssetsController } from './public-assets.controller';
import { PublicListQueries } from './public-list.queries';
import { PublicPageQueries } from './public-page.queries';
import { PublicPagesController } from './public-pages.controller';
import { PublicationResolver } from './publication.resolver';
import { PublishArchiveCommand } from './publish-archive.command';
import { SeparateCheckCommand } from './separate-check.command';
import { Sites } from './sites';
import { WithdrawalRow } from './withdrawal.row';

/** Editions, withdrawals, and the pages that readers see. */
@Module({
  imports: [WorkflowModule],
  controllers: [PublicAssetsController, PublicPagesController],
  providers: [
    Sites,
    KeptPages,
    PublicPageQueries,
    PublicListQueries,
    ProposeWithdrawalCommand,
    ConfirmWithdrawalCommand,
    DropWithdrawalCommand,
    MergeCheckCommand,
    SeparateCheckCommand,
    PublishArchiveCommand,
    PublicationResolver,
  ],
  exports: [Sites, PublicPageQueries, PublicListQueries, PublishArchiveCommand],
})
export class PublicationModule {}

export const publicationRows = [EditionRow, WithdrawalRow];

export { EditionStore } from './edition.store';
export { FreshnessReader } from './freshness-reader';
export { EditionSummary } from './publication.types';
export { publicSide } from './public-side';
export { PublicListQueries, PublicPageQueries };
export { PublishArchiveCommand };
export { RoundEditionPublisher } from './round-edition-publisher';
export { Sites } from './sites';
