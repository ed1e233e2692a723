import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type ImportedArticle, type ImportedCheck, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { CheckOpener, type OpenedCheck } from './check-opener';
import { ImportStore } from './import.store';
import { readImport } from './read-import';

export interface ImportText {
  readonly deskId: string;
  readonly fileName: string;
  /** Decoded; at most 2 MB. */
  readonly text: string;
}

/** What became of a text. */
export type ImportOutcome =
  | { readonly kind: 'CHECK'; readonly opened: OpenedCheck; readonly check: ImportedCheck; readonly importId: string }
  | { readonly kind: 'ARTICLE'; readonly article: ImportedArticle; readonly importId: string }
  | { readonly kind: 'EARLIER'; readonly factCheckId: string };

/** Brings a text in: a check becomes a draft with open tasks, an article is kept and offered as a source. */
@Injectable()
export class ImportTextCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: CheckOpener,
  ) {}

  /** Refused: `roleMissing`, `notFound` (desk), and `import…` for what cannot be read, naming the file. */
  async execute(actor: PersonActor, { deskId, fileName, text }: ImportText): Promise<Result<ImportOutcome>> {
    const read = readImport(fileName, text);
    if (!read.ok) return read;
    return this.unitOfWork.transaction<PersonActor, ImportOutcome>(actor, async (work) => {
      const imports = work.store(ImportStore);
      const { report } = read.value;
      const earlier = await imports.earlier(read.value.contentDigest);
      if (earlier) return accepted({ kind: 'EARLIER', factCheckId: earlier.factCheckId });
      if (report.kind === 'ARTICLE') {
        if (!actor.memberships.some((holding) => holding.deskId === deskId)) return refused(refusal('roleMissing'));
        const importId = await imports.keep(read.value, { factCheckId: null, roundId: null });
        work.store(LedgerStore).append({ action: 'intake.articleImported', facts: { importId, file: fileName } });
        return accepted({ kind: 'ARTICLE', article: report, importId });
      }
      const opened = await this.checks.openImported(work, report, { deskId });
      if (!opened.ok) return opened;
      const importId = await imports.keep(read.value, opened.value);
      const { factCheckId, roundId } = opened.value;
      work
        .store(LedgerStore)
        .append({ action: 'intake.textImported', factCheckId, roundId, facts: { importId, file: fileName } });
      return accepted({ kind: 'CHECK', opened: opened.value, check: report, importId });
    });
  }
}
