import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSAL, type Actor } from '../../test/actor';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

interface Task {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly sourceId: string | null;
  readonly done: boolean;
  readonly tickable: boolean;
}

const TEXT = `Do kettles boil faster with salt?

Salt slows a kettle down by seconds [1]. In 2019 a laboratory measured it.

1. Salt raises the boiling point

By half a degree for thirty grams a litre [1].`;

describe('the open tasks of an imported draft', () => {
  let server: TestServer;
  let road: Road;
  let importer: TestPerson;
  let writer: TestPerson;
  let actor: Actor;
  let roundId: string;

  const tasks = async (): Promise<readonly Task[]> => {
    const answer = await actor.graphql<{ round: { tasks: readonly Task[] } }>(
      'query ($id: ID!) { round(id: $id) { tasks { id kind sentence sourceId done tickable } } }',
      { id: roundId },
    );
    return answer.round.tasks;
  };
  const task = async (kind: string): Promise<Task> => {
    const found = (await tasks()).find((candidate) => candidate.kind === kind);
    if (!found) throw new Error(`There is no task ${kind}.`);
    return found;
  };
  const open = async (): Promise<readonly string[]> =>
    (await tasks()).filter(({ done }) => !done).map(({ kind }) => kind);
  const tick = async (taskId: string, done: boolean) => {
    const { completeTask } = await (
      await server.as(writer)
    ).graphql<{ completeTask: { done?: boolean; code?: string; sentence?: string } }>(
      `mutation ($id: ID!, $done: Boolean!) { completeTask(taskId: $id, done: $done) { ... on Done { done } ...refusal } } ${REFUSAL}`,
      { id: taskId, done },
    );
    return completeTask;
  };

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    importer = await server.make.writer('Wim Vos');
    writer = await server.make.writer('Wanda Weber');
    actor = await server.as(writer);
    const desk = await server.make.desk();
    const { importText } = await (
      await server.as(importer)
    ).graphql<{ importText: { roundId: string } }>(
      `mutation ($input: ImportTextInput!) { importText(input: $input) { ... on ImportedDraft { roundId } } }`,
      { input: { deskId: desk.id, fileName: 'kettles.txt', text: TEXT } },
    );
    roundId = importText.roundId;
  });

  afterAll(() => server.close());

  it('are what the import missed', async () => {
    expect(await open()).toEqual([
      'IDENTIFY_SOURCE',
      'CITE_SENTENCE',
      'WRITE_SUMMARY',
      'ADD_FOLLOW_UPS',
      'PROPOSE_VERDICT',
      'CHECKED_DATE_UNKNOWN',
    ]);
    expect(await task('IDENTIFY_SOURCE')).toMatchObject({
      sentence: 'Identify source 1',
      sourceId: expect.any(String) as unknown,
      tickable: false,
    });
  });

  it('are ticked off and opened again where a person may choose', async () => {
    const cite = await task('CITE_SENTENCE');
    expect(cite.tickable).toBe(true);
    expect(await tick(cite.id, true)).toEqual({ done: true });
    expect(await task('CITE_SENTENCE')).toMatchObject({ done: true, tickable: true });
    expect(await tick(cite.id, false)).toEqual({ done: false });
    expect(await task('CITE_SENTENCE')).toMatchObject({ done: false });
    // Ticking off changes no word, so it makes nobody a contributor.
    const { contributors } = await road.see(writer, roundId);
    expect(contributors).toEqual([{ person: { name: 'Wim Vos' }, firstAct: 'IMPORT' }]);
    const history = await server.sql('SELECT action FROM ledger WHERE round_id = $1 ORDER BY seq', [roundId]);
    expect(history.slice(-2)).toEqual([{ action: 'drafting.taskCompleted' }, { action: 'drafting.taskReopened' }]);
  });

  it('are not ticked off where the work itself is asked for', async () => {
    const identify = await task('IDENTIFY_SOURCE');
    expect(await tick(identify.id, true)).toMatchObject({ code: 'taskClosesItself' });
    expect(await task('IDENTIFY_SOURCE')).toMatchObject({ done: false });
  });

  it('close when the source is identified, and open when its title is taken away', async () => {
    const { sourceId } = await task('IDENTIFY_SOURCE');
    const update = (version: number, source: Readonly<Record<string, unknown>>) =>
      actor.graphql(
        `mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { ... on Source { id } ...refusal } } ${REFUSAL}`,
        { input: { roundId, sourceId, expectedVersion: version, source } },
      );
    await update(1, { title: 'Boiling points', reference: 'p. 3' });
    expect(await open()).not.toContain('IDENTIFY_SOURCE');
    await update(2, { reference: 'p. 3' });
    expect(await open()).toContain('IDENTIFY_SOURCE');
    await update(3, { title: 'Boiling points', reference: 'p. 3' });
  });

  it('close when a verdict is proposed, and open when it is taken back', async () => {
    const { version } = await road.proposeVerdict(writer, await road.see(writer, roundId));
    expect(await open()).not.toContain('PROPOSE_VERDICT');
    await actor.graphql(
      'mutation ($id: ID!, $version: Int!) { withdrawVerdict(roundId: $id, expectedVersion: $version) { __typename } }',
      { id: roundId, version },
    );
    expect(await open()).toContain('PROPOSE_VERDICT');
  });

  it('close with the words of the draft, and the checked date with the review', async () => {
    const { sourceId } = await task('IDENTIFY_SOURCE');
    const body = [paragraph(words('In 2019 a laboratory measured it'), cite(sourceId ?? ''), words('.'))];
    const summary = [heading('Executive summary', 'SUMMARY'), ...body];
    await road.write(writer, roundId, documentOf(...summary));
    expect(await open()).toEqual(['ADD_FOLLOW_UPS', 'PROPOSE_VERDICT', 'CHECKED_DATE_UNKNOWN']);
    await road.write(writer, roundId, documentOf(paragraph(words('In 2019 a laboratory measured it.'))));
    expect(await open()).toEqual(expect.arrayContaining(['CITE_SENTENCE', 'WRITE_SUMMARY']));
    await road.write(
      writer,
      roundId,
      documentOf(
        ...summary,
        heading('Want to dive deeper?', 'FOLLOW_UPS'),
        paragraph(words('Does sugar do the same?')),
      ),
    );
    await road.proposeVerdict(writer, await road.see(writer, roundId));
    expect(await open()).toEqual(['CHECKED_DATE_UNKNOWN']);
    const reviewer = await server.make.sourceReviewer();
    await server.make.editor();
    await road.submit(writer, roundId);
    await road.passOn(reviewer, await road.findAll(reviewer, roundId));
    expect(await open()).toEqual([]);
  });
});
