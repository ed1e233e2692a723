import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCESS_CHANGED } from '../../people/people.module';
import { noticesOf, sendNotices, type Announcement } from '../../platform/announce/announcement';
import { draftAccessChanged } from '../draft-access';
import { rawSocket } from '../../../test/editors';
import { eventually } from '../../../test/eventually';
import { LiveNewsroom } from '../../../test/live-newsroom';
import type { TestPerson } from '../../../test/live-rows';
import { loggedParagraphs } from '../../../test/log-reading';
import { quietLibrary } from '../../../test/quiet-library';

describe('who may do what with a live draft', () => {
  quietLibrary();
  let newsroom: LiveNewsroom;
  let reviewer: TestPerson;
  let stranger: TestPerson;
  let roundId: string;

  beforeAll(async () => {
    newsroom = await LiveNewsroom.open();
    reviewer = await newsroom.rows.person('Rosa', 'SOURCE_REVIEWER');
    stranger = await newsroom.rows.person('Sam');
  });
  beforeEach(async () => {
    roundId = await newsroom.rows.round(newsroom.ada.personId);
  });
  afterEach(() => newsroom.everybodyLeaves());
  afterAll(() => newsroom.close());

  /** A change of the database with its announcement, as commands make it. */
  const change = async (statement: string, values: readonly unknown[], announced: Announcement) => {
    await newsroom.owner.query(statement, [...values]);
    await newsroom.owner.query(sendNotices.text, [noticesOf([announced])]);
  };
  const of = ({ personId }: TestPerson): Announcement => ({ topic: ACCESS_CHANGED, ids: [personId] });
  const moveTo = (stage: string) =>
    change(
      'UPDATE rounds SET stage = $2, version = version + 1 WHERE id = $1',
      [roundId, stage],
      draftAccessChanged(roundId),
    );

  it.each([
    ['nobody who is signed in', () => ({ origin: `http://127.0.0.1:${newsroom.server.port}` }), '401'],
    ['a page of another origin', () => ({ cookie: newsroom.ada.cookie, origin: 'https://elsewhere.example' }), '403'],
    ['a program that names no origin', () => ({ cookie: newsroom.ada.cookie }), '403'],
    ['a forged cookie', () => ({ cookie: `${newsroom.ada.cookie}x`, origin: 'http://127.0.0.1' }), '40'],
  ])('keeps the socket from %s', async (_who, headers, status) => {
    await expect(rawSocket(newsroom.server.port, headers())).rejects.toThrow(`Unexpected server response: ${status}`);
  });

  it('cuts off a frame that is too large', async () => {
    const socket = await rawSocket(newsroom.server.port, {
      cookie: newsroom.ada.cookie,
      origin: `http://127.0.0.1:${newsroom.server.port}`,
    });
    socket.on('error', () => undefined);
    const ended = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.send(new Uint8Array(1024 * 1024 + 1));
    expect([1006, 1009]).toContain(await ended);
  });

  it('lets members of the desk read, and nobody else', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.type('words');
    const rosa = await newsroom.editor(reviewer, roundId).whenReady();
    await eventually(() => rosa.paragraphs.join() === 'words ', 'Rosa reads');
    const sam = newsroom.editor(stranger, roundId);
    expect(await sam.whenEnded()).toEqual({ code: 4403, reason: 'notFound' });
    expect(sam.refusals).toContain('notFound');
    expect(sam.paragraphs).toEqual([]);
  });

  it.each(['01890000-0000-7000-8000-000000000000', 'nonsense', '../x'])('knows no draft called %s', async (name) => {
    expect(await newsroom.editor(newsroom.ada, name).whenEnded()).toEqual({ code: 4403, reason: 'notFound' });
  });

  it('takes nothing from a reader, neither from one without the right nor from one who only came to read', async () => {
    const rosa = await newsroom.editor(reviewer, roundId, { intent: 'WRITE' }).whenReady();
    const ada = await newsroom.editor(newsroom.ada, roundId, { intent: 'READ' }).whenReady();
    for (const reader of [rosa, ada]) {
      expect(reader.provider.authorizedScope).toBe('readonly');
      for (let word = 0; word < 50; word += 1) reader.type(`word${word}`);
    }
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    ben.type('kept');
    await ben.whenSaved();
    expect(await loggedParagraphs(newsroom.owner, roundId)).toEqual(['kept ']);
    expect([...rosa.acknowledged, ...ada.acknowledged]).toEqual([]);
    expect(await newsroom.rows.contributors(roundId)).toEqual([newsroom.ben.personId]);
  });

  it('makes nobody a contributor by opening a draft for writing, deletions and all', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.type('one two three');
    await ada.whenSaved();
    ada.doc.getXmlFragment('document').delete(0, 1);
    await eventually(async () => (await newsroom.rows.logged(roundId)) === 2, 'the deletion is logged');
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    await ben.whenSaved();
    expect(await newsroom.rows.logged(roundId)).toBe(2);
    expect(await newsroom.rows.contributors(roundId)).toEqual([newsroom.ada.personId]);
  });

  it('takes nothing from an editor that somebody else opened in the same browser', async () => {
    const left = newsroom.editor(newsroom.ben, roundId, { openedBy: newsroom.ada.personId });
    left.type('Ada’s words');
    expect(await left.whenEnded()).toEqual({ code: 4401, reason: 'notSignedIn' });
    left.disconnect();
    expect(await newsroom.rows.logged(roundId)).toBe(0);
  });

  it('opens a frozen draft for reading only', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.type('submitted');
    await ada.whenSaved();
    await moveTo('SOURCE_REVIEW');
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    expect(ben.provider.authorizedScope).toBe('readonly');
    expect(ben.paragraphs).toEqual(['submitted ']);
  });

  describe.each([
    ['the stage moves', 'draftFrozen', () => moveTo('SOURCE_REVIEW')],
    [
      'the role is taken',
      'notFound',
      (person: TestPerson) => change('DELETE FROM memberships WHERE person_id = $1', [person.personId], of(person)),
    ],
    [
      'the person is suspended',
      'notSignedIn',
      (person: TestPerson) =>
        change('UPDATE people SET suspended_at = now() WHERE id = $1', [person.personId], of(person)),
    ],
    [
      'the session ends',
      'notSignedIn',
      (person: TestPerson) => newsroom.owner.query('DELETE FROM sessions WHERE id = $1', [person.sessionId]),
    ],
  ])('when %s', (_event, reason, revoke) => {
    it('ends the connection on every process, and takes nothing more', async () => {
      const writer = await newsroom.rows.person('Wim', 'WRITER');
      const elsewhere = await newsroom.anotherServer();
      const here = await newsroom.editor(writer, roundId).whenReady();
      const there = await newsroom.editor(writer, roundId, { server: elsewhere }).whenReady();
      here.type('before');
      await here.whenSaved();
      const typing = setInterval(() => here.type('x'), 2);
      await revoke(writer);
      const logged = await newsroom.rows.logged(roundId);
      await Promise.all([here.whenEnded(), there.whenEnded()]);
      clearInterval(typing);
      for (const editor of [here, there]) {
        editor.disconnect();
        expect(editor.endings[0]).toEqual({ code: reason === 'notSignedIn' ? 4401 : 4403, reason });
      }
      await eventually(() => newsroom.server.drafts.open.editors === 0, 'nobody is connected');
      // The revocation's own commit came before; an update that was in the middle of its own counts as before as well.
      expect(await newsroom.rows.logged(roundId)).toBeLessThanOrEqual(logged + 1);
    });
  });

  it('takes no update after a revocation that nobody announced', async () => {
    const writer = await newsroom.rows.person('Wim', 'WRITER');
    const editor = await newsroom.editor(writer, roundId).whenReady();
    await newsroom.owner.query('DELETE FROM memberships WHERE person_id = $1', [writer.personId]);
    editor.type('too late');
    expect(await editor.whenEnded()).toEqual({ code: 4403, reason: 'notFound' });
    expect(await newsroom.rows.logged(roundId)).toBe(0);
  });

  it('shows everybody what was kept of somebody who was being sent away', async () => {
    const writer = await newsroom.rows.person('Wim', 'WRITER');
    const editor = await newsroom.editor(writer, roundId).whenReady();
    editor.type('before');
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    await editor.whenSaved();
    const holder = await newsroom.owner.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM rounds WHERE id = $1 FOR UPDATE', [roundId]);
      editor.type('kept');
      const waits = async (): Promise<boolean> =>
        ((await newsroom.owner.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount ?? 0) > 0;
      await eventually(waits, 'the update waits for the round');
      await change('DELETE FROM memberships WHERE person_id = $1', [writer.personId], of(writer));
      await editor.whenEnded();
      editor.disconnect();
      await newsroom.rows.grant(writer.personId, 'WRITER');
      await holder.query('COMMIT');
    } finally {
      holder.release();
    }
    await eventually(async () => (await newsroom.rows.logged(roundId)) === 2, 'the update is in the log');
    await eventually(() => ben.paragraphs.join() === 'before kept ', 'Ben sees it');
  });

  it('lets a writer go on when the draft comes back', async () => {
    await moveTo('SOURCE_REVIEW');
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    expect(ada.provider.authorizedScope).toBe('readonly');
    await moveTo('DRAFT');
    await eventually(() => ada.provider.authorizedScope === 'read-write', 'Ada may write again');
    await ada.whenReady();
    ada.type('again');
    await ada.whenSaved();
  });

  it('shows who is here as the session says it, whatever a client claims', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    const cursor = { anchor: { item: null }, head: { item: null } };
    ben.provider.awareness?.setLocalState({ user: { name: 'Ada', id: newsroom.ada.personId }, cursor, admin: true });
    const seen = () => ada.provider.awareness?.getStates().get(ben.doc.clientID);
    await eventually(() => seen() !== undefined, 'Ada sees Ben');
    expect(seen()).toEqual({
      user: { id: newsroom.ben.personId, name: 'Ben', colour: expect.any(Number), writes: true },
      cursor,
    });
  });

  it('gives people in one draft colours that differ', async () => {
    const cursor = { anchor: { item: null }, head: { item: null } };
    const people = [newsroom.ada, newsroom.ben, reviewer].map((person) => newsroom.editor(person, roundId));
    for (const one of people) {
      await one.whenReady();
      one.provider.awareness?.setLocalState({ cursor });
    }
    const watcher = await newsroom.editor(newsroom.ada, roundId).whenReady();
    const colours = () =>
      people.map(({ doc }) => {
        const state = watcher.provider.awareness?.getStates().get(doc.clientID);
        return (state?.['user'] as { colour: number } | undefined)?.colour;
      });
    await eventually(() => colours().every((colour) => colour !== undefined), 'everybody is seen');
    expect(new Set(colours()).size).toBe(people.length);
  });

  it('lets nobody speak for the client of somebody else', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.provider.awareness?.setLocalState({ cursor: { anchor: 1, head: 1 } });
    const rosa = await newsroom.editor(reviewer, roundId).whenReady();
    const seen = () => rosa.provider.awareness?.getStates().get(ada.doc.clientID);
    await eventually(() => seen() !== undefined, 'Rosa sees Ada');
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    const { awareness } = ben.provider;
    awareness?.states.set(ada.doc.clientID, { cursor: { anchor: 99, head: 99 } });
    awareness?.meta.set(ada.doc.clientID, { clock: 1_000, lastUpdated: Date.now() });
    awareness?.emit('update', [{ added: [], updated: [ada.doc.clientID], removed: [] }, 'forged']);
    ben.type('a word, so that everything before it has arrived');
    await ben.whenSaved();
    await eventually(() => rosa.paragraphs.length === 1, 'Rosa has what came after');
    expect(seen()).toMatchObject({ user: { name: 'Ada' }, cursor: { anchor: 1, head: 1 } });
  });
});
