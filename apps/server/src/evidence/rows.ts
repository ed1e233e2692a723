import { CaptureHostRow } from './capture/capture-host.row';
import { CaptureRow } from './capture/capture.row';
import { SnapshotRecordRow } from './capture/snapshot-record.row';
import { FindingRow } from './finding.row';
import { OverrideRow } from './override.row';
import { PassageRow } from './passage.row';
import { RevisionCitationRow } from './revision-citation.row';
import { RoundSourceRow } from './round-source.row';
import { SnapshotRow } from './snapshot.row';
import { SourceRow } from './source.row';

/** The mapped classes of this chapter. */
export const evidenceRows = [
  SourceRow,
  RoundSourceRow,
  SnapshotRow,
  SnapshotRecordRow,
  CaptureRow,
  CaptureHostRow,
  PassageRow,
  RevisionCitationRow,
  FindingRow,
  OverrideRow,
];
