import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fromMachine, shippedProgram } from '../test/programs';
import type { TestDatabase } from '../test/database';
import { TEST_SECRET } from '../test/live-rows';

/** The server's own program, the one that is shipped, run and ended as an operator would. */
export class ServerProgram {
  readonly #file = shippedProgram('main');
  readonly #data = mkdtempSync(join(tmpdir(), 'recheck-proof-'));
  readonly #running = new Set<ChildProcess>();

  /** Starts a live process; gives it once it answers. */
  async start(database: TestDatabase, port: number): Promise<ServerRun> {
    const child = spawn(process.execPath, ['--enable-source-maps', this.#file, '--process=live'], {
      env: {
        ...fromMachine,
        PORT: String(port),
        DATABASE_URL: database.applicationUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        RECHECK_DATABASE_EMBEDDED: 'true',
        RECHECK_DATA_DIR: this.#data,
        RECHECK_SECRET: TEST_SECRET,
        RECHECK_LOG: 'error',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    const ready = (async () => {
      for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith('Recheck is ready')) return;
      }
    })();
    await Promise.race([
      ready,
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${String(code)}.`))),
    ]);
    return new ServerRun(child);
  }

  dispose(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.#data, { recursive: true, force: true });
  }
}

/** One run of it. */
export class ServerRun {
  constructor(private readonly child: ChildProcess) {}

  /** Asks it to end, as a deployment does; gives its exit code and how many milliseconds it took. */
  async terminate(): Promise<{ readonly code: number | null; readonly took: number }> {
    const begun = performance.now();
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code] = (await exited) as [number | null];
    return { code, took: performance.now() - begun };
  }
}
