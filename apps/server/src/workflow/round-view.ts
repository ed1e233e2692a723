import {
  availableActions,
  blocksApproval,
  checklist,
  citationMarks,
  countWords,
  plainText,
  type CheckDocument,
  type CheckedAction,
  type ImportedCheck,
  type Instant,
  type PlainDate,
  type Refusal,
  type RoundAction,
  type Stage,
} from '@recheck/domain';
import { refusalSentence, t } from '@recheck/wording';
import { sourceNumbers, sourcesView, type CitationRecord, type NamedPerson } from '../evidence/evidence.module';
import { importWords } from '../intake/intake.module';
import type { Contribution } from '../drafting/drafting.module';
import { checkedDateProposal } from './checked-date';
import { actorIn, evidenceDigestOf, roundFacts, roundState } from './round-facts';
import type { RoundRecord } from './round-record';
import { taskFacts, tasksView, type TaskRecord } from './task-view';
import type {
  ChecklistItem,
  Decision,
  Round,
  RoundMove,
  RoundOpening,
  Revision,
  RevisionSummary,
  Verdict,
} from './round.types';

/** What a statement says about a round to its readers, beside what decides about it. */
export interface RoundViewOnly {
  readonly stages: readonly {
    readonly stage: Stage;
    readonly assignee: NamedPerson | null;
    readonly dueOn: PlainDate | null;
    readonly enteredAt: Instant | null;
  }[];
  readonly contributions: readonly {
    readonly person: NamedPerson;
    readonly firstAct: Contribution;
    readonly since: Instant;
  }[];
  readonly decisions: readonly Decision[];
  readonly opening: RoundOpening;
  readonly moves: readonly RoundMove[];
  readonly revisions: readonly RevisionSummary[];
  readonly tasks: readonly TaskRecord[];
  readonly import: {
    readonly fileName: string;
    readonly importedAt: Instant;
    readonly importedBy: NamedPerson;
    readonly report: ImportedCheck;
  } | null;
  /** Of the submitted revision. */
  readonly document: CheckDocument | null;
  readonly madeAt: Instant | null;
  readonly madeBy: NamedPerson | null;
}

type RoundViewRecord = RoundRecord & RoundViewOnly;

/** The step that a round in a stage is prepared for. */
const NEXT: Readonly<Record<Stage, CheckedAction>> = {
  DRAFT: 'submit',
  SOURCE_REVIEW: 'passOn',
  EDITOR_APPROVAL: 'approve',
  PUBLICATION: 'publish',
};

const verdictView = ({ verdict, scale }: RoundRecord): Verdict | null =>
  verdict && scale
    ? {
        value: verdict.value,
        label: scale.values.find(({ value }) => value === verdict.value)?.label ?? verdict.value,
        rationale: verdict.rationale,
        scale: {
          id: scale.scaleId,
          version: scale.version,
          name: scale.name,
          answers: scale.answers,
          values: scale.values,
        },
      }
    : null;

const citationsView = (citations: readonly CitationRecord[]): Revision['citations'] => {
  const numbers = sourceNumbers(citations);
  return citations.map((citation) => ({
    ...citation,
    number: numbers.get(citation.sourceId) ?? 0,
    finding: citation.finding && { ...citation.finding, blocks: blocksApproval(citation.finding.value) },
  }));
};

const revisionView = (round: RoundViewRecord): Revision | null =>
  round.revision && round.document && round.madeAt
    ? {
        ...round.revision,
        madeAt: round.madeAt,
        madeBy: round.madeBy,
        document: round.document,
        wordCount: countWords(plainText(round.document.blocks)),
        citations: citationsView(round.citations),
      }
    : null;

const checklistView = (items: ReturnType<typeof checklist>, timeZone: string): readonly ChecklistItem[] =>
  items.map(({ condition, done, refusal }) => ({
    code: condition,
    done,
    sentence: refusal ? refusalSentence(refusal, { timeZone }) : t(`workflow.condition.${condition}`),
    places: refusal?.places ?? [],
  }));

/** Who looks, and where the newsroom is. */
export interface Onlooker {
  readonly personId: string;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * A round as one person sees it: with what they may do now and, for everything else, why not. Fields that are worked out
 * are worked out only if they are asked for; what they need is gathered only then (`RoundQueries`).
 * @param draft the draft's document while the round is in `DRAFT`, else null
 */
export const roundView = (round: RoundViewRecord, draft: CheckDocument | null, onlooker: Onlooker): Round => {
  const { personId, timeZone } = onlooker;
  const state = roundState(round);
  const facts = () => roundFacts(round, draft && { document: draft, digest: null });
  const proposedCheckedAt = () => checkedDateProposal(round, timeZone)?.checkedAt ?? null;
  return {
    ...round,
    verdict: verdictView(round),
    contributors: round.contributions,
    get stages() {
      const isCurrent = (stage: Stage) => stage === round.stage && round.outcome === null;
      return round.stages.map((each) => ({ ...each, current: isCurrent(each.stage) }));
    },
    get revision() {
      return revisionView(round);
    },
    get evidenceDigest() {
      return evidenceDigestOf(round);
    },
    get proposedCheckedAt() {
      return proposedCheckedAt();
    },
    get sources() {
      return sourcesView(round.sources, draft ? citationMarks(draft) : round.citations);
    },
    get tasks() {
      return tasksView(round.tasks, taskFacts(round, draft ?? round.document, proposedCheckedAt()));
    },
    get import() {
      return round.import && { ...round.import, ...importWords(round.import.report) };
    },
    get checklist() {
      return round.outcome === null ? checklistView(checklist(NEXT[round.stage], state, facts()), timeZone) : [];
    },
    get availableActions(): readonly { action: RoundAction; available: boolean; refusal: Refusal | null }[] {
      return availableActions(state, actorIn(round, personId), facts());
    },
  };
};
