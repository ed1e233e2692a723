import { namedPerson } from '../evidence/evidence.module';
import { instantText, jsonRows } from '../platform/database/json-text';

const orNull = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN ${namedPerson(alias)} END`;

/** Stages in the order of the story, each with who takes it and when it was last entered. */
const stages = jsonRows(`
  SELECT json_build_object('stage', s.stage, 'assignee', ${orNull('p')}, 'dueOn', a.due_on,
    'enteredAt', coalesce((SELECT ${instantText('max(m.moved_at)')} FROM round_moves m
      WHERE m.round_id = r.id AND m.to_stage = s.stage), CASE WHEN s.stage = 'DRAFT' THEN ${instantText('r.opened_at')} END))
  FROM unnest(ARRAY['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION']) WITH ORDINALITY s (stage, place)
  LEFT JOIN assignments a ON a.round_id = r.id AND a.stage = s.stage
  LEFT JOIN people p ON p.id = a.person_id
  ORDER BY s.place`);

const contributions = jsonRows(`
  SELECT json_build_object('person', ${namedPerson('p')}, 'firstAct', c.first_act, 'since', ${instantText('c.since')})
  FROM contributors c JOIN people p ON p.id = c.person_id WHERE c.round_id = r.id ORDER BY c.since, p.id`);

const decisions = jsonRows(`
  SELECT json_build_object('id', d.id, 'outcome', d.outcome, 'reasons', d.reasons, 'checkedAt', d.checked_at,
    'person', ${namedPerson('p')}, 'decidedAt', ${instantText('d.decided_at')}, 'voided', d.voided_at IS NOT NULL,
    'revisionDigest', d.revision_digest, 'revisionNumber', dv.number, 'evidenceDigest', d.evidence_digest)
  FROM decisions d JOIN people p ON p.id = d.person_id JOIN revisions dv ON dv.id = d.revision_id
  WHERE d.round_id = r.id ORDER BY d.decided_at DESC, d.id DESC`);

/** What brought the round back, newest first: the words that the next person needs. */
const moves = jsonRows(`
  SELECT json_build_object('id', m.id, 'action', m.action, 'fromStage', m.from_stage, 'toStage', m.to_stage,
    'reason', m.reason, 'person', ${orNull('p')}, 'movedAt', ${instantText('m.moved_at')})
  FROM round_moves m LEFT JOIN people p ON p.id = m.person_id
  WHERE m.round_id = r.id AND m.action IN ('return', 'recall', 'requestChanges', 'sendBack', 'abandon')
  ORDER BY m.moved_at DESC, m.id DESC`);

const revisions = jsonRows(`
  SELECT json_build_object('id', o.id, 'number', o.number, 'digest', o.digest, 'name', o.name, 'madeBy', ${orNull('p')},
    'madeAt', ${instantText('o.made_at')})
  FROM revisions o LEFT JOIN people p ON p.id = o.made_by WHERE o.round_id = r.id ORDER BY o.number DESC`);

const tasks = jsonRows(`
  SELECT json_build_object('id', k.id, 'task', json_build_object('kind', k.kind, 'facts', k.facts),
    'ticked', k.done_at IS NOT NULL)
  FROM draft_tasks k WHERE k.round_id = r.id ORDER BY k.position`);

const imported = `(SELECT json_build_object('fileName', i.file_name, 'importedAt', ${instantText('i.imported_at')},
    'importedBy', ${namedPerson('p')}, 'report', i.report)
  FROM imports i JOIN people p ON p.id = i.imported_by
  WHERE i.round_id = r.id AND i.report->>'kind' = 'CHECK' ORDER BY i.imported_at LIMIT 1)`;

const opening = `json_build_object('person', (SELECT ${namedPerson('p')} FROM people p WHERE p.id = r.opened_by),
    'openedAt', ${instantText('r.opened_at')}, 'reason', r.opening_reason)`;

/** What only the readers of a round need, beside `ROUND_GATHERED`: SQL for each member of its JSON. */
export const ROUND_SHOWN = {
  opening,
  stages,
  contributions,
  decisions,
  moves,
  revisions,
  tasks,
  import: imported,
  document: `v.content->'document'`,
  madeAt: instantText('v.made_at'),
  madeBy: `(SELECT ${namedPerson('p')} FROM people p WHERE p.id = v.made_by)`,
} as const;
