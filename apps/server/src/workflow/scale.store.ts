import type { RatingScale } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';

/** Rating scales within one transaction. */
export class ScaleStore {
  constructor(private readonly transaction: Transaction) {}

  /** A desk's scale at one version; null when the desk has none such. */
  async find(deskId: string, scaleId: string, version: number): Promise<RatingScale | null> {
    return this.transaction.row<RatingScale>(
      `SELECT id AS "scaleId", version, name, answers, scale_values AS values FROM rating_scales
       WHERE desk_id = $1 AND id = $2 AND version = $3`,
      [deskId, scaleId, version],
    );
  }
}
