import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../../test/actor';
import { createTestDatabase, type TestDatabase } from '../../test/database';
import { fromMachine, shippedProgram } from '../../test/programs';
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from './demonstration/people';

/** A server process and what it printed. */
interface Started {
  readonly output: () => string;
  /** The address, once everything that is printed at the start is printed; rejects when the process ends before. */
  readonly ready: Promise<string>;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

describe('a process of the server', () => {
  let database: TestDatabase;
  let main: string;
  let commandLine: string;
  let dataDirectory: string;
  const started: Started[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    main = shippedProgram('main');
    commandLine = shippedProgram('cli');
    dataDirectory = mkdtempSync(join(tmpdir(), 'recheck-main-'));
  });

  afterAll(async () => {
    for (const each of started) each.kill('SIGKILL');
    await Promise.all(started.map(({ ended }) => ended));
    await database.drop();
    rmSync(dataDirectory, { recursive: true });
  });

  const start = (environment: Record<string, string> = {}): Started => {
    const child = spawn(process.execPath, [main], {
      env: {
        ...fromMachine,
        PORT: '0',
        DATABASE_URL: database.applicationUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        RECHECK_DATABASE_EMBEDDED: 'true',
        RECHECK_DATA_DIR: dataDirectory,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const ready = new Promise<string>((resolve, reject) => {
      void ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${printed}`)));
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          printed += chunk;
          // The last thing printed is how to get in.
          const [, url] =
            /^Recheck is ready at (\S+)(?: \(.*\n|\nMake.*\n.*welcome.*\n|\nSign in .*\n)/m.exec(printed) ?? [];
          if (url) resolve(url);
        });
      }
    });
    ready.catch(() => undefined);
    const each: Started = { output: () => printed, ready, ended, kill: (signal) => void child.kill(signal) };
    started.push(each);
    return each;
  };

  const stop = async (running: Started): Promise<number | null> => {
    running.kill('SIGTERM');
    return running.ended;
  };

  it('ends with 78 and one list of everything that is set wrongly', async () => {
    const wrong = start({ PORT: 'eighty', DATABASE_URL: '', RECHECK_NEWSROOM: 'fancy' });
    expect(await wrong.ended).toBe(78);
    expect(wrong.output().trim().split('\n')).toEqual([
      'These settings cannot be used:',
      expect.stringContaining('PORT'),
      expect.stringContaining('DATABASE_URL is missing'),
      expect.stringContaining('RECHECK_NEWSROOM'),
    ]);
  });

  it('prints a link for the first administrator as long as there is none, and only the newest works', async () => {
    const tokenOf = (running: Started) => /welcome\/(\S+)/.exec(running.output())?.[1] ?? '';
    const offer = (url: string, token: string) =>
      new Visitor(url).graphql('query ($token: String!) { invitationOffer(token: $token) { kind } }', { token });
    const first = start();
    expect(await offer(await first.ready, tokenOf(first))).toEqual({
      invitationOffer: { kind: 'FIRST_ADMINISTRATOR' },
    });
    expect(await stop(first)).toBe(0);

    const second = start();
    const url = await second.ready;
    expect(await offer(url, tokenOf(first))).toEqual({ invitationOffer: null });
    const accepted = await new Visitor(url).graphql(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }',
      {
        input: {
          token: tokenOf(second),
          name: 'Ines Thorn',
          email: 'ines@newsroom.example',
          password: 'nine herons at dusk',
        },
      },
    );
    expect(accepted).toEqual({ acceptInvitation: { __typename: 'Done' } });
    const ines = await new Visitor(url).signIn('ines@newsroom.example', 'nine herons at dusk');
    expect(await ines.graphql('{ me { administrator person { name } } }')).toEqual({
      me: { administrator: true, person: { name: 'Ines Thorn' } },
    });
    expect(await stop(second)).toBe(0);

    const third = start();
    const again = await third.ready;
    expect(third.output()).not.toContain('first administrator');
    // The secret that signs cookies outlives the process, and so do sessions.
    expect(await new Visitor(again, ines.cookie).graphql('{ me { administrator } }')).toEqual({
      me: { administrator: true },
    });
    expect(await stop(third)).toBe(0);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const second = start({ PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(`Port ${port} is taken by another program; choose another PORT.\n`);
    other.close();
  });

  it('ends in order when asked to, also with connections that stay open', async () => {
    const running = start();
    const url = await running.ready;
    const agent = new Agent({ keepAlive: true });
    const answered = (path: string) =>
      new Promise<void>((resolve, reject) =>
        request(`${url}${path}`, { agent }, (response) => response.resume().on('end', resolve))
          .on('error', reject)
          .end(),
      );
    await answered('/healthz');
    // One that never finishes its request.
    const hanging = request(`${url}/graphql`, { method: 'POST', headers: { 'content-length': '100' } });
    hanging.on('error', () => undefined);
    hanging.write('{');
    expect(await stop(running)).toBe(0);
    agent.destroy();
    hanging.destroy();
  });

  it('runs in parts: those beside the one that answers people show machines that they live, and nothing else', async () => {
    for (const part of ['live', 'worker']) {
      const running = start({ RECHECK_PROCESS: part });
      const visitor = new Visitor(await running.ready);
      const status = async (path: string) => (await visitor.fetch(path)).status;
      expect([part, await status('/healthz'), await status('/readyz')]).toEqual([part, 200, 200]);
      for (const path of ['/', '/newsroom', '/graphql', '/api/auth/sign-out']) {
        expect([part, path, await status(path)]).toEqual([part, path, 404]);
      }
      expect(await stop(running)).toBe(0);
    }
    const api = start({ RECHECK_PROCESS: 'api' });
    expect(await new Visitor(await api.ready).graphql('{ newsroom { name } }')).toEqual({
      newsroom: { name: 'Newsroom' },
    });
    expect(await stop(api)).toBe(0);
  });

  it('checks history from the command line, and notices a change to it', async () => {
    const verify = (...given: string[]) =>
      spawnSync(process.execPath, [commandLine, 'verify', ...given], {
        encoding: 'utf8',
        env: { ...fromMachine, DATABASE_URL: database.applicationUrl, RECHECK_DATA_DIR: dataDirectory },
      });
    const sound = verify();
    expect([sound.status, sound.stdout]).toEqual([0, expect.stringMatching(/^History is sound: \d+ entries\.\n/)]);
    const end = /\d+:[0-9a-f]{64}/.exec(sound.stdout)?.[0] ?? '';
    expect(verify(end).status).toBe(0);
    expect(verify('nonsense')).toMatchObject({ status: 1, stderr: expect.stringContaining('is no end of a ledger') });
    expect(verify(end.replace(/.$/, end.endsWith('0') ? '1' : '0'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^History cannot be trusted: entry \d+ differs from the end that was noted\.\n$/),
    });
  });

  it('does not take a real newsroom for a demonstration', async () => {
    const demonstration = start({ RECHECK_NEWSROOM: 'demo' });
    expect(await demonstration.ended).toBe(78);
    expect(demonstration.output()).toContain('this data is a real newsroom');
  });

  it('lets everybody into the demonstration with the printed password', async () => {
    const own = await createTestDatabase();
    const environment = {
      RECHECK_NEWSROOM: 'demo',
      DATABASE_URL: own.applicationUrl,
      DATABASE_OWNER_URL: own.ownerUrl,
    };
    try {
      for (const time of ['first', 'second']) {
        const running = start(environment);
        const url = await running.ready;
        expect([time, running.output()]).toEqual([time, expect.stringContaining(`"${DEMONSTRATION_PASSWORD}"`)]);
        for (const { email, name } of Object.values(demonstrationPeople)) {
          const browser = await new Visitor(url).signIn(email, DEMONSTRATION_PASSWORD);
          expect(await browser.graphql('{ me { person { name } } }')).toEqual({ me: { person: { name } } });
        }
        expect(await new Visitor(url).graphql('{ newsroom { demonstration } }')).toEqual({
          newsroom: { demonstration: true },
        });
        expect(await stop(running)).toBe(0);
      }
    } finally {
      await own.drop();
    }
  });
});
