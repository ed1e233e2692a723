import { Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LIVE_DRAFT_PATH } from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION } from '@recheck/editor-schema';
import { Announcements } from '../../platform/announce/announcements';
import { signedIn } from '../../platform/auth/policy';
import { Reads } from '../../platform/database/reads';
import { Upgrades } from '../../platform/http/upgrades';
import { Log } from '../../platform/telemetry/log';
import { DraftAccess } from '../draft-access';
import { DraftingModule } from '../drafting.module';
import { KeepUpdateCommand } from './keep-update.command';
import { LiveDrafts } from './live-drafts';

/** The live drafts of this process: opened to editors when it starts, closed before anything else when it ends. */
@Module({
  imports: [DraftingModule],
  providers: [
    KeepUpdateCommand,
    {
      provide: LiveDrafts,
      inject: [DraftAccess, KeepUpdateCommand, Reads, Announcements, Log],
      useFactory: (
        access: DraftAccess,
        keepUpdate: KeepUpdateCommand,
        reads: Reads,
        announcements: Announcements,
        log: Log,
      ) => new LiveDrafts({ access, keepUpdate, reads, announcements, log, schemaVersion: EDITOR_SCHEMA_VERSION }),
    },
  ],
})
export class LiveModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly drafts: LiveDrafts,
    private readonly upgrades: Upgrades,
  ) {}

  onApplicationBootstrap(): void {
    this.upgrades.open(LIVE_DRAFT_PATH, {
      policy: signedIn,
      handle: (request, socket, head, caller) => {
        if (caller === null) socket.destroy();
        else this.drafts.take(request, socket, head, caller);
      },
      close: () => this.drafts.close(),
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.drafts.close();
  }
}
