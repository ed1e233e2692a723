import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Actor } from '../../test/actor';
import type { TestPerson } from '../../test/factories';
import { Road } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';
import { PublishArchiveCommand } from '../publication/publication.module';

const TEXT = `Do geese sleep on the wing?

Checked on 3 March 2024

Executive summary

Nobody has seen one asleep in the air [1].`;

describe('a check that was imported as published', () => {
  let server: TestServer;
  let road: Road;
  let editor: TestPerson;
  let actor: Actor;
  let factCheckId: string;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    road = new Road(server);
    editor = await server.make.editor('Edda Ek');
    await server.make.writer();
    actor = await server.as(editor);
    const archivist = await server.make.person({ name: 'Ada Archive', administrator: true });
    const desk = await server.make.desk();
    const archive = server.app.get(PublishArchiveCommand);
    const imported = await archive.execute(archivist.actor, { deskId: desk.id, fileName: 'geese.txt', text: TEXT });
    if (!imported.ok || imported.value.kind !== 'PUBLISHED') throw new Error('The archive was refused.');
    const [check] = await server.sql<{ id: string }>('SELECT id FROM fact_checks WHERE slug = $1', [
      imported.value.slug,
    ]);
    factCheckId = check?.id ?? '';
  });

  afterAll(() => server.close());

  it('cannot be confirmed unchanged: nobody here has given it a verdict', async () => {
    const before = await server.sql('SELECT count(*) FROM rounds');
    const { confirmUnchanged } = await actor.graphql<{ confirmUnchanged: { code?: string; sentence?: string } }>(
      `mutation ($input: ConfirmUnchangedInput!) { confirmUnchanged(input: $input) { __typename ...refusal } } ${REFUSAL}`,
      { input: { factCheckId, lookedAt: 'The same letters.' } },
    );
    expect(confirmUnchanged).toMatchObject({
      code: 'neverJudged',
      sentence: expect.stringContaining('no verdict of this newsroom yet') as unknown,
    });
    expect(await server.sql('SELECT count(*) FROM rounds')).toEqual(before);
  });

  it('says so beside the button, in the check and in the refresh queue', async () => {
    const actions = 'availableActions { action refusal { code } }';
    interface Seen {
      readonly availableActions: readonly {
        readonly action: string;
        readonly refusal: { readonly code: string } | null;
      }[];
    }
    const { check, refreshQueue } = await actor.graphql<{ check: Seen; refreshQueue: { rows: readonly Seen[] } }>(
      `query ($id: ID!) { check(id: $id) { ${actions} } refreshQueue { rows { ${actions} } } }`,
      { id: factCheckId },
    );
    for (const seen of [check, ...refreshQueue.rows]) {
      const refusals = Object.fromEntries(seen.availableActions.map(({ action, refusal }) => [action, refusal?.code]));
      expect(refusals).toMatchObject({ CONFIRM_UNCHANGED: 'neverJudged', OPEN_REFRESH: undefined });
    }
    expect(refreshQueue.rows).toHaveLength(1);
  });

  it('is refreshed by a draft, which asks for what the import could not give', async () => {
    const opened = await road.attempt(editor, 'openRound', {
      factCheckId,
      kind: 'REFRESH',
      reason: 'Its first look since the import.',
    });
    if (opened.__typename !== 'Round') throw new Error('The round was refused.');
    expect(opened).toMatchObject({ stage: 'DRAFT', verdict: null });
    expect(opened.checklist.filter(({ done }) => !done).map(({ code }) => code)).toEqual([
      'verdictGiven',
      'everySourceIdentified',
    ]);
  });
});
