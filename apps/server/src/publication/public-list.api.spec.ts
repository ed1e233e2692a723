import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateOn, type FreshnessDays, type PlainDate } from '@recheck/domain';
import pg from 'pg';
import { fillArchive } from '../../test/archive';
import { startTestServer, type TestServer } from '../../test/server';
import { statementsDuring } from '../../test/statements';
import { PublicListQueries } from './publication.module';
import type { ListQuestion } from './public-list.queries';

const TODAY = '2026-03-02' as PlainDate;
const SIZE = 250;

interface Listed extends FreshnessDays {
  readonly id: string;
  readonly slug: string;
  readonly question: string;
  readonly topics: readonly string[];
  readonly checkedAt: PlainDate | null;
}

/** Readers walk the whole list page by page; what they see is compared with every row sorted by plain rules. */
describe('the public list', () => {
  let server: TestServer;
  let all: readonly Listed[];

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: `${TODAY}T09:00:00Z` });
    await fillArchive(server, SIZE);
    const owner = new pg.Client({ connectionString: server.database.superuserUrl });
    await owner.connect();
    // Editions never change, but an archive has unknown days, days in common, and checks that are withdrawn.
    await owner.query(`SET session_replication_role = replica;
      UPDATE editions SET checked_at = CASE WHEN right(id::text, 1) = '7' THEN NULL ELSE DATE '2024-01-01' + 60 * (right(id::text, 2)::int % 13) END;
      UPDATE freshness_days SET due_soon_on = due_soon_on + 365, due_on = due_on + 365, outdated_on = outdated_on + 365;
      UPDATE fact_checks SET public_state = 'WITHDRAWN' WHERE right(id::text, 1) = '3';
      DELETE FROM freshness_days WHERE right(fact_check_id::text, 1) = '3'`);
    await owner.end();
    all = await server.sql<Listed>(
      `SELECT fc.id, fc.slug, fc.question, fc.topics, e.checked_at AS "checkedAt", d.due_soon_on AS "dueSoonOn",
         d.due_on AS "dueOn", d.outdated_on AS "outdatedOn"
       FROM fact_checks fc JOIN editions e ON e.fact_check_id = fc.id JOIN freshness_days d ON d.fact_check_id = fc.id`,
    );
  });

  afterAll(() => server.close());

  const walked = async (asked: Omit<ListQuestion, 'after'>): Promise<{ slugs: string[]; totals: number[] }> => {
    const lists = server.app.get(PublicListQueries);
    const [slugs, totals]: [string[], number[]] = [[], []];
    for (let after: string | null = null; ;) {
      const page = await lists.list({ ...asked, after });
      slugs.push(...page.checks.map(({ slug }) => slug));
      totals.push(page.total);
      after = page.next;
      if (after === null) return { slugs, totals };
    }
  };

  const RANKS: Readonly<Record<string, number>> = { OUTDATED: 0, DUE: 1 };
  const rank = (listed: Listed): number => RANKS[stateOn(listed, TODAY)] ?? 2;
  const byDay = (a: Listed, b: Listed): number =>
    (b.checkedAt ?? '').localeCompare(a.checkedAt ?? '') || a.id.localeCompare(b.id);
  const slugs = (listed: readonly Listed[]) => listed.map(({ slug }) => slug);

  it('goes from the last checked to the first, unknown days last', async () => {
    const expected = slugs([...all].sort(byDay));
    expect(new Set(all.map(({ checkedAt }) => checkedAt)).size).toBe(14);
    const seen = await walked({ query: '', topic: null, order: 'CHECKED' });
    expect(seen.slugs).toEqual(expected);
    expect(new Set(seen.totals)).toEqual(new Set([expected.length]));
  });

  it('begins with what is outdated, then what is due', async () => {
    const expected = slugs([...all].sort((a, b) => rank(a) - rank(b) || byDay(a, b)));
    expect(new Set(all.map(rank))).toEqual(new Set([0, 1, 2]));
    expect((await walked({ query: '', topic: null, order: 'OUTDATED_FIRST' })).slugs).toEqual(expected);
  });

  it.each(['CHECKED', 'OUTDATED_FIRST'] as const)('keeps the order %s of a topic and of words', async (order) => {
    const ordered = [...all].sort((a, b) => (order === 'CHECKED' ? 0 : rank(a) - rank(b)) || byDay(a, b));
    const ofTopic = ordered.filter(({ topics }) => topics.includes('Topic 7'));
    const withWord = ordered.filter(({ question }) => / 17\b/.test(question));
    expect(await walked({ query: '', topic: 'Topic 7', order })).toEqual({
      slugs: slugs(ofTopic),
      totals: [ofTopic.length],
    });
    expect((await walked({ query: '17', topic: null, order })).slugs).toEqual(slugs(withWord));
    expect((await walked({ query: '17', topic: 'Topic 7', order })).slugs).toEqual(
      slugs(withWord.filter((listed) => ofTopic.includes(listed))),
    );
    expect([ofTopic.length > 1, withWord.length > 1]).toEqual([true, true]);
  });

  it('begins anew where an address names no place', async () => {
    const first = slugs([...all].sort(byDay))[0];
    for (const after of ['nonsense', '0:2026-13-45:x', '2:infinity:00000000-0000-0000-0000-000000000000', "2:';--"]) {
      const response = await server.visitor().fetch(`/?after=${encodeURIComponent(after)}`);
      expect([after, response.status, (await response.text()).includes(`/checks/${first}"`)]).toEqual([
        after,
        200,
        true,
      ]);
    }
  });

  it('takes one statement once it is warm: what all checks have in common is remembered', async () => {
    const lists = server.app.get(PublicListQueries);
    const ask = () => lists.list({ query: '', topic: null, order: 'CHECKED', after: null });
    await ask();
    expect(await statementsDuring(server.app, ask)).toEqual(['publication.list.CHECKED']);
  });
});
