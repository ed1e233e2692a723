import { Injectable } from '@nestjs/common';
import {
  accepted,
  checklistTasks,
  decideOpening,
  documentOfSections,
  hasCapability,
  readClaim,
  readLanguage,
  readQuestion,
  readTopics,
  refusal,
  refused,
  standardSections,
  type Claim,
  type Result,
} from '@recheck/domain';
import { TemplateStore } from '../drafting/drafting.module';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { blankHeadings } from './blank-headings';
import { ContributorStore } from './contributor.store';
import type { Priority } from './fact-check.row';
import { FactCheckStore } from './fact-check.store';
import { OpeningStore, withSections } from './opening.store';

export interface CreateFactCheck {
  readonly deskId: string;
  readonly question: string;
  /** The desk's unless said. */
  readonly language?: string | null;
  readonly topics?: readonly string[] | null;
  readonly priority?: Priority | null;
  readonly claim?: Claim | null;
  /** What the draft begins with; the desk's standard unless said. */
  readonly templateId?: string | null;
}

export interface CreatedFactCheck {
  readonly factCheckId: string;
  readonly roundId: string;
}

/** Opens a check with its first round and a blank draft. Whoever asks the question contributes to the round. */
@Injectable()
export class CreateFactCheckCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `notFound` (desk, template), `roleMissing`, `questionMissing`, `inputInvalid`, `urlInvalid`, `slugTaken` (a race). */
  execute(actor: PersonActor, input: CreateFactCheck): Promise<Result<CreatedFactCheck>> {
    return this.unitOfWork.transaction<PersonActor, CreatedFactCheck>(actor, async (work) => {
      const openings = work.store(OpeningStore);
      const desk = isId(input.deskId) ? await openings.desk(input.deskId) : null;
      const opener = inDesk(actor, input.deskId);
      if (!desk || !hasCapability(opener, 'draft.read')) return refused(refusal('notFound'));
      const opening = decideOpening('INITIAL', 'DRAFT', opener, {
        publicState: 'NONE',
        roundOpen: false,
        unjudged: false,
      });
      if (!opening.ok) return opening;

      const question = readQuestion(input.question);
      if (!question.ok) return question;
      const language = readLanguage(input.language ?? desk.language);
      if (!language.ok) return language;
      const topics = readTopics(input.topics ?? []);
      if (!topics.ok) return topics;
      const claim = input.claim ? readClaim(input.claim) : accepted(null);
      if (!claim.ok) return claim;

      const { templateId = null } = input;
      const template =
        templateId === null || isId(templateId) ? await work.store(TemplateStore).chosen(desk.id, templateId) : null;
      if (templateId !== null && template === null) return refused(refusal('notFound'));
      const sections = template?.sections ?? standardSections(blankHeadings);

      const { factCheckId } = await work.store(FactCheckStore).create({
        deskId: desk.id,
        question: question.value,
        language: language.value,
        topics: topics.value,
        priority: input.priority ?? 'NORMAL',
      });
      const { roundId, number } = await openings.open(
        { factCheckId, rules: withSections(desk.rules, sections) },
        'INITIAL',
        {
          question: question.value,
          claim: claim.value,
          verdict: null,
          document: documentOfSections(sections),
          origin: 'TEMPLATE',
          sources: [],
          tasks: template ? checklistTasks(template) : [],
          revisionId: null,
        },
      );
      await work.store(ContributorStore).note(roundId, 'FACTS');
      const ledger = work.store(LedgerStore);
      ledger.append({ action: 'workflow.checkCreated', factCheckId, facts: { question: question.value } });
      ledger.append({ action: 'workflow.roundOpened', factCheckId, roundId, facts: { number, kind: 'INITIAL' } });
      return accepted({ factCheckId, roundId });
    });
  }
}
