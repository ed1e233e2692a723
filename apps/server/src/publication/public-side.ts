import type { ChangeNote, Instant, PlainDate } from '@recheck/domain';
import { instantText, jsonRows } from '../platform/database/json-text';
import { CheckPart } from '../workflow/workflow.module';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email: null;
}

/** The other of two checks that were merged. */
export interface MergedCheck {
  readonly id: string;
  readonly question: string;
  readonly slug: string;
  readonly mergedAt: Instant;
}

/** The public side of one check, as the newsroom sees it. */
export interface PublicSide {
  readonly editions: readonly {
    readonly id: string;
    readonly number: number;
    readonly checkedAt: PlainDate | null;
    readonly publishedAt: Instant;
    readonly changeNote: ChangeNote;
    readonly changeText: string | null;
    readonly publishedBy: Named;
    readonly path: string;
  }[];
  readonly withdrawal: {
    readonly id: string;
    readonly reason: string;
    readonly proposedBy: Named;
    readonly proposedAt: Instant;
  } | null;
  readonly mergedInto: MergedCheck | null;
  readonly merged: readonly MergedCheck[];
}

const named = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'email', NULL)`;

const merged = (other: string, at: string): string =>
  `json_build_object('id', ${other}.id, 'question', ${other}.question, 'slug', ${other}.slug, 'mergedAt', ${instantText(at)})`;

/**
 * What has been published of a check, and what was merged with it. Relies on editions_number_key,
 * withdrawals_one_open_idx and fact_checks_merged_idx.
 */
export const publicSide = new CheckPart<PublicSide>(
  'publication',
  ['editions', 'withdrawal', 'mergedInto', 'merged'],
  (check) => `json_build_object('editions', ${jsonRows(`
     SELECT json_build_object('id', e.id, 'number', e.number, 'checkedAt', e.checked_at,
       'publishedAt', ${instantText('e.published_at')}, 'changeNote', e.change_note, 'changeText', e.change_text,
       'publishedBy', ${named('p')}, 'path', '/checks/' || ${check}.slug ||
         CASE WHEN e.number = ${check}.current_edition THEN '' ELSE '/editions/' || e.number END)
     FROM editions e JOIN people p ON p.id = e.published_by
     WHERE e.fact_check_id = ${check}.id ORDER BY e.number DESC`)},
   'withdrawal', (SELECT json_build_object('id', w.id, 'reason', w.reason, 'proposedBy', ${named('p')},
       'proposedAt', ${instantText('w.proposed_at')})
     FROM withdrawals w JOIN people p ON p.id = w.proposed_by
     WHERE w.fact_check_id = ${check}.id AND w.confirmed_at IS NULL AND w.dropped_at IS NULL),
   'mergedInto', (SELECT ${merged('into_check', `${check}.merged_at`)}
     FROM fact_checks into_check WHERE into_check.id = ${check}.merged_into),
   'merged', ${jsonRows(`SELECT ${merged('other', 'other.merged_at')}
     FROM fact_checks other WHERE other.merged_into = ${check}.id ORDER BY other.merged_at, other.id`)})`,
);
