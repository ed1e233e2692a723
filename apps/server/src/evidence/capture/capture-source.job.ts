import { Injectable } from '@nestjs/common';
import { accepted, CAPTURE_LIMITS, type CaptureProblem, type Redirect } from '@recheck/domain';
import { systemActor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/ids';
import { defineJob } from '../../platform/jobs/job';
import { Handles, type JobHandler } from '../../platform/jobs/jobs';
import { Outbound, OutboundProblem, type Exchange, type OutboundAnswer } from '../../platform/outbound/outbound';
import { Log } from '../../platform/telemetry/log';
import { archiveAnswer } from './archive/warc-records';
import { CaptureFailure } from './capture-failure';
import type { CaptureRow } from './capture.row';
import { CaptureStore } from './capture.store';
import { contentTypeOf } from './content-type';
import { NewsroomVisitor } from './newsroom-visitor';
import { PageReading } from './page-reading';
import { PoliteVisit } from './polite-visit';
import { ProgressLine } from './progress-line';
import { SnapshotStore, type NewSnapshot } from './snapshot.store';

export interface CaptureSourceData {
  readonly captureId: string;
}

export const captureSource = defineJob<CaptureSourceData>({ name: 'evidence.captureSource', concurrency: 4 });

const LIMITS = {
  wireBytes: CAPTURE_LIMITS.wire,
  decodedBytes: CAPTURE_LIMITS.decoded,
  milliseconds: 20_000,
  idleMilliseconds: 5_000,
  redirects: 5,
} as const;

/** A server that is asked by another capture just now is tried again after so long. */
const TURN_MILLISECONDS = 1_500;

const actor = systemActor('capture');

const redirectsOf = (hops: readonly Exchange[]): readonly Redirect[] =>
  hops.map(({ address, status }) => ({ address, status }));

/**
 * Captures a source: asks for its page politely, reads it apart, and keeps what it said together with the bytes. Whatever
 * keeps it from that ends the capture with a reason. Run twice, it does nothing the second time.
 */
@Injectable()
@Handles(captureSource)
export class CaptureSourceJob implements JobHandler<CaptureSourceData> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: Outbound,
    private readonly visitor: NewsroomVisitor,
    private readonly reading: PageReading,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run({ captureId }: CaptureSourceData, signal: AbortSignal): Promise<void> {
    const capture = await this.#captures((captures) => captures.lockRunning(captureId));
    if (!capture) return;
    const visit = new PoliteVisit(this.unitOfWork, this.outbound, await this.visitor.headers(), signal);
    if ((await visit.take(capture.address)) > 0) return this.#later(captureId);
    try {
      await this.#capture(capture, visit, signal);
    } catch (error) {
      if (signal.aborted) throw error; // taken away from a worker that does not answer: another one goes on
      await this.#captures((captures) => captures.fail(captureId, this.#problemOf(error, capture)));
    } finally {
      await visit.leave();
    }
  }

  async #capture(capture: CaptureRow, visit: PoliteVisit, signal: AbortSignal): Promise<void> {
    const progress = new ProgressLine((change) => this.#captures((captures) => captures.progress(capture.id, change)));
    progress.tell({ state: 'FETCHING' });
    let found: OutboundAnswer;
    try {
      found = await this.outbound.get({
        address: capture.address,
        headers: await this.visitor.headers(),
        limits: LIMITS,
        signal,
        beforeHop: (address) => visit.beforeHop(address),
        onArrival: ({ address, status, received, expected }, hops) =>
          progress.tell({
            status,
            finalAddress: address,
            redirects: redirectsOf(hops),
            receivedBytes: received,
            expectedBytes: expected,
          }),
      });
      progress.tell({ state: 'READING' });
    } finally {
      await progress.end();
    }
    const snapshot = await this.#snapshotOf(capture, found);
    await this.unitOfWork.transaction(actor, async (work) => {
      const captures = work.store(CaptureStore);
      // Another worker may have been given the job meanwhile, and been faster.
      if (!(await captures.lockRunning(capture.id))) return accepted(null);
      await work.store(SnapshotStore).keep(snapshot);
      await captures.done(capture.id, snapshot.id);
      return accepted(null);
    });
  }

  async #snapshotOf(capture: CaptureRow, found: OutboundAnswer): Promise<NewSnapshot> {
    const { redirects, answer, content } = found;
    if (answer.status < 200 || answer.status >= 300) throw new CaptureFailure('STATUS');
    const { type, charset } = contentTypeOf(answer, content);
    if (type === null) throw new CaptureFailure('MEDIA_TYPE_UNKNOWN');
    const read = await this.reading.read(content, { type, charset, address: answer.address });
    const [id, takenAt] = [newId(), this.clock.now()];
    const { text: _, page: __, pageStarts: ___, ...said } = read;
    const facts = { snapshot: id, source: capture.sourceId, madeBy: 'FETCHED', asked: capture.address, ...said };
    return {
      id,
      sourceId: capture.sourceId,
      madeBy: 'FETCHED',
      address: capture.address,
      finalAddress: answer.address,
      redirects: redirectsOf(redirects),
      status: answer.status,
      fileName: null,
      mediaType: type,
      takenBy: capture.askedBy,
      takenAt,
      content,
      read,
      archived: await archiveAnswer(found, takenAt, facts),
    };
  }

  /** The reason that people are told. What is none of the page's doing is logged for those who run the newsroom. */
  #problemOf(error: unknown, { id, address }: CaptureRow): CaptureProblem {
    if (error instanceof CaptureFailure) return error.problem;
    if (error instanceof OutboundProblem) {
      this.log.info('capture.refused', { captureId: id, address, message: error.message });
      return error.code;
    }
    this.log.error('capture.failed', error, { captureId: id, address });
    return 'INTERRUPTED';
  }

  /** Puts itself back into the queue. */
  async #later(captureId: string): Promise<void> {
    await this.unitOfWork.transaction(actor, async (work) => {
      const startAfter = new Date(performance.timeOrigin + performance.now() + TURN_MILLISECONDS);
      await work.enqueue(captureSource, { captureId }, { startAfter });
      return accepted(null);
    });
  }

  async #captures<Value>(work: (captures: CaptureStore) => Promise<Value>): Promise<Value> {
    const result = await this.unitOfWork.transaction(actor, async (open) =>
      accepted(await work(open.store(CaptureStore))),
    );
    if (!result.ok) throw new Error(`Unexpectedly refused: ${result.refusal.code}`);
    return result.value;
  }
}
