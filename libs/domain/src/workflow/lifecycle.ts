import type { RefusalCode } from '../kernel';
import type { Capability } from './capabilities';
import type { ConditionName } from './conditions';
import type { Outcome, RoundKind, Stage } from './round';

/** Actions that move a round. */
export const TRANSITIONS = [
  'submit',
  'recall',
  'passOn',
  'return',
  'approve',
  'requestChanges',
  'publish',
  'sendBack',
  'abandon',
] as const;
export type TransitionAction = (typeof TRANSITIONS)[number];

/** Actions that happen within a stage. */
export const ACTS = ['editDraft', 'recordFinding', 'overrideFinding', 'assign'] as const;
export type ActAction = (typeof ACTS)[number];

export type RoundAction = TransitionAction | ActAction;

/** What a person's screen showed and the command compares: the revision's digest, the evidence digest. */
export type Pin = 'content' | 'evidence';

/** Who may act, and what must hold. The same for acts and exits. */
export interface Rule {
  readonly capability: Capability;
  /** The person who opened the round may too, with this lesser capability. */
  readonly openerCapability?: Capability;
  /** Four eyes: the refusal for a contributor of the round. */
  readonly contributorRefusal?: Extract<RefusalCode, `authorCannot${string}`>;
  /** Four eyes: who reviewed this revision is refused, unless somebody else contributed and the desk allows it. */
  readonly apartFromReviewer?: true;
  /** Four eyes: somebody else must have acted in the round. */
  readonly secondPerson?: true;
  /** What must be as the person saw it. */
  readonly pins?: readonly Pin[];
  /** What must hold, in the order in which it is told. */
  readonly conditions?: readonly ConditionName[];
  /** The person must give a reason. */
  readonly reason?: true;
}

/** Which of an action's exits is taken, where there is a choice. */
export type ExitCase = 'changed' | 'unchangedRefresh';

export interface Exit extends Rule {
  readonly action: TransitionAction;
  readonly to: Stage | Outcome;
  readonly when?: ExitCase;
  /** Approvals given in this round stop counting. */
  readonly voidsApproval?: true;
}

export interface Act extends Rule {
  readonly action: ActAction;
}

export interface StageRules {
  /** Key of the stage's name in `libs/wording`. */
  readonly label: `workflow.stage.${Stage}`;
  /** Who may change the draft; null where it is frozen. */
  readonly draftEditableBy: Capability | null;
  readonly acts: readonly Act[];
  readonly exits: readonly Exit[];
}

/** A way into the lifecycle. */
export interface Entry {
  readonly kind: RoundKind;
  readonly stage: Stage;
  readonly capability: Capability;
}

export interface Lifecycle {
  readonly entries: readonly Entry[];
  readonly stages: Readonly<Record<Stage, StageRules>>;
}

const assign: Act = { action: 'assign', capability: 'work.assign' };

const abandon: Exit = { action: 'abandon', to: 'ABANDONED', capability: 'round.abandon', reason: true };

/** What approving takes, wherever it leads. */
const approving = {
  action: 'approve',
  capability: 'verdict.approve',
  contributorRefusal: 'authorCannotApprove',
  apartFromReviewer: true,
  secondPerson: true,
  pins: ['content', 'evidence'],
  conditions: ['publicStateAllows', 'everyCitationReviewed', 'nothingBlocks'],
} as const satisfies Omit<Exit, 'to'>;

/**
 * The lifecycle of a round, whole. `decide` follows it, `availableActions` asks it, `docs/lifecycle.md` is printed from
 * it; nothing else in the system knows which action leads where.
 */
export const LIFECYCLE: Lifecycle = {
  entries: [
    { kind: 'INITIAL', stage: 'DRAFT', capability: 'check.open' },
    { kind: 'REFRESH', stage: 'DRAFT', capability: 'refresh.plan' },
    // "Nothing had to change": seeded from the public edition and submitted as it stands.
    { kind: 'REFRESH', stage: 'SOURCE_REVIEW', capability: 'refresh.plan' },
    { kind: 'CORRECTION', stage: 'DRAFT', capability: 'correction.open' },
  ],
  stages: {
    DRAFT: {
      label: 'workflow.stage.DRAFT',
      draftEditableBy: 'draft.write',
      acts: [{ action: 'editDraft', capability: 'draft.write' }, assign],
      exits: [
        {
          action: 'submit',
          to: 'SOURCE_REVIEW',
          capability: 'draft.write',
          pins: ['content'],
          conditions: [
            'questionGiven',
            'verdictGiven',
            'somethingWritten',
            'requiredSectionsWritten',
            'everyPictureDescribed',
            'everyCitationHasSource',
            'everySourceIdentified',
          ],
        },
        // A draft is its opener's to give up; once others work on it, that takes an editor or a publisher.
        { ...abandon, openerCapability: 'draft.write' },
      ],
    },
    SOURCE_REVIEW: {
      label: 'workflow.stage.SOURCE_REVIEW',
      draftEditableBy: null,
      acts: [
        {
          action: 'recordFinding',
          capability: 'sources.review',
          contributorRefusal: 'authorCannotReview',
          pins: ['content'],
        },
        assign,
      ],
      exits: [
        {
          action: 'passOn',
          to: 'EDITOR_APPROVAL',
          capability: 'sources.review',
          contributorRefusal: 'authorCannotReview',
          pins: ['content', 'evidence'],
          conditions: ['everyCitationReviewed'],
        },
        {
          action: 'return',
          to: 'DRAFT',
          capability: 'sources.review',
          contributorRefusal: 'authorCannotReview',
          reason: true,
        },
        { action: 'recall', to: 'DRAFT', capability: 'draft.write', reason: true },
        abandon,
      ],
    },
    EDITOR_APPROVAL: {
      label: 'workflow.stage.EDITOR_APPROVAL',
      draftEditableBy: null,
      acts: [
        {
          action: 'overrideFinding',
          capability: 'finding.override',
          contributorRefusal: 'authorCannotOverride',
          pins: ['content'],
          conditions: ['somethingBlocks'],
          reason: true,
        },
        assign,
      ],
      exits: [
        { ...approving, when: 'changed', to: 'PUBLICATION' },
        {
          ...approving,
          when: 'unchangedRefresh',
          to: 'CONFIRMED',
          conditions: [...approving.conditions, 'somethingVerified'],
        },
        {
          action: 'requestChanges',
          to: 'DRAFT',
          capability: 'verdict.approve',
          contributorRefusal: 'authorCannotApprove',
          pins: ['content'],
          reason: true,
        },
        abandon,
      ],
    },
    PUBLICATION: {
      label: 'workflow.stage.PUBLICATION',
      draftEditableBy: null,
      acts: [assign],
      exits: [
        {
          action: 'publish',
          to: 'PUBLISHED',
          capability: 'edition.publish',
          secondPerson: true,
          pins: ['content', 'evidence'],
          conditions: ['publicStateAllows', 'approvalStands'],
        },
        { action: 'sendBack', to: 'DRAFT', capability: 'edition.publish', reason: true, voidsApproval: true },
        abandon,
      ],
    },
  },
};
