import type { CaptureProblem } from '@recheck/domain';

/** Ends a capture with a reason that people are told. */
export class CaptureFailure extends Error {
  constructor(readonly problem: CaptureProblem) {
    super(problem);
    this.name = 'CaptureFailure';
  }
}
