import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

describe('a stage that nobody has', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let second: TestPerson;
  let editor: TestPerson;
  let round: SeenRound;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    reviewer = await server.make.sourceReviewer();
    second = await server.make.sourceReviewer();
    editor = await server.make.editor();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    round = await road.create(writer, 'Do rails grow longer in summer?');
  });

  const give = (by: TestPerson, to: TestPerson | null, dueOn: string | null = null) =>
    road.act(by, 'assign', { roundId: round.id, stage: 'SOURCE_REVIEW', personId: to?.id ?? null, dueOn });
  const refusal = async (by: TestPerson, to: TestPerson | null): Promise<string | null> => {
    const answer = await road.attempt(by, 'assign', {
      roundId: round.id,
      stage: 'SOURCE_REVIEW',
      personId: to?.id ?? null,
      dueOn: null,
    });
    return 'code' in answer ? answer.code : null;
  };
  const review = async () => {
    const { stages } = await road.see(writer, round.id);
    const status = stages.find(({ stage }) => stage === 'SOURCE_REVIEW');
    return { person: status?.assignee?.name ?? null, dueOn: status?.dueOn ?? null };
  };

  it('is taken by somebody who can do its work', async () => {
    await give(reviewer, reviewer);
    expect(await review()).toEqual({ person: reviewer.name, dueOn: null });
  });

  it('keeps the date that an editor gave it, whatever the taker sends', async () => {
    await give(editor, null, '2026-12-01');
    await give(reviewer, reviewer, '2027-06-01');
    expect(await review()).toEqual({ person: reviewer.name, dueOn: '2026-12-01' });
  });

  it('is not taken by somebody who lacks the role for it', async () => {
    expect(await refusal(writer, writer)).toBe('assigneeUnfit');
  });

  it('is given to others by those only who may assign', async () => {
    expect(await refusal(reviewer, second)).toBe('roleMissing');
    expect(await refusal(reviewer, null)).toBe('roleMissing');
  });

  it('is not taken from somebody who has it', async () => {
    await give(reviewer, reviewer);
    expect(await refusal(second, second)).toBe('roleMissing');
    expect(await review()).toEqual({ person: reviewer.name, dueOn: null });
  });

  it('goes to one of two who take it at once', async () => {
    const answers = await Promise.allSettled([give(reviewer, reviewer), give(second, second)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([reviewer.name, second.name]).toContain((await review()).person);
  });

  it('of a round that has ended is not taken', async () => {
    await road.act(editor, 'abandon', {
      roundId: round.id,
      expectedVersion: round.version,
      reason: 'Not asked any more.',
    });
    expect(await refusal(reviewer, reviewer)).toBe('roundEnded');
  });
});
