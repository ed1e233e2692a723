import { Module } from '@nestjs/common';
import { LedgerQueries } from './ledger.queries';
import { LedgerResolver } from './ledger.resolver';
import { LedgerRow } from './ledger.row';

/** The append-only record and its reading side. */
@Module({
  providers: [LedgerQueries, LedgerResolver],
  exports: [LedgerQueries],
})
export class LedgerModule {}

/** The mapped classes of this chapter. */
export const ledgerRows = [LedgerRow];

export { LedgerStore, type LedgerEntry } from './ledger.store';
export { verifyLedger, type LedgerHead, type Verification } from './verify-ledger';
export { LedgerQueries };
