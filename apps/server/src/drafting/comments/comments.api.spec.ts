import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { draftText, rangeOfAnchor } from '@recheck/editor-schema';
import { cite, documentOf, paragraph, words } from '../../../test/documents';
import type { TestPerson } from '../../../test/factories';
import { marginDesk, type MarginDesk } from '../../../test/margin';
import type { SeenRound } from '../../../test/road';

const RIVER = 'The river fell by two metres in a dry summer.';

describe('comments on a draft', () => {
  let desk: MarginDesk;
  let server: MarginDesk['server'];
  let road: MarginDesk['road'];
  let margin: MarginDesk['margin'];
  let writer: MarginDesk['writer'];
  let reviewer: MarginDesk['reviewer'];
  let stranger: TestPerson;
  let round: SeenRound;

  beforeAll(async () => {
    desk = await marginDesk();
    ({ server, road, margin, writer, reviewer } = desk);
    stranger = await server.make.person();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    round = await desk.begin('Is the river lower than it was?', RIVER);
  });

  const mentions = async (person: TestPerson) => {
    const { mentions: found } = await (
      await server.as(person)
    ).graphql<{ mentions: { threadId: string; roundId: string; body: string; words: string }[] }>(
      '{ mentions { threadId roundId body words } }',
    );
    return found.filter(({ roundId }) => roundId === round.id);
  };
  const contributors = async () =>
    (await road.see(writer, round.id)).contributors.map(({ person }) => person.name).sort();

  it('are seen by everybody who may read it, with their words, and make nobody a contributor', async () => {
    const before = await contributors();
    await margin.comment(reviewer, round.id, 'two metres', 'Measured where?');
    const seen = await margin.see(writer, round.id);
    expect(seen?.threads).toMatchObject([
      {
        anchor: { words: 'two metres' },
        resolvedAt: null,
        comments: [{ person: { name: reviewer.name }, body: 'Measured where?' }],
      },
    ]);
    expect(await contributors()).toEqual(before);
  });

  it('are nobody’s who may not read the draft', async () => {
    const threadId = await margin.comment(writer, round.id, 'two metres', 'Only for the desk.');
    expect(await margin.see(stranger, round.id)).toBeNull();
    // No role anywhere: the door is closed. A role elsewhere: the thing is not there.
    expect(await margin.refusal(stranger, 'answerThread', { threadId, body: 'Let me in' })).toBe('roleMissing');
    const outsider = await server.make.editor();
    await server.sql('DELETE FROM memberships WHERE person_id = $1', [outsider.id]);
    await server.sql(
      `WITH elsewhere AS (INSERT INTO desks (id, slug, name, language, created_at)
         VALUES (gen_random_uuid(), 'trains', 'Trains', 'en', now()) RETURNING id)
       INSERT INTO memberships (person_id, desk_id, role, granted_at) SELECT $1, id, 'EDITOR', now() FROM elsewhere`,
      [outsider.id],
    );
    expect(await margin.see(outsider, round.id)).toBeNull();
    const anchor = await margin.anchor(round.id, 'river');
    for (const refused of [
      await margin.refusal(outsider, 'beginThread', { input: { roundId: round.id, anchor, body: 'Hello' } }),
      await margin.refusal(outsider, 'answerThread', { threadId, body: 'Hello' }),
      await margin.refusal(outsider, 'resolveThread', { threadId, resolved: true }),
      await margin.refusal(outsider, 'suggestEdit', { input: { roundId: round.id, anchor, replacement: 'sea' } }),
    ]) {
      expect(refused).toBe('notFound');
    }
  });

  it('are answered, resolved and reopened', async () => {
    const threadId = await margin.comment(reviewer, round.id, 'two metres', 'Measured where?');
    await margin.act(writer, 'answerThread', { threadId, body: 'At the weir.' });
    const resolved = await margin.act(reviewer, 'resolveThread', { threadId, resolved: true });
    expect(resolved.threads[0]).toMatchObject({ resolvedBy: { name: reviewer.name } });
    expect(resolved.threads[0]?.comments.map(({ body }) => body)).toEqual(['Measured where?', 'At the weir.']);
    expect(await margin.refusal(writer, 'answerThread', { threadId, body: 'And since when?' })).toBe('threadResolved');
    const reopened = await margin.act(writer, 'resolveThread', { threadId, resolved: false });
    expect(reopened.threads[0]).toMatchObject({ resolvedBy: null, resolvedAt: null });
  });

  it('are changed and deleted by who wrote them, and a deleted one leaves its place', async () => {
    const threadId = await margin.comment(reviewer, round.id, 'two metres', 'Mesured where?');
    await margin.act(writer, 'answerThread', { threadId, body: 'At the weir.' });
    const commentId = (await margin.see(writer, round.id))?.threads[0]?.comments[0]?.id;
    expect(await margin.refusal(writer, 'changeComment', { commentId, body: 'Mine now' })).toBe('notYours');
    expect(await margin.refusal(writer, 'deleteComment', { commentId })).toBe('notYours');
    const changed = await margin.act(reviewer, 'changeComment', { commentId, body: 'Measured where?' });
    expect(changed.threads[0]?.comments[0]).toMatchObject({ body: 'Measured where?', changedAt: expect.any(String) });
    const deleted = await margin.act(reviewer, 'deleteComment', { commentId });
    expect(deleted.threads[0]?.comments.map(({ body }) => body)).toEqual([null, 'At the weir.']);
    const [row] = await server.sql<{ body: string }>('SELECT body FROM comments WHERE id = $1', [commentId]);
    expect(row?.body).toBe('');
    expect(await margin.refusal(reviewer, 'changeComment', { commentId, body: 'Back again' })).toBe('notFound');
  });

  it('ask whom they mention, until that person answers or the thread is resolved', async () => {
    const threadId = await margin.comment(writer, round.id, 'two metres', `@${reviewer.name} is that the same weir?`);
    expect(await mentions(reviewer)).toMatchObject([{ threadId, words: 'two metres' }]);
    expect(await mentions(writer)).toEqual([]);
    await margin.act(reviewer, 'answerThread', { threadId, body: 'It is.' });
    expect(await mentions(reviewer)).toEqual([]);
    await margin.act(writer, 'answerThread', { threadId, body: `@${reviewer.name} and before 2003?` });
    expect(await mentions(reviewer)).toHaveLength(1);
    await margin.act(writer, 'resolveThread', { threadId, resolved: true });
    expect(await mentions(reviewer)).toEqual([]);
  });

  it('mention nobody outside of the desk', async () => {
    await margin.comment(writer, round.id, 'two metres', `@${stranger.name} what do you think?`);
    expect(await mentions(stranger)).toEqual([]);
    const seen = await margin.see(writer, round.id);
    expect(seen?.people.map(({ id }) => id)).toEqual(expect.arrayContaining([writer.id, reviewer.id]));
    expect(seen?.people.map(({ id }) => id)).not.toContain(stranger.id);
  });

  it('go on beside a frozen draft, leave its digest alone, and end with the round', async () => {
    const sourceId = await road.addSource(writer, round.id, {
      kind: 'OFFICIAL_DATA',
      title: 'Levels of the river',
      address: 'https://gauge.example/levels',
    });
    await road.write(writer, round.id, documentOf(paragraph(words(RIVER), cite(sourceId))));
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    const { revision } = await road.submit(writer, round.id);
    const threadId = await margin.comment(reviewer, round.id, 'two metres', 'The gauge says 1.8.');
    await margin.act(writer, 'answerThread', { threadId, body: 'I will correct it.' });
    const after = await road.see(writer, round.id);
    expect(after).toMatchObject({ stage: 'SOURCE_REVIEW', revision: { digest: revision?.digest } });
    expect(JSON.stringify(after.revision?.document)).not.toContain('The gauge says');

    const editor = await server.make.editor();
    await road.act(editor, 'abandon', {
      roundId: round.id,
      expectedVersion: after.version,
      reason: 'Not ours to check.',
    });
    expect(await margin.refusal(reviewer, 'answerThread', { threadId, body: 'Once more' })).toBe('roundEnded');
    expect((await margin.see(reviewer, round.id))?.threads).toHaveLength(1);
  });

  it('stand at their words after edits, and are told to be gone when these are', async () => {
    await margin.comment(reviewer, round.id, 'two metres in a dry summer', 'Since when?');
    const standsAt = async (): Promise<string | null> => {
      const sent = (await margin.see(writer, round.id))?.threads[0]?.anchor;
      if (!sent) throw new Error('There is a thread.');
      const doc = await margin.draft(round.id);
      const draft = draftText(doc);
      const anchor = { ...sent, start: Buffer.from(sent.start, 'base64'), end: Buffer.from(sent.end, 'base64') };
      const range = rangeOfAnchor(doc, draft, anchor);
      return range && draft.text.slice(range.from, range.to);
    };
    await road.write(writer, round.id, documentOf(paragraph(words('Kettles sing.')), paragraph(words(RIVER))));
    expect(await standsAt()).toBe('two metres in a dry summer');
    await road.write(writer, round.id, documentOf(paragraph(words('Kettles sing.'))));
    expect(await standsAt()).toBeNull();
  });

  it('refuse what no editor sends', async () => {
    const anchor = await margin.anchor(round.id, 'river');
    const begin = (change: object, body = 'Hello') =>
      margin.refusal(writer, 'beginThread', { input: { roundId: round.id, anchor: { ...anchor, ...change }, body } });
    expect(await begin({ start: 'not base64!' })).toBe('inputInvalid');
    expect(await begin({ start: Buffer.alloc(500, 1).toString('base64') })).toBe('inputInvalid');
    expect(await begin({ end: '' })).toBe('inputInvalid');
    expect(await begin({ prefix: 'p'.repeat(1000) })).toBe('inputInvalid');
    for (const side of ['words', 'prefix', 'suffix']) {
      expect(await begin({ [side]: 'a\u0000b' })).toBe('inputInvalid');
    }
    expect(await begin({}, '   ')).toBe('commentEmpty');
    expect(await begin({}, 'a'.repeat(4001))).toBe('commentTooLong');
  });

  it('leave a trace in the history without their words', async () => {
    const threadId = await margin.comment(reviewer, round.id, 'two metres', 'A word for the desk alone.');
    await margin.act(writer, 'resolveThread', { threadId, resolved: true });
    const entries = await server.sql<{ action: string; facts: string }>(
      'SELECT action, facts::text FROM ledger WHERE round_id = $1 ORDER BY seq',
      [round.id],
    );
    const told = entries.filter(({ action }) => action.startsWith('drafting.thread'));
    expect(told.map(({ action }) => action)).toEqual(['drafting.threadBegun', 'drafting.threadResolved']);
    expect(JSON.stringify(entries)).not.toContain('desk alone');
  });
});
