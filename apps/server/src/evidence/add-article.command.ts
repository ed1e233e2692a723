import { Injectable } from '@nestjs/common';
import {
  accepted,
  readSourceWords,
  refusal,
  refused,
  type ImportedArticle,
  type Result,
  type SourceWords,
} from '@recheck/domain';
import { DraftAccess, OpenDraftStore, type OpenDraft } from '../drafting/drafting.module';
import { ImportStore } from '../intake/intake.module';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Work } from '../platform/database/transaction';
import { isId } from '../platform/ids';
import type { ChangedSource } from './add-source.command';
import { SourceStore } from './source.store';

export interface AddArticle {
  readonly importId: string;
  readonly roundId: string;
}

const bare = { authors: [], reference: null, republishes: null } as const;

/** The work that an article republishes; null where the article names none. */
const originalOf = ({ title, publisher, publishedOn, originalAddress }: ImportedArticle): SourceWords | null =>
  originalAddress === null
    ? null
    : { ...bare, kind: 'NEWS_REPORT', title, publisher, publishedOn, address: originalAddress };

/** The article as it came in: the copy where there is an original, else the report itself. */
const articleItself = (article: ImportedArticle, original: string | null): SourceWords => ({
  ...bare,
  kind: original === null && article.republishedOn === null ? 'NEWS_REPORT' : 'REPUBLISHED_COPY',
  title: article.title,
  publisher: article.republishedOn ?? article.publisher,
  publishedOn: article.publishedOn,
  address: article.aggregatorAddress,
  reference: article.places.length > 0 ? article.places.join(', ') : null,
  republishes: original,
});

/**
 * Puts an imported article among the sources of a draft: the copy that was read and, where it names one, the original
 * that it points to. Kinds are suggestions until a person confirms them.
 */
@Injectable()
export class AddArticleCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Gives the source of the article itself. Refused: `notFound`, and whatever keeps the person from changing the draft. */
  execute(actor: PersonActor, { importId, roundId }: AddArticle): Promise<Result<ChangedSource>> {
    return this.unitOfWork.transaction<PersonActor, ChangedSource>(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const kept = isId(importId) ? await work.store(ImportStore).article(importId) : null;
      if (kept?.report.kind !== 'ARTICLE') return refused(refusal('notFound'));
      await drafts.contributed(this.access, roundId, 'SOURCE');
      const original = originalOf(kept.report);
      const originalId = original ? await this.add(work, draft.value, original) : accepted(null);
      if (!originalId.ok) return originalId;
      const added = await this.add(work, draft.value, articleItself(kept.report, originalId.value));
      return added.ok ? accepted({ roundId, sourceId: added.value }) : added;
    });
  }

  private async add(work: Work<PersonActor>, draft: OpenDraft, words: SourceWords): Promise<Result<string>> {
    const said = readSourceWords(words, null);
    if (!said.ok) return said;
    const sourceId = await work.store(SourceStore).add(draft, said.value);
    const { factCheckId, roundId } = draft;
    work.store(LedgerStore).append({
      action: 'evidence.sourceAdded',
      factCheckId,
      roundId,
      facts: { sourceId, title: said.value.title },
    });
    return accepted(sourceId);
  }
}
