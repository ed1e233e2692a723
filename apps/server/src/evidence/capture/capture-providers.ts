import type { Provider } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../platform/config/settings';
import { Outbound } from '../../platform/outbound/outbound';
import { ArchiveQueries } from './archive.queries';
import { CaptureAgainCommand } from './capture-again.command';
import { CaptureSourceCommand } from './capture-source.command';
import { CaptureSourceJob } from './capture-source.job';
import { CaptureSweepJob } from './capture-sweep.job';
import { CaptureResolver } from './capture.resolver';
import { EvidenceFilesController } from './evidence-files.controller';
import { ExportEvidenceCommand } from './export-evidence.command';
import { KeepSnapshotCommand } from './keep-snapshot.command';
import { NewsroomVisitor } from './newsroom-visitor';
import { PageAddresses } from './page-address';
import { PageReading } from './page-reading';
import { SnapshotPagesController } from './snapshot-pages.controller';
import { SourceSnapshotsResolver } from './source-snapshots.resolver';

/** Capturing sources: the part of this chapter that asks the outside and keeps what it said. */
export const captureProviders: Provider[] = [
  {
    provide: Outbound,
    inject: [SETTINGS_TOKEN],
    useFactory: ({ captureAllow }: Settings) => new Outbound(captureAllow),
  },
  ArchiveQueries,
  CaptureAgainCommand,
  CaptureResolver,
  CaptureSourceCommand,
  CaptureSourceJob,
  CaptureSweepJob,
  ExportEvidenceCommand,
  KeepSnapshotCommand,
  NewsroomVisitor,
  PageAddresses,
  PageReading,
  SourceSnapshotsResolver,
];

/** Its routes. */
export const captureControllers = [EvidenceFilesController, SnapshotPagesController];
