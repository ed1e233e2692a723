import type { RefusalCode } from '@recheck/domain';

/**
 * Thrown by a hook to end a connection, for a reason that the editor shows, or without one: then something failed and
 * the editor tries again. It has no message, because the collaboration library logs messages as if they were surprises.
 */
export class LiveRefusal extends Error {
  override readonly name = 'LiveRefusal';
  readonly reason: RefusalCode | '';

  constructor(reason: RefusalCode | null) {
    super();
    this.reason = reason ?? '';
  }
}
