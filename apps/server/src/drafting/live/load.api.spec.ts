import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FRAGMENT_NAME } from '@recheck/editor-schema';
import { XmlElement, XmlHook, type XmlFragment, type XmlText } from 'yjs';
import { eventually } from '../../../test/eventually';
import { LiveNewsroom } from '../../../test/live-newsroom';
import { loggedParagraphs } from '../../../test/log-reading';
import { quietLibrary } from '../../../test/quiet-library';

describe('opening a live draft', () => {
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

  const allLeft = () => eventually(() => newsroom.server.drafts.open.drafts === 0, 'the draft is closed');

  const written = async (): Promise<void> => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.type('all that there is');
    await ada.whenSaved();
    newsroom.everybodyLeaves();
    await allLeft();
  };

  it('refuses everybody when it cannot be loaded, writes nothing, and opens once it can', async () => {
    await written();
    const rows = await newsroom.rows.logged(roundId);
    await newsroom.owner.query('REVOKE SELECT ON draft_updates FROM recheck_application');
    const ada = newsroom.editor(newsroom.ada, roundId);
    const ben = newsroom.editor(newsroom.ben, roundId);
    try {
      for (const editor of [ada, ben]) {
        editor.type(`from ${editor === ada ? 'Ada' : 'Ben'}`);
        expect(await editor.whenEnded()).toEqual({ code: 1013, reason: '' });
        expect(editor.acknowledged.size).toBe(0);
      }
      expect(await newsroom.rows.logged(roundId)).toBe(rows);
      expect(newsroom.server.drafts.open.drafts).toBe(0);
    } finally {
      await newsroom.owner.query('GRANT SELECT ON draft_updates TO recheck_application');
    }
    await Promise.all([ada.whenSaved(), ben.whenSaved()]);
    expect([...(await loggedParagraphs(newsroom.owner, roundId))].sort()).toEqual([
      'all that there is ',
      'from Ada ',
      'from Ben ',
    ]);
  });

  it('refuses a draft whose log is damaged, and leaves the log as it is', async () => {
    await written();
    await newsroom.owner.query(
      `INSERT INTO draft_updates (round_id, schema_version, bytes, received_at) VALUES ($1, 1, '\\xdeadbeef', now())`,
      [roundId],
    );
    const ada = newsroom.editor(newsroom.ada, roundId);
    expect(await ada.whenEnded()).toEqual({ code: 1013, reason: '' });
    ada.disconnect();
    expect(await newsroom.rows.logged(roundId)).toBe(2);
  });

  it('keeps out of the log what is no update', async () => {
    await written();
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    ada.provider.documentUpdateHandler(new Uint8Array([222, 173, 190, 239]), 'forged');
    expect(await ada.whenEnded()).toEqual({ code: 4403, reason: 'inputInvalid' });
    expect(await newsroom.rows.logged(roundId)).toBe(1);
  });

  it('keeps out of the log what nobody could read', async () => {
    await written();
    const unknown: readonly ((fragment: XmlFragment) => void)[] = [
      (fragment) => fragment.push([new XmlElement('timeline')]),
      (fragment) => ((fragment.get(0) as XmlElement).get(0) as XmlText).format(0, 3, { blink: {} }),
      (fragment) => ((fragment.get(0) as XmlElement).get(0) as XmlText).insertEmbed(0, { film: 1 }),
      (fragment) => (fragment.get(0) as XmlElement).push([new XmlHook('film')] as never),
    ];
    for (const change of unknown) {
      const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
      await eventually(() => ada.paragraphs.length > 0, 'Ada sees the draft');
      change(ada.doc.getXmlFragment(FRAGMENT_NAME));
      expect(await ada.whenEnded()).toEqual({ code: 4403, reason: 'inputInvalid' });
      ada.disconnect();
    }
    expect(await newsroom.rows.logged(roundId)).toBe(1);
  });

  it('opens a compacted draft with what was written before and after', async () => {
    const ada = await newsroom.editor(newsroom.ada, roundId).whenReady();
    for (let word = 0; word < 20; word += 1) ada.type(`early${word}`);
    await ada.whenSaved();
    await newsroom.server.compact(roundId);
    for (let word = 0; word < 20; word += 1) ada.type(`late${word}`);
    await ada.whenSaved();
    const all = ada.paragraphs;
    newsroom.everybodyLeaves();
    await allLeft();
    const ben = await newsroom.editor(newsroom.ben, roundId).whenReady();
    await eventually(() => ben.paragraphs.length > 0, 'Ben sees the draft');
    expect(ben.paragraphs).toEqual(all);
    const { rows } = await newsroom.owner.query(
      'SELECT (SELECT count(*)::int FROM draft_updates u WHERE u.round_id = s.round_id AND u.id > s.up_to) AS after FROM draft_snapshots s WHERE round_id = $1',
      [roundId],
    );
    expect(rows).toEqual([{ after: 20 }]);
  });

  it('ends its editors in order when the process ends, with everything acknowledged in the log', async () => {
    const passing = await newsroom.anotherServer();
    const ada = await newsroom.editor(newsroom.ada, roundId, { server: passing }).whenReady();
    const typing = setInterval(() => ada.type(`w${ada.typed.length}`), 1);
    await eventually(() => ada.acknowledged.size > 50, 'Ada has typed for a while');
    await passing.close();
    clearInterval(typing);
    ada.disconnect();
    expect(ada.endings[0]?.code).toBe(1012);
    const words = new Set((await loggedParagraphs(newsroom.owner, roundId)).join(' ').split(' '));
    expect([...ada.acknowledged].filter((word) => !words.has(word))).toEqual([]);
  });
});
