import type { PageFreshness, PlainDate } from '@recheck/domain';
import type { Work } from '../platform/database/transaction';

/**
 * What publication asks about the age of what it has published. Policies and needs are refresh's, which implements this;
 * `processes/` binds it.
 */
export abstract class FreshnessReader {
  /**
   * SQL for the facts of one check, so that a page is read with its freshness in one statement.
   * @param check alias of a row of `fact_checks`
   */
  abstract factsOf(check: string): string;

  /** What readers are told, from those facts on a day. */
  abstract read(facts: unknown, today: PlainDate): PageFreshness;

  /** Notes that the public side of a check has changed. To be called last in the transaction that changed it. */
  abstract changed(work: Pick<Work, 'store' | 'enqueue'>, factCheckId: string, today: PlainDate): Promise<void>;
}
