import type { MigrationInterface, QueryRunner } from 'typeorm';
import { draftingTables } from './initial/drafting';
import { evidenceTables } from './initial/evidence';
import { applicationGrants } from './initial/grants';
import { ledgerTables } from './initial/ledger';
import { marginTables } from './initial/margin';
import { peopleTables } from './initial/people';
import { publicationTables } from './initial/publication';
import { refreshTables } from './initial/refresh';
import { workflowGuards, workflowTables } from './initial/workflow';

/** The first shape of the newsroom's database. */
export class Initial1790000000000 implements MigrationInterface {
  readonly name = 'Initial1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      peopleTables,
      workflowTables,
      workflowGuards,
      draftingTables,
      marginTables,
      evidenceTables,
      publicationTables,
      refreshTables,
      ledgerTables,
      applicationGrants,
    ]) {
      await runner.query(part);
    }
  }

  /** There is no way back from the first migration but an empty database. */
  async down(): Promise<void> {
    throw new Error('The first migration cannot be undone; start from an empty database or a backup.');
  }
}
