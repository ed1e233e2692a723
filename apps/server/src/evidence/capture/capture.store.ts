import { refusal, refused, accepted, type CaptureProblem, type Instant, type Result } from '@recheck/domain';
import type { Transaction } from '../../platform/database/transaction';
import { newId } from '../../platform/ids';
import { CaptureRow } from './capture.row';

/** What changes while a capture runs. */
export type CaptureProgress = Partial<
  Pick<CaptureRow, 'state' | 'finalAddress' | 'redirects' | 'status' | 'receivedBytes' | 'expectedBytes'>
>;

/** The work of capturing sources, within one transaction. */
export class CaptureStore {
  constructor(private readonly transaction: Transaction) {}

  /** Notes that a source is to be captured; gives the capture's id. Refused: `captureRunning`. */
  async ask(sourceId: string, address: string): Promise<Result<string>> {
    const { actor, now } = this.transaction;
    const running = await this.transaction.row('SELECT 1 FROM captures WHERE source_id = $1 AND ended_at IS NULL', [
      sourceId,
    ]);
    // Two that ask in the same moment are told apart by the index `captures_one_idx`.
    if (running) return refused(refusal('captureRunning'));
    const id = newId();
    await this.transaction.insert(CaptureRow, {
      id,
      sourceId,
      address,
      state: 'WAITING',
      askedBy: actor.personId,
      askedAt: now,
    });
    return accepted(id);
  }

  /** Locks a capture; null when there is none, or it has ended. */
  async lockRunning(id: string): Promise<CaptureRow | null> {
    const capture = await this.transaction.lock(CaptureRow, { id });
    return capture?.endedAt === null ? capture : null;
  }

  async progress(id: string, progress: CaptureProgress): Promise<void> {
    await this.transaction.update<CaptureRow>(CaptureRow, { id }, progress);
  }

  async fail(id: string, problem: CaptureProblem): Promise<void> {
    await this.transaction.update(CaptureRow, { id }, { state: 'FAILED', problem, endedAt: this.transaction.now });
  }

  async done(id: string, snapshotId: string): Promise<void> {
    await this.transaction.update(CaptureRow, { id }, { state: 'DONE', snapshotId, endedAt: this.transaction.now });
  }

  /** Ends what was asked for before a moment and never came to an end; gives how many there were. */
  async failOlderThan(moment: Instant): Promise<number> {
    const ended = await this.transaction.query(
      `UPDATE captures SET state = 'FAILED', problem = 'INTERRUPTED', ended_at = $2
       WHERE ended_at IS NULL AND asked_at < $1 RETURNING id`,
      [moment, this.transaction.now],
    );
    return ended.length;
  }
}
