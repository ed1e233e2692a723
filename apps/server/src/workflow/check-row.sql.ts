import { namedPerson } from '../evidence/evidence.module';
import { instantText } from '../platform/database/json-text';
import { freshnessState } from './freshness-state.sql';

/**
 * Lists choose the checks of a page first and then fetch what a line shows, so that what is fetched grows with the page
 * and not with the archive. Follows a relation `page (id, …)` with the ids that were chosen.
 */
export const CHECK_ROW_TABLES = `
  page
  JOIN fact_checks c ON c.id = page.id
  JOIN desks d ON d.id = c.desk_id
  LEFT JOIN rounds r ON r.fact_check_id = c.id AND r.outcome IS NULL
  LEFT JOIN assignments a ON a.round_id = r.id AND a.stage = r.stage
  LEFT JOIN people p ON p.id = a.person_id
  LEFT JOIN editions e ON e.fact_check_id = c.id AND e.number = c.current_edition
  LEFT JOIN revisions v ON v.id = e.revision_id
  LEFT JOIN rounds shown ON shown.id = coalesce(v.round_id, r.id)
  LEFT JOIN rating_scales s ON s.id = shown.scale_id AND s.version = shown.scale_version
  LEFT JOIN freshness_days days ON days.fact_check_id = c.id`;

/** One line of a list of checks as JSON; `day` is an SQL expression for today in the newsroom. */
export const checkRow = (day: string): string => `json_build_object(
  'id', c.id, 'slug', c.slug, 'question', c.question, 'deskName', d.name, 'topics', c.topics, 'priority', c.priority,
  'publicState', c.public_state, 'createdAt', ${instantText('c.created_at')}, 'stage', r.stage,
  'stageSince', ${instantText('r.stage_since')}, 'roundKind', r.kind,
  'assignee', CASE WHEN p.id IS NOT NULL THEN ${namedPerson('p')} END, 'dueOn', a.due_on, 'checkedAt', e.checked_at,
  'freshness', ${freshnessState('days', day)},
  'verdict', (SELECT chosen.value->>'label' FROM jsonb_array_elements(s.scale_values) chosen
    WHERE chosen.value->>'value' = shown.verdict_value))`;
