import { Injectable } from '@nestjs/common';
import {
  accepted,
  checklistTasks,
  decideOpening,
  hasCapability,
  oneLine,
  openTasks,
  refusal,
  refused,
  type ImportedCheck,
  type Result,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { TemplateStore } from '../drafting/drafting.module';
import { CheckOpener, type OpenedCheck } from '../intake/intake.module';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { isId } from '../platform/ids';
import { ContributorStore } from './contributor.store';
import { FactCheckStore } from './fact-check.store';
import { OpeningStore, withSections } from './opening.store';

/** Opens checks out of imported texts. Whoever imports a text contributes to its round. */
@Injectable()
export class ImportedCheckOpener extends CheckOpener {
  async openImported(
    work: Work<PersonActor>,
    check: ImportedCheck,
    { deskId }: { readonly deskId: string },
  ): Promise<Result<OpenedCheck>> {
    const openings = work.store(OpeningStore);
    const desk = isId(deskId) ? await openings.desk(deskId) : null;
    const opener = inDesk(work.actor, deskId);
    if (!desk || !hasCapability(opener, 'draft.read')) return refused(refusal('notFound'));
    const opening = decideOpening('INITIAL', 'DRAFT', opener, {
      publicState: 'NONE',
      roundOpen: false,
      unjudged: false,
    });
    if (!opening.ok) return opening;

    // A text without a title still needs a line in lists; its question stays unwritten, and submission asks for it.
    const question = oneLine(check.question) ?? '';
    const shown = question || t('intake.untitled');
    const { factCheckId, slug } = await work.store(FactCheckStore).create({
      deskId,
      question: shown,
      language: desk.language,
      topics: [],
      priority: 'NORMAL',
    });
    // The text keeps the headings that it came with; what the desk requires of a draft is required of this one, too.
    const template = await work.store(TemplateStore).chosen(desk.id, null);
    const rules = withSections(desk.rules, template?.sections ?? []);
    const { roundId, number } = await openings.open({ factCheckId, rules }, 'INITIAL', {
      question,
      claim: check.claim,
      verdict: null,
      document: check.document,
      origin: 'IMPORT',
      sources: check.sources,
      tasks: [...openTasks(check, desk.language), ...(template ? checklistTasks(template) : [])],
      revisionId: null,
    });
    await work.store(ContributorStore).note(roundId, 'IMPORT');
    const ledger = work.store(LedgerStore);
    ledger.append({ action: 'workflow.checkCreated', factCheckId, facts: { question: shown } });
    ledger.append({ action: 'workflow.roundOpened', factCheckId, roundId, facts: { number, kind: 'INITIAL' } });
    return accepted({ factCheckId, roundId, slug });
  }
}
