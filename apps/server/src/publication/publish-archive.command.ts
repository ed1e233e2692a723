import { Injectable } from '@nestjs/common';
import {
  accepted,
  capabilityRefusal,
  composeRevision,
  digestOf,
  hasCapability,
  refusal,
  refused,
  type ImportedArticle,
  type ImportedCheck,
  type Result,
} from '@recheck/domain';
import { ImportStore, readImport, type ReadImport } from '../intake/intake.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { dayOf } from '../platform/clock/clock';
import type { Work } from '../platform/database/transaction';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { FactCheckStore, OpeningStore, RevisionStore } from '../workflow/workflow.module';
import { EditionStore } from './edition.store';
import { FreshnessReader } from './freshness-reader';
import { Sites } from './sites';

export interface ArchiveText {
  readonly deskId: string;
  readonly fileName: string;
  /** Decoded; at most 2 MB. */
  readonly text: string;
}

/** What became of a text of an archive. */
export type ArchiveOutcome =
  | { readonly kind: 'PUBLISHED'; readonly slug: string; readonly check: ImportedCheck }
  | { readonly kind: 'ARTICLE'; readonly article: ImportedArticle }
  | { readonly kind: 'EARLIER'; readonly factCheckId: string };

/**
 * Brings a text of an existing archive in as an edition that says that it was not reviewed here, with the checked date
 * that the text states, or unknown. It has freshness at once; a refresh round takes it through the stages.
 */
@Injectable()
export class PublishArchiveCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sites: Sites,
    private readonly freshness: FreshnessReader,
  ) {}

  /** Refused: `administratorOnly`, `notFound` (desk), `questionMissing`, and `import…` for what cannot be read, naming the file. */
  async execute(actor: PersonActor, { deskId, fileName, text }: ArchiveText): Promise<Result<ArchiveOutcome>> {
    const roles = actor.memberships.map(({ role }) => role);
    if (!hasCapability({ roles, administrator: actor.administrator }, 'archive.import')) {
      return refused(capabilityRefusal('archive.import'));
    }
    const read = readImport(fileName, text);
    if (!read.ok) return read;
    return this.unitOfWork.transaction<PersonActor, ArchiveOutcome>(actor, async (work) => {
      const imports = work.store(ImportStore);
      const earlier = await imports.earlier(read.value.contentDigest);
      if (earlier) return accepted({ kind: 'EARLIER', factCheckId: earlier.factCheckId });
      const { report } = read.value;
      if (report.kind === 'CHECK') return this.publish(work, read.value, report, deskId);
      const importId = await imports.keep(read.value, { factCheckId: null, roundId: null });
      work.store(LedgerStore).append({ action: 'intake.articleImported', facts: { importId, file: fileName } });
      return accepted({ kind: 'ARTICLE', article: report });
    });
  }

  private async publish(
    work: Work<PersonActor>,
    read: ReadImport,
    check: ImportedCheck,
    deskId: string,
  ): Promise<Result<ArchiveOutcome>> {
    const question = check.question?.trim();
    if (!question) return refused(refusal('questionMissing', { file: read.fileName }));
    const desk = isId(deskId) ? await work.store(OpeningStore).desk(deskId) : null;
    if (!desk) return refused(refusal('notFound'));
    const checks = work.store(FactCheckStore);
    const { factCheckId, slug } = await checks.create({
      deskId,
      question,
      language: desk.language,
      topics: [],
      priority: 'NORMAL',
    });
    const { claim, sources } = check;
    const content = composeRevision(
      { question, language: desk.language, claim, verdict: null, scale: null, sources },
      check.document,
      sha256,
    );
    const digest = digestOf(content, sha256);
    const revisionId = await work.store(RevisionStore).addImported(content, digest);
    const editions = work.store(EditionStore);
    const published = await editions.check(factCheckId);
    const locked = await checks.lock(factCheckId);
    if (!published || !locked) throw new Error('A check that was just made is gone.');
    const number = await editions.write(
      published,
      {
        roundId: null,
        revision: { id: revisionId, digest, content },
        evidenceDigest: null,
        checkedAt: check.checkedOn,
        note: 'IMPORTED',
        text: null,
        citations: [],
      },
      await this.sites.site(),
    );
    await checks.change(factCheckId, locked.version, { publicState: 'LIVE', currentEdition: number });
    await work.store(ImportStore).keep(read, { factCheckId, roundId: null });
    work
      .store(LedgerStore)
      .append({ action: 'intake.archiveImported', factCheckId, facts: { file: read.fileName, digest } });
    await this.freshness.changed(work, factCheckId, dayOf(work.now, published.timeZone));
    return accepted({ kind: 'PUBLISHED', slug, check });
  }
}
