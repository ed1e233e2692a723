import type { FreshnessState, Instant, PlainDate, RoundKind, Stage } from '@recheck/domain';
import { t } from '@recheck/wording';
import type { NamedPerson } from '../evidence/evidence.module';
import { PRIORITIES, type Priority } from './fact-check.row';
import type { WorkGroup, WorkVerb } from './lifecycle.types';
import type { WorkItem } from './my-work.types';

/** A round that waits for somebody, as one statement gathers it. */
export interface WorkRecord {
  readonly factCheckId: string;
  readonly roundId: string;
  readonly slug: string;
  readonly question: string;
  readonly deskName: string;
  readonly stage: Stage;
  readonly roundKind: RoundKind;
  readonly priority: Priority;
  readonly freshness: FreshnessState | null;
  readonly dueOn: PlainDate | null;
  readonly since: Instant;
  /** Why the round was opened; null where nobody said. */
  readonly openingReason: string | null;
  /** Who gave the stage to its person; null where nobody did. */
  readonly assignedBy: NamedPerson | null;
  /** What brought the round into its stage; null for a round that was just opened. */
  readonly move: {
    readonly action: string;
    readonly person: NamedPerson | null;
    readonly reason: string | null;
    readonly revision: number | null;
  } | null;
  readonly citations: number;
  readonly found: number;
}

const GIVEN_BACK = ['return', 'requestChanges', 'sendBack'];

const verbOf = ({ stage, move }: WorkRecord): WorkVerb => {
  if (stage === 'SOURCE_REVIEW') return 'REVIEW';
  if (stage === 'EDITOR_APPROVAL') return 'APPROVE';
  if (stage === 'PUBLICATION') return 'PUBLISH';
  return move && GIVEN_BACK.includes(move.action) ? 'MEND' : 'WRITE';
};

const titleOf = (verb: WorkVerb, { citations, found, move }: WorkRecord): string => {
  const revision = move?.revision ?? 1;
  switch (verb) {
    case 'WRITE':
      return t('workflow.work.title.WRITE');
    case 'MEND':
      return t('workflow.work.title.MEND');
    case 'REVIEW':
      if (citations === 0) return t('workflow.work.title.passOnWithout');
      return found === citations
        ? t('workflow.work.title.passOn', { count: citations })
        : t('workflow.work.title.REVIEW', { left: citations - found, count: citations });
    case 'APPROVE':
      return t('workflow.work.title.APPROVE', { revision });
    case 'PUBLISH':
      return t('workflow.work.title.PUBLISH', { revision });
  }
};

const whyOf = ({ move, assignedBy, roundKind, openingReason }: WorkRecord): string => {
  const person = move?.person?.name;
  const revision = move?.revision ?? 1;
  if (person !== undefined && move) {
    switch (move.action) {
      case 'submit':
        return t('workflow.work.why.submit', { person });
      case 'passOn':
        return t('workflow.work.why.passOn', { person });
      case 'approve':
        return t('workflow.work.why.approve', { person });
      case 'recall':
        return t('workflow.work.why.recall', { person });
      case 'return':
      case 'requestChanges':
      case 'sendBack':
        return t(`workflow.work.why.${move.action}`, { person, revision, reason: move.reason ?? '' });
    }
  }
  if (roundKind !== 'INITIAL' && openingReason !== null) {
    return t(`workflow.work.why.${roundKind}`, { reason: openingReason });
  }
  return assignedBy ? t('workflow.work.why.assigned', { person: assignedBy.name }) : t('workflow.work.why.writing');
};

const groupOf = (verb: WorkVerb, { dueOn }: WorkRecord, today: PlainDate): WorkGroup => {
  if (dueOn !== null && dueOn <= today) return 'TODAY';
  return verb === 'MEND' ? 'RETURNED' : 'LATER';
};

/** A record as a person reads it: what to do, and why. */
export const workItem = (record: WorkRecord, today: PlainDate): WorkItem => {
  const { assignedBy: _, move: __, citations: ___, found: ____, openingReason: _____, ...shown } = record;
  const verb = verbOf(record);
  return { ...shown, verb, group: groupOf(verb, record, today), title: titleOf(verb, record), why: whyOf(record) };
};

const GROUPS: readonly WorkGroup[] = ['TODAY', 'RETURNED', 'LATER'];
const NO_DATE = '9999-12-31';

/** The order in which to do things: today's, what came back, then by due date, priority and how long it has waited. */
export const inOrderOfWork = (items: readonly WorkItem[]): readonly WorkItem[] => {
  const urgency = (item: WorkItem) => -PRIORITIES.indexOf(item.priority);
  return [...items].sort(
    (a, b) =>
      GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
      (a.dueOn ?? NO_DATE).localeCompare(b.dueOn ?? NO_DATE) ||
      urgency(a) - urgency(b) ||
      a.since.localeCompare(b.since),
  );
};
