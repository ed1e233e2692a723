import type { CaptureProblem, CaptureState, Instant, Redirect } from '@recheck/domain';

/** How far the capture of a source is, as it is read for people. */
export interface CaptureRecord {
  readonly id: string;
  readonly sourceId: string;
  readonly address: string;
  readonly state: CaptureState;
  readonly finalAddress: string | null;
  readonly redirects: readonly Redirect[];
  readonly status: number | null;
  readonly receivedBytes: number;
  readonly expectedBytes: number | null;
  readonly problem: CaptureProblem | null;
  readonly snapshotId: string | null;
  readonly askedAt: Instant;
}
