import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Actor } from '../../test/actor';
import { startTestServer, type TestServer } from '../../test/server';
import type { HistoryPage } from './ledger.types';
import { verifyLedger } from './ledger.module';
import { Reads } from '../platform/database/reads';

const CREATE = `mutation ($input: CreateFactCheckInput!) {
  createFactCheck(input: $input) { __typename ... on FactCheck { id } ...refusal }
} ${REFUSAL}`;
const HISTORY = `query ($id: ID!, $first: Int!, $after: String) {
  history(factCheckId: $id, first: $first, after: $after) { rows { seq at action actor roundNumber sentence } next }
}`;

describe('the history of a check', () => {
  let server: TestServer;
  let wanda: Actor;
  let factCheckId: string;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-01T09:00:00Z' });
    wanda = await server.as(await server.make.writer('Wanda Moor'));
    const deskId = (await server.make.desk()).id;
    const { createFactCheck } = await wanda.graphql<{ createFactCheck: { id: string } }>(CREATE, {
      input: { deskId, question: 'Do kettles boil faster with a lid?' },
    });
    factCheckId = createFactCheck.id;
  });

  afterAll(() => server.close());

  const history = async (as: Actor, first = 50, after: string | null = null): Promise<HistoryPage> =>
    (await as.graphql<{ history: HistoryPage }>(HISTORY, { id: factCheckId, first, after })).history;

  it('tells in sentences who did what, newest first', async () => {
    const { rows, next } = await history(wanda);
    expect(next).toBeNull();
    expect(rows.map(({ action }) => action)).toContain('workflow.checkCreated');
    const created = rows.find(({ action }) => action === 'workflow.checkCreated');
    expect(created).toMatchObject({ actor: 'Wanda Moor', sentence: 'Wanda Moor opened the check.' });
    expect(created?.at).toMatch(/^2026-03-01T09:0/);
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map(({ seq }) => Number(seq)).sort((a, b) => b - a));
  });

  it('comes in pages that neither miss nor repeat an entry', async () => {
    const all = (await history(wanda)).rows;
    const paged: HistoryPage['rows'][number][] = [];
    let after: string | null = null;
    do {
      const page: HistoryPage = await history(wanda, 1, after);
      expect(page.rows).toHaveLength(1);
      paged.push(...page.rows);
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(all);
  });

  it('is told to the desk and to administrators, and to nobody else', async () => {
    const all = (await history(wanda)).rows.length;
    expect(all).toBeGreaterThan(0);
    expect((await history(await server.as(await server.make.publisher()))).rows).toHaveLength(all);
    expect((await history(await server.as(await server.make.administrator()))).rows).toHaveLength(all);
    expect((await history(await server.as(await server.make.person()))).rows).toEqual([]);
    const [elsewhere] = await server.sql<{ id: string }>(
      `INSERT INTO desks (id, slug, name, language, created_at)
       VALUES ('01900000-0000-7000-8000-00000000de5c', 'elsewhere', 'Elsewhere', 'en', now()) RETURNING id`,
    );
    const stranger = await server.make.person();
    await server.sql(
      `INSERT INTO memberships (person_id, desk_id, role, granted_at) VALUES ($1, $2, 'EDITOR', now())`,
      [stranger.id, elsewhere?.id],
    );
    expect((await history(await server.as(stranger))).rows).toEqual([]);
  });

  it('is a part of a chain that holds', async () => {
    expect(await verifyLedger(server.app.get(Reads))).toMatchObject({ sound: true });
  });
});
