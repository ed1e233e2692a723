import type {
  CheckDocument,
  Claim,
  DeskRules,
  DraftTask,
  RevisionContent,
  RoundKind,
  SourceDescription,
  TemplateSection,
  TextOrigin,
  Verdict,
} from '@recheck/domain';
import { DraftLogStore, DraftTaskStore } from '../drafting/drafting.module';
import { SourceStore } from '../evidence/evidence.module';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { RoundRow } from './round.row';

/** What a new round starts with. */
export interface RoundSeed {
  readonly question: string;
  readonly claim: Claim | null;
  readonly verdict: Verdict | null;
  readonly document: CheckDocument;
  /** Where the words of the document come from. */
  readonly origin: TextOrigin;
  readonly sources: readonly SourceDescription[];
  readonly tasks: readonly DraftTask[];
  /** The revision that all this comes from; null for a first round. */
  readonly revisionId: string | null;
}

/** A seed out of a revision: that of the public edition, or of a draft that was kept. */
export const seedFrom = (revisionId: string, content: RevisionContent): RoundSeed => ({
  question: content.question,
  claim: content.claim,
  verdict: content.verdict,
  document: content.document,
  origin: 'REVISION',
  sources: content.sources,
  tasks: [],
  revisionId,
});

/** A desk as a new check or round needs it. */
export interface DeskOfCheck {
  readonly id: string;
  readonly language: string;
  readonly rules: DeskRules;
}

/** Rules of a round whose draft begins with these sections: what is required of it stays required. */
export const withSections = (rules: DeskRules, sections: readonly TemplateSection[]): DeskRules => {
  const requiredSections = sections.filter(({ required }) => required);
  return requiredSections.length > 0 ? { ...rules, requiredSections } : rules;
};

/** Opening rounds, within one transaction. */
export class OpeningStore {
  constructor(private readonly transaction: Transaction) {}

  /** A desk, with the rules that a round opened now goes by; null when there is none. */
  async desk(deskId: string): Promise<DeskOfCheck | null> {
    return this.transaction.row<DeskOfCheck>(
      `SELECT id, language, json_build_object('reviewerMayApprove', reviewer_may_approve) AS rules FROM desks WHERE id = $1`,
      [deskId],
    );
  }

  /** What the template of the check's latest round requires; nothing where it had none. */
  async requiredSections(factCheckId: string): Promise<readonly TemplateSection[]> {
    const round = await this.transaction.row<{ sections: readonly TemplateSection[] | null }>(
      `SELECT rules->'requiredSections' AS sections FROM rounds WHERE fact_check_id = $1 ORDER BY number DESC LIMIT 1`,
      [factCheckId],
    );
    return round?.sections ?? [];
  }

  /**
   * Opens a round in `DRAFT` with its first content. The text is seeded, which makes nobody a contributor. A second open
   * round of one check is refused by the database (`roundOpen`). Gives the round's id and number.
   */
  async open(
    check: { readonly factCheckId: string; readonly rules: DeskRules; readonly reason?: string | null },
    kind: RoundKind,
    seed: RoundSeed,
  ): Promise<{ readonly roundId: string; readonly number: number }> {
    const { actor, now } = this.transaction;
    const { factCheckId, rules, reason = null } = check;
    const last = await this.transaction.row<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM rounds WHERE fact_check_id = $1',
      [factCheckId],
    );
    const roundId = newId();
    const number = (last?.number ?? 0) + 1;
    await this.transaction.insert(RoundRow, {
      id: roundId,
      factCheckId,
      number,
      kind,
      stage: 'DRAFT',
      stageSince: now,
      question: seed.question,
      claim: seed.claim,
      verdictValue: seed.verdict?.value ?? null,
      verdictRationale: seed.verdict?.rationale ?? null,
      scaleId: seed.verdict?.scaleId ?? null,
      scaleVersion: seed.verdict?.scaleVersion ?? null,
      rules,
      seededFrom: seed.revisionId,
      openedBy: actor.personId,
      openingReason: reason,
      openedAt: now,
    });
    await this.transaction.store(SourceStore).seed({ roundId, factCheckId }, seed.sources, seed);
    await this.transaction.store(DraftLogStore).seed(roundId, seed.document, seed.origin);
    await this.transaction.store(DraftTaskStore).add(roundId, seed.tasks);
    return { roundId, number };
  }
}
