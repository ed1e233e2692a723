import { Module } from '@nestjs/common';
import { ImportRow } from './import.row';
import { ImportTextCommand } from './import-text.command';
import { IntakeResolver } from './intake.resolver';

/** Texts arrive and are read. */
@Module({
  providers: [ImportTextCommand, IntakeResolver],
  exports: [ImportTextCommand],
})
export class IntakeModule {}

export { CheckOpener, type OpenedCheck } from './check-opener';
export { decodeText, IMPORT_LIMIT_BYTES } from './decode-text';
export { importWords } from './import-report';
export { ImportReport } from './intake.types';
export { ImportStore, type ReadImport } from './import.store';
export { readImport } from './read-import';
export { ImportTextCommand, type ImportOutcome } from './import-text.command';
export const intakeRows = [ImportRow];
