import { LiveNewsroom } from '../test/live-newsroom';
import { LiveProgram } from '../test/live-process';
import { eventually } from '../test/eventually';
import type { Fault } from './faulty-child';
import { must, type Proof } from './proof';

export const failingHooks: Proof = {
  name: 'failing-hooks',
  promise:
    'A hook that throws, whichever it is, ends no process and no connection to another draft; nothing that went through it ' +
    'is acknowledged, and when it works again everything arrives.',
  trials: 'failing hooks',
  full: 200,
  short: 9,
  async prove({ repeat }) {
    const newsroom = await LiveNewsroom.open();
    const program = new LiveProgram();
    try {
      const server = await program.start(newsroom.database.applicationUrl, { entry: 'faulty-child', quiet: true });
      const [{ registered }] = (await server.told(1)) as [{ registered: readonly Omit<Fault, 'draft' | 'at'>[] }];
      const hooks = registered.filter(({ hook }) => hook !== 'onDestroy');
      must(hooks.length > 5, 'Hooks are registered.', registered);
      const otherRound = await newsroom.rows.round(newsroom.ben.personId);
      const ben = await newsroom.editor(newsroom.ben, otherRound, { server }).whenReady();
      let struck = 0;
      const say = async (what: Fault | 'none' | 'how often'): Promise<number> => {
        const told = server.told(server.tellings + 1);
        server.tell(what);
        return ((await told).at(-1) as { struck: number }).struck;
      };
      const trials = await repeat(async (number) => {
        const { extension, hook } = hooks[number % hooks.length] as (typeof hooks)[number];
        const name = `${extension}.${hook}`;
        const draft = await newsroom.rows.round(newsroom.ada.personId);
        const at = Math.floor(number / hooks.length) % 2 === 0 ? 'once' : 'later';
        const before = await say({ extension, hook, draft, at });
        const ada = newsroom.editor(newsroom.ada, draft, { server });
        ada.type(`typed${number}`);
        ada.provider.awareness?.setLocalState({ cursor: null });
        await eventually(() => ada.endings.length > 0 || ada.saved, 'the editor was let in or not');
        const kept = (await newsroom.rows.logged(draft)) > 0;
        must(ada.acknowledged.size === 0 || kept, `${name}: nothing is acknowledged that was not kept.`);
        // Closing a draft fails when it is closed.
        if (hook === 'beforeUnloadDocument') ada.disconnect();
        ben.type(`beside${number}`);
        await ben.whenSaved();
        await eventually(async () => (await say('how often')) > before, `${name} has failed`);
        struck += (await say('none')) - before;
        ada.connect();
        await ada.whenSaved();
        must(ben.endings.length === 0, `${name}: nobody in another draft notices.`, ben.endings);
        must(server.running, `${name}: the process goes on.`);
        ada.leave();
      });
      return {
        'failing hooks': trials,
        'hooks registered': hooks.length,
        'failures in them': struck,
        'processes ended': 0,
        'connections to other drafts ended': 0,
      };
    } finally {
      program.dispose();
      await newsroom.close();
    }
  },
};
