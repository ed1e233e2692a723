import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARCHIVE_SIZE, fillArchive, planOf } from '../../test/archive';
import { startTestServer, type TestServer } from '../../test/server';
import { publicChanges, publicList } from '../publication/public-list.queries';
import { PublicPageQueries } from '../publication/publication.module';
import { refreshQueue } from './refresh.queries';

/** What a public or refresh read may cost as the archive grows: the page that was asked for, and no scan of the archive. */
describe(`plans on ${ARCHIVE_SIZE} checks`, () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    await fillArchive(server);
  });

  afterAll(() => server.close());

  it('reads one public page through its address', async () => {
    const plan = await planOf(server, server.app.get(PublicPageQueries).currentPage, ['question-77']);
    expect(plan).toContain('fact_checks_slug_key');
    expect(plan).toContain('editions_number_key');
    expect(plan).not.toMatch(/Seq Scan on (fact_checks|editions|rounds|refresh_needs|watch_dates)/);
  });

  it('walks the refresh queue in the order of its days', async () => {
    const desk = await server.make.desk();
    const start = ['2026-03-02', '0001-01-01', '00000000-0000-0000-0000-000000000000', [desk.id], 51];
    const plan = await planOf(server, refreshQueue({}, false).read, start);
    expect(plan).toContain('freshness_days_due_idx');
    expect(plan).not.toMatch(/Seq Scan on (fact_checks|editions|rounds|revision_citations|refresh_needs|watch_dates)/);
  });

  it('reads the list of changes by the day of publication', async () => {
    const plan = await planOf(server, publicChanges, ['2026-03-02', ['CORRECTION'], null]);
    expect(plan).toContain('editions_published_idx');
  });

  const BEGINNING = ['2026-03-02', 0, 'infinity', '00000000-0000-0000-0000-000000000000'];

  it('walks the list of published checks in the order of their checked dates', async () => {
    for (const place of [BEGINNING, ['2026-03-02', 2, '2025-06-01', '00000001-0000-7000-8000-000000000077']]) {
      const { read } = publicList({ order: 'CHECKED', topic: null, query: '' }, false);
      const plan = await planOf(server, read, place);
      expect(plan).toContain('editions_checked_idx');
      expect(plan).not.toMatch(/Seq Scan|Sort Key: \(?COALESCE/i);
    }
  });

  it('sorts what is due at most, where it comes first', async () => {
    const { read } = publicList({ order: 'OUTDATED_FIRST', topic: null, query: '' }, false);
    const plan = await planOf(server, read, BEGINNING);
    expect(plan).toContain('editions_checked_idx');
    expect(plan).toMatch(/freshness_days_due_idx|Seq Scan on freshness_days/);
  });

  it('finds the published checks that hold words', async () => {
    for (const topic of [null, 'Topic 7']) {
      const { read, values } = publicList({ order: 'CHECKED', topic, query: 'statement 77' }, false);
      expect(await planOf(server, read, [...BEGINNING, ...values])).toContain('fact_checks_search_idx');
    }
  });
});
