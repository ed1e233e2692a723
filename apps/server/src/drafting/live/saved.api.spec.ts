import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../test/eventually';
import { LiveNewsroom } from '../../../test/live-newsroom';
import { loggedParagraphs } from '../../../test/log-reading';
import { quietLibrary } from '../../../test/quiet-library';

describe('typing in a live draft', () => {
  quietLibrary();
  let newsroom: LiveNewsroom;
  let roundId: string;

  beforeAll(async () => {
    newsroom = await LiveNewsroom.open();
  });
  beforeEach(async () => {
    roundId = await newsroom.rows.round(newsroom.ada.personId);
  });
  afterEach(() => newsroom.everybodyLeaves());
  afterAll(() => newsroom.close());

  it('is in the database when it is acknowledged, to the last word', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    for (let word = 0; word < 100; word += 1) {
      ada.type(`w${word}`);
      if (word % 10 === 0) await ada.whenSaved();
      if (word % 10 === 0) expect((await loggedParagraphs(newsroom.owner, roundId)).join()).toContain(`w${word} `);
    }
    await ada.whenSaved();
    expect(await loggedParagraphs(newsroom.owner, roundId)).toEqual(ada.paragraphs);
  });

  it('converges when two people type into one paragraph at once', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.type('start');
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    await eventually(() => ben.paragraphs.length === 1, 'Ben sees the paragraph');
    for (let word = 0; word < 100; word += 1) {
      ada.typeAt(((word * 37) % 100) / 100, `a${word}`);
      ben.typeAt(((word * 61) % 100) / 100, `b${word}`);
      // Lets what was typed go out now and then, so that the two of them meet in the middle of their words.
      if (word % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all([ada.whenSaved(), ben.whenSaved()]);
    await eventually(() => ada.paragraphs[0] === ben.paragraphs[0], 'both see the same');
    const [text = ''] = await loggedParagraphs(newsroom.owner, roundId);
    expect(text).toBe(ada.paragraphs[0]);
    // Words may have been split by words typed into them, but no letter is missing or there twice.
    const letters = (words: readonly string[]): string => [...words.join('')].sort().join('');
    expect(letters([text.replaceAll(' ', '')])).toBe(letters([...ada.typed, ...ben.typed]));
  });

  it('says who wrote each update', async () => {
    const [ada, ben] = await Promise.all([
      newsroom.editor(newsroom.ada, roundId).whenReady(),
      newsroom.editor(newsroom.ben, roundId).whenReady(),
    ]);
    ada.type('mine');
    ben.type('yours');
    await Promise.all([ada.whenSaved(), ben.whenSaved()]);
    const { rows } = await newsroom.owner.query(
      'SELECT person_id, session_id, schema_version FROM draft_updates WHERE round_id = $1',
      [roundId],
    );
    expect(new Set(rows.map((row) => row.person_id))).toEqual(new Set([newsroom.ada.personId, newsroom.ben.personId]));
    expect(new Set(rows.map((row) => row.session_id))).toEqual(
      new Set([newsroom.ada.sessionId, newsroom.ben.sessionId]),
    );
    expect(await newsroom.rows.contributors(roundId)).toHaveLength(2);
  });

  it('reaches people who are connected to another process', async () => {
    const other = await newsroom.anotherServer();
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    const ben = await newsroom.editor(newsroom.ben, roundId, { server: other }).whenReady();
    ada.type('here');
    await eventually(() => ben.paragraphs.join().includes('here'), 'Ben sees it on the other server');
    ben.type('there');
    await eventually(() => ada.paragraphs.join().includes('there'), 'Ada sees it on hers');
  });

  it('reaches everybody even if its writer never hears that it was kept', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.type('before');
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    await ada.whenSaved();
    const { keepUpdate } = newsroom.server;
    const keep = keepUpdate.execute.bind(keepUpdate);
    const broken = jest.spyOn(keepUpdate, 'execute').mockImplementationOnce(async (...update) => {
      await keep(...update);
      throw new Error('The connection broke before the answer.');
    });
    ada.type('kept');
    await ada.whenEnded();
    ada.disconnect();
    broken.mockRestore();
    expect(await newsroom.rows.logged(roundId)).toBe(2);
    await eventually(() => ben.paragraphs.join() === 'before kept ', 'Ben sees it');
  });

  describe('while the database takes no updates', () => {
    const breakLog = () => newsroom.owner.query('REVOKE INSERT ON draft_updates FROM recheck_application');
    const mendLog = () => newsroom.owner.query('GRANT INSERT ON draft_updates TO recheck_application');
    afterEach(mendLog);

    it('is not acknowledged, and is sent again when it does', async () => {
      const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
      ada.type('before');
      await ada.whenSaved();
      await breakLog();
      ada.type('meanwhile');
      expect(await ada.whenEnded()).toEqual({ code: 1013, reason: '' });
      expect(ada.acknowledged).toEqual(new Set(['before']));
      expect(await loggedParagraphs(newsroom.owner, roundId)).toEqual(['before ']);
      await mendLog();
      await ada.whenSaved();
      expect(await loggedParagraphs(newsroom.owner, roundId)).toEqual(['before meanwhile ']);
    });

    it('survives that everybody leaves: what was acknowledged is there, what was not is with its writer', async () => {
      const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
      ada.type('before');
      await ada.whenSaved();
      await breakLog();
      ada.type('meanwhile');
      await ada.whenEnded();
      ada.disconnect();
      await eventually(() => newsroom.server.drafts.open.drafts === 0, 'the draft is closed');
      await mendLog();
      const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
      await eventually(() => ben.paragraphs.length === 1, 'Ben sees the paragraph');
      expect(ben.paragraphs).toEqual(['before ']);
      ada.connect();
      await ada.whenSaved();
      await eventually(() => ben.paragraphs[0] === 'before meanwhile ', 'Ben sees what came later');
    });

    it('leaves other drafts alone', async () => {
      const otherRound = await newsroom.rows.round(newsroom.ben.personId);
      const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
      const ben = await newsroom.editor(newsroom.ben, otherRound).whenReady();
      await breakLog();
      ada.type('lost for now');
      await ada.whenEnded();
      await mendLog();
      ben.type('kept');
      await ben.whenSaved();
      expect(ben.endings).toEqual([]);
    });
  });
});
