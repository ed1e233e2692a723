import { Injectable } from '@nestjs/common';
import type { PlainDate, Stage, Trigger } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, variant } from '../platform/database/reads';
import { LIMITS } from '../platform/graphql/limits';
import {
  freshnessCountsIf,
  freshnessState,
  RememberedFreshness,
  type NewsroomFreshness,
} from '../workflow/workflow.module';
import { freshnessOf, pageFreshnessOf, refreshFactsOf } from './refresh-facts';
import { actionsShown, needShown, needsOf, reasonWords, withdrawalOf, type RefreshSide } from './refresh-side';
import type { RefreshFilter, RefreshPage, RefreshRow } from './refresh.types';

interface QueueRow extends RefreshSide {
  readonly slug: string;
  readonly question: string;
  readonly deskName: string;
  readonly verdict: string | null;
  readonly citationCount: number;
  readonly openRoundStage: Stage | null;
  readonly key: string;
}

const CONDITIONS = {
  freshness: (value: string) => `AND ${freshnessState('days', '$1::date')} = ${value}`,
  trigger: (value: string) => `AND EXISTS (SELECT 1 FROM refresh_needs n WHERE n.fact_check_id = fc.id
    AND n.trigger = ${value} AND n.state IN ('OPEN', 'IN_ROUND'))`,
};

const textFor = (conditions: readonly string[], count: boolean): string => `WITH page AS MATERIALIZED (
     SELECT days.due_on, days.fact_check_id AS id FROM freshness_days days
     JOIN fact_checks fc ON fc.id = days.fact_check_id
     WHERE days.due_on <= $1::date
       AND (days.due_on, days.fact_check_id) > ($2::date, $3::uuid)
       AND fc.desk_id = ANY ($4::uuid[]) ${conditions.join(' ')}
     ORDER BY days.due_on, days.fact_check_id LIMIT ${LIMITS.page + 1})
   SELECT (SELECT coalesce(json_agg(listed ORDER BY listed.due_on, listed.id), '[]'::json) FROM (
       SELECT page.due_on, fc.id, fc.slug, fc.question, d.name AS "deskName", e.page#>>'{answer,label}' AS verdict,
         (SELECT count(*)::int FROM revision_citations c WHERE c.revision_id = e.revision_id) AS "citationCount",
         (SELECT r.stage FROM rounds r WHERE r.fact_check_id = fc.id AND r.outcome IS NULL) AS "openRoundStage",
         page.due_on::text || ' ' || fc.id::text AS key,
         ${refreshFactsOf('fc')} AS facts, ${needsOf('fc', `n.state IN ('OPEN', 'IN_ROUND')`)} AS needs,
         ${withdrawalOf('fc')} AS withdrawal
       FROM (SELECT * FROM page ORDER BY due_on, id LIMIT $5) page
       JOIN fact_checks fc ON fc.id = page.id
       JOIN desks d ON d.id = fc.desk_id
       JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition) listed) AS rows,
     ${freshnessCountsIf(count, '$1::date')} AS freshness`;

/**
 * Checks that are due on a day ($1), longest due first, after a position ($2, $3) in some desks ($4), a page ($5) at a time.
 * The page is chosen first, along freshness_days_due_idx, and only its rows are looked at closely: a plan that sorted
 * everything that is due would read every page of the archive on the way. Counts the newsroom's freshness if wanted.
 * Each combination of filters ($6 and on) is a statement of its own, so that the plan of the plain queue serves all of it.
 */
export const refreshQueue = (filter: Pick<RefreshFilter, 'freshness' | 'trigger'>, count: boolean) => {
  const asked = (['freshness', 'trigger'] as const).flatMap((kind) => {
    const value = filter[kind];
    return value ? [{ kind, value }] : [];
  });
  const name = ['refresh.queue', ...asked.map(({ kind }) => kind), ...(count ? ['counting'] : [])].join('.');
  const read = variant<{ rows: readonly QueueRow[]; freshness: NewsroomFreshness | null }>(name, () =>
    textFor(
      asked.map(({ kind }, index) => CONDITIONS[kind](`$${index + 6}`)),
      count,
    ),
  );
  return { read, values: asked.map(({ value }) => value) };
};

const BEFORE_ALL = { on: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };

/** A position in the queue: the day and the check after which it goes on. */
const position = (after: string | null): { on: string; id: string } => {
  const [, on, id] = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  return on !== undefined && id !== undefined ? { on, id } : BEFORE_ALL;
};

/** The queue of checks that are due. */
@Injectable()
export class RefreshQueries {
  constructor(
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
    private readonly freshness: RememberedFreshness,
  ) {}

  /** A page of the refresh queue of the person's desks. One statement. */
  async queue(
    actor: PersonActor,
    filter: RefreshFilter,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<RefreshPage> {
    const today = await this.time.today();
    const start = position(after);
    const mine = [...new Set(actor.memberships.map(({ deskId }) => deskId))];
    const desks = filter.deskId ? mine.filter((id) => id === filter.deskId) : mine;
    const { rows, freshness } = await this.freshness.with(today, (count) => {
      const { read, values } = refreshQueue(filter, count);
      return this.reads.one(read, [today, start.on, start.id, desks, first + 1, ...values]);
    });
    const page = rows.slice(0, first);
    return {
      rows: page.map((queued) => this.shown(actor, queued, today)),
      next: rows.length > first ? (page.at(-1)?.key ?? null) : null,
      freshness,
    };
  }

  private shown(actor: PersonActor, row: QueueRow, today: PlainDate): RefreshRow {
    const { facts } = row;
    const { state, freshUntil } = freshnessOf(facts, today);
    return {
      factCheckId: facts.factCheckId,
      slug: row.slug,
      question: row.question,
      deskName: row.deskName,
      freshness: state,
      checkedAt: facts.checkedAt,
      freshUntil,
      verdict: row.verdict,
      // Worked out only if it is asked for.
      get needs() {
        return row.needs.map(needShown);
      },
      get reasons() {
        const stored = new Set(row.needs.map(({ trigger }) => trigger));
        const told = pageFreshnessOf(facts, today).reasons;
        return told.filter(({ cause }) => !stored.has(cause as Trigger)).map(reasonWords);
      },
      openRoundId: facts.openRound?.id ?? null,
      openRoundStage: row.openRoundStage,
      citationCount: row.citationCount,
      get availableActions() {
        return actionsShown(row, actor);
      },
    };
  }
}
