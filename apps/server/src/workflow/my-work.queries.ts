import { Injectable } from '@nestjs/common';
import type { Capability, PlainDate, Stage } from '@recheck/domain';
import { namedPerson } from '../evidence/evidence.module';
import { desksWith, type PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { instantText, jsonRows } from '../platform/database/json-text';
import { Reads, variant, whicheverValue } from '../platform/database/reads';
import { freshnessCountsIf, freshnessState } from './freshness-state.sql';
import type { NewsroomFreshness } from './freshness.types';
import type { MyWork, WaitingItem } from './my-work.types';
import { RememberedFreshness } from './remembered-freshness';
import { inOrderOfWork, workItem, type WorkRecord } from './work-item';

const record = `json_build_object(
  'free', shown.free, 'factCheckId', c.id, 'roundId', r.id, 'slug', c.slug, 'question', r.question, 'deskName', d.name, 'stage', r.stage,
  'roundKind', r.kind, 'priority', c.priority, 'freshness', ${freshnessState('days', '$2::date')}, 'dueOn', a.due_on,
  'since', ${instantText('r.stage_since')}, 'openingReason', r.opening_reason,
  'assignedBy', (SELECT ${namedPerson('p')} FROM people p WHERE p.id = a.assigned_by AND a.person_id IS NOT NULL),
  'move', (SELECT json_build_object('action', m.action, 'reason', m.reason,
      'person', CASE WHEN p.id IS NOT NULL THEN ${namedPerson('p')} END, 'revision', v.number)
    FROM (SELECT * FROM round_moves m WHERE m.round_id = r.id ORDER BY m.moved_at DESC, m.id DESC LIMIT 1) m
    LEFT JOIN people p ON p.id = m.person_id LEFT JOIN revisions v ON v.id = m.revision_id),
  'citations', (SELECT count(*) FROM revision_citations rc WHERE rc.revision_id = r.submitted_revision),
  'found', (SELECT count(*) FROM findings f WHERE f.revision_id = r.submitted_revision AND f.superseded_at IS NULL))`;

const around = `
  JOIN fact_checks c ON c.id = r.fact_check_id
  JOIN desks d ON d.id = c.desk_id
  LEFT JOIN assignments a ON a.round_id = r.id AND a.stage = r.stage
  LEFT JOIN freshness_days days ON days.fact_check_id = c.id`;

const PERSON = whicheverValue('$1', 'uuid');

/**
 * Rounds that are this person's to take on: their stage is given to them, or they write in a draft that nobody was given.
 */
const mine = `
  SELECT r.id, a.due_on, r.stage_since FROM assignments a
  JOIN rounds r ON r.id = a.round_id AND r.stage = a.stage AND r.outcome IS NULL
  WHERE a.person_id = ${PERSON}
  UNION ALL
  SELECT r.id, a.due_on, r.stage_since FROM contributors k
  JOIN rounds r ON r.id = k.round_id AND r.stage = 'DRAFT' AND r.outcome IS NULL
  LEFT JOIN assignments a ON a.round_id = r.id AND a.stage = 'DRAFT'
  WHERE k.person_id = ${PERSON} AND a.person_id IS NULL`;

const LONGEST = 100;
const SHOWN_FREE = 50;

/** By which capability somebody takes a stage that nobody has, and what keeps a person out. */
const TAKEN: readonly { readonly stage: Stage; readonly capability: Capability; readonly unless: string | null }[] = [
  { stage: 'SOURCE_REVIEW', capability: 'sources.review', unless: `k.person_id = ${PERSON}` },
  { stage: 'EDITOR_APPROVAL', capability: 'verdict.approve', unless: `k.person_id = ${PERSON}` },
  { stage: 'PUBLICATION', capability: 'edition.publish', unless: null },
  { stage: 'DRAFT', capability: 'draft.write', unless: 'true' },
];

/** Rounds in a stage that nobody has, those first that have waited longest, along the index and no further than is shown. */
const freeIn = ({ stage, unless }: (typeof TAKEN)[number], desks: string): string => `(
  SELECT r.id, r.stage_since FROM rounds r
  WHERE r.outcome IS NULL AND r.stage = '${stage}' AND r.id NOT IN (SELECT id FROM mine)
    ${unless ? `AND NOT EXISTS (SELECT 1 FROM contributors k WHERE k.round_id = r.id AND ${unless})` : ''}
    AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.round_id = r.id AND a.stage = '${stage}' AND a.person_id IS NOT NULL)
    AND EXISTS (SELECT 1 FROM fact_checks c WHERE c.id = r.fact_check_id AND c.desk_id = ANY(${desks}))
  ORDER BY r.stage_since, r.id LIMIT ${SHOWN_FREE})`;

interface WorkRow {
  /** Theirs and free ones, those first that have waited longest. */
  readonly work: readonly (WorkRecord & { readonly free: boolean })[];
  readonly waiting: readonly WaitingItem[];
  readonly freshness: NewsroomFreshness | null;
}

/** What a person may take: the stages, each with its desks. */
type Takes = readonly ((typeof TAKEN)[number] & { readonly desks: readonly string[] })[];

/**
 * Everything that waits for a person ($1) on a day ($2): theirs, free to take in the desks where they may ($3 and on), what
 * waits for others, and if wanted how fresh the published checks are. It holds the stages that the person may take and no
 * others: planning it takes as long as running it. Relies on assignments_person_idx and
 * contributors_person_idx for what is theirs, and on rounds_open_stage_idx for what is free.
 */
const textFor = (takes: Takes, count: boolean): string => {
  const free = takes
    .map((taken, index) => freeIn(taken, whicheverValue(`$${index + 3}`, 'uuid[]')))
    .join(' UNION ALL ');
  return `WITH mine AS MATERIALIZED (${mine}),
   shown AS MATERIALIZED (
     (SELECT id, false AS free FROM mine ORDER BY due_on NULLS LAST, stage_since LIMIT ${LONGEST})
     ${free && `UNION ALL (SELECT id, true FROM (${free}) found ORDER BY stage_since, id LIMIT ${SHOWN_FREE})`})
   SELECT ${jsonRows(`
     SELECT ${record} FROM shown JOIN rounds r ON r.id = shown.id ${around} ORDER BY r.stage_since, r.id`)} AS work,
   ${jsonRows(`
     SELECT json_build_object('factCheckId', r.fact_check_id, 'roundId', r.id, 'question', r.question, 'stage', r.stage,
       'since', ${instantText('r.stage_since')}, 'person', CASE WHEN p.id IS NOT NULL THEN ${namedPerson('p')} END)
     FROM contributors k JOIN rounds r ON r.id = k.round_id AND r.outcome IS NULL AND r.stage <> 'DRAFT'
     LEFT JOIN assignments a ON a.round_id = r.id AND a.stage = r.stage
     LEFT JOIN people p ON p.id = a.person_id
     WHERE k.person_id = ${PERSON} AND r.id NOT IN (SELECT id FROM mine)
     ORDER BY r.stage_since, r.id LIMIT ${LONGEST}`)} AS waiting,
   ${freshnessCountsIf(count, '$2::date')} AS freshness`;
};

/** The statement for a person on a day, with its values. */
export const myWork = (actor: PersonActor, today: PlainDate, count: boolean) => {
  const takes = TAKEN.map((taken) => ({ ...taken, desks: desksWith(actor, taken.capability) })).filter(
    ({ desks }) => desks.length > 0,
  );
  const name = ['workflow.myWork', ...takes.map(({ stage }) => stage), ...(count ? ['counting'] : [])].join('.');
  return {
    read: variant<WorkRow>(name, () => textFor(takes, count)),
    values: [actor.personId, today, ...takes.map(({ desks }) => desks)],
  };
};

/** What waits for one person. */
@Injectable()
export class MyWorkQueries {
  constructor(
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
    private readonly freshness: RememberedFreshness,
  ) {}

  /** One statement. */
  async myWork(actor: PersonActor): Promise<MyWork> {
    const today: PlainDate = await this.time.today();
    const { work, waiting, freshness } = await this.freshness.with(today, (count) => {
      const { read, values } = myWork(actor, today, count);
      return this.reads.one(read, values);
    });
    const [free, theirs] = [work.filter((each) => each.free), work.filter((each) => !each.free)];
    return {
      today,
      items: inOrderOfWork(theirs.map((each) => workItem(each, today))),
      free: free.map((each) => workItem(each, today)),
      waitingFor: waiting,
      freshness,
    };
  }
}
