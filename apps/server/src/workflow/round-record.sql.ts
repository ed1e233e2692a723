import { draftPosition } from '../drafting/drafting.module';
import { citationsOf, lastEvidenceMoveOf, namedPerson as person, sourcesOf } from '../evidence/evidence.module';
import { instantText, jsonRows } from '../platform/database/json-text';

/** The people of the newsroom who could act: whom four eyes refuses is told who can do it instead. */
const people = jsonRows(`
  SELECT json_build_object('personId', p.id, 'name', p.name, 'administrator', p.administrator, 'roles', (
    SELECT coalesce(json_agg(m.role ORDER BY m.role), '[]'::json)
    FROM memberships m WHERE m.person_id = p.id AND m.desk_id = fc.desk_id))
  FROM people p WHERE p.suspended_at IS NULL ORDER BY p.name, p.id`);

const actors = `(SELECT coalesce(json_agg(acted.person_id), '[]'::json) FROM (
  SELECT made_by AS person_id FROM revisions
    WHERE round_id = r.id AND made_for IN ('SUBMISSION', 'ABANDONED') AND made_by IS NOT NULL
  UNION SELECT f.person_id FROM findings f JOIN revisions v ON v.id = f.revision_id
    WHERE v.round_id = r.id AND f.carried_from IS NULL
  UNION SELECT o.person_id FROM overrides o JOIN findings f ON f.id = o.finding_id JOIN revisions v ON v.id = f.revision_id
    WHERE v.round_id = r.id AND o.overridden_at >= r.opened_at
  UNION SELECT person_id FROM decisions WHERE round_id = r.id
  UNION SELECT person_id FROM round_moves WHERE round_id = r.id AND person_id IS NOT NULL) acted)`;

const passedOn = jsonRows(`
  SELECT json_build_object('personId', m.person_id, 'at', ${instantText('m.moved_at')})
  FROM round_moves m
  WHERE m.round_id = r.id AND m.revision_id = r.submitted_revision AND m.action = 'passOn' ORDER BY m.moved_at`);

const scale = `CASE WHEN rs.id IS NOT NULL THEN json_build_object('scaleId', rs.id, 'version', rs.version,
  'name', rs.name, 'answers', rs.answers, 'values', rs.scale_values) END`;

/** What a round itself holds, as members of its JSON; they cost nothing beside the round's row. Stands after `ROUND_TABLES`. */
export const ROUND_OWN_MEMBERS = `
  'id', r.id, 'factCheckId', r.fact_check_id, 'deskId', fc.desk_id, 'slug', fc.slug, 'number', r.number, 'kind', r.kind,
  'stage', r.stage, 'stageSince', ${instantText('r.stage_since')}, 'outcome', r.outcome, 'version', r.version,
  'question', r.question, 'language', fc.language, 'claim', r.claim,
  'verdict', CASE WHEN r.verdict_value IS NOT NULL THEN json_build_object('value', r.verdict_value,
    'rationale', r.verdict_rationale, 'scaleId', r.scale_id, 'scaleVersion', r.scale_version) END,
  'scale', ${scale}, 'rules', r.rules, 'publicState', fc.public_state, 'openedBy', r.opened_by,
  'openedAt', ${instantText('r.opened_at')}, 'seededFrom', r.seeded_from,
  'submittedUnchanged', r.submitted_unchanged, 'checkedAt', r.checked_at,
  'revision', CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'number', v.number, 'digest', v.digest) END`;

/** What is gathered around a round for whoever decides about it or reads it: SQL for each member of its JSON. */
export const ROUND_GATHERED = {
  previousCheckedAt: `(SELECT e.checked_at FROM editions e WHERE e.fact_check_id = fc.id AND e.number = fc.current_edition)`,
  people,
  contributors: `(SELECT coalesce(json_agg(c.person_id ORDER BY c.since), '[]'::json)
    FROM contributors c WHERE c.round_id = r.id)`,
  actors,
  citations: citationsOf('r.submitted_revision'),
  passedOn,
  approval: `(SELECT json_build_object('content', d.revision_digest, 'evidence', d.evidence_digest) FROM decisions d
    WHERE d.round_id = r.id AND d.revision_id = r.submitted_revision AND d.outcome = 'APPROVED' AND d.voided_at IS NULL)`,
  sources: sourcesOf('r.id'),
  draft: draftPosition('r.id'),
} as const;

/** Who was faster: told to whoever acts too late, and to nobody else. */
const LATEST = {
  lastMove: `(SELECT json_build_object('person', CASE WHEN p.id IS NOT NULL THEN ${person('p')} END,
    'at', ${instantText('m.moved_at')}) FROM round_moves m LEFT JOIN people p ON p.id = m.person_id
    WHERE m.round_id = r.id ORDER BY m.moved_at DESC, m.id DESC LIMIT 1)`,
  lastEvidenceMove: lastEvidenceMoveOf('r.submitted_revision'),
} as const;

/** Members of a JSON object, from SQL by name. */
export const jsonMembers = (members: Readonly<Record<string, string>>): string =>
  Object.entries(members)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ');

/** Members of the JSON of one round: everything that decides what may be done with it. Stands after `ROUND_TABLES`. */
export const ROUND_MEMBERS = `${ROUND_OWN_MEMBERS}, ${jsonMembers({ ...ROUND_GATHERED, ...LATEST })}`;

export const ROUND_TABLES = `
  rounds r
  JOIN fact_checks fc ON fc.id = r.fact_check_id
  LEFT JOIN rating_scales rs ON rs.id = r.scale_id AND rs.version = r.scale_version
  LEFT JOIN revisions v ON v.id = r.submitted_revision`;
