import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round remembers why it was opened. Of those opened before, only the ledger does. */
export class OpeningReason1795400000000 implements MigrationInterface {
  readonly name = 'OpeningReason1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rounds ADD COLUMN opening_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rounds DROP COLUMN opening_reason');
  }
}
