import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The live server as a program: built once, run and killed as often as wanted. */
export class LiveProgram {
  readonly #running = new Set<ChildProcess>();

  private constructor(private readonly folder: string) {}

  static async build(): Promise<LiveProgram> {
    // Inside the workspace, so that its packages are found.
    const folder = mkdtempSync(join(root, 'node_modules', '.live-program-'));
    // By its command: in the realm of a test its library does not know functions for functions.
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', 'apps/server/test/live-child.rolldown.mjs', '-d', folder],
      { cwd: root },
    );
    return new LiveProgram(folder);
  }

  /**
   * Starts one; gives it once it answers. Port 0: whichever is free. Quiet: what it complains about is not shown. The
   * entry `faulty-child` is the same server with hooks that fail when told to.
   */
  async start(
    url: string,
    {
      port = 0,
      quiet = false,
      entry = 'live-child',
    }: { readonly port?: number; readonly quiet?: boolean; readonly entry?: 'live-child' | 'faulty-child' } = {},
  ): Promise<LiveProcess> {
    const child = spawn(process.execPath, [join(this.folder, `${entry}.mjs`), url, String(port)], {
      stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit', 'ipc'],
    });
    const messages: unknown[] = [];
    child.on('message', (message) => messages.push(message));
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    const [said] = (await Promise.race([
      once(child.stdout as Readable, 'data'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`The live server ended with ${String(code)}.`))),
    ])) as [Buffer];
    return new LiveProcess(child, Number(said.toString().trim()), messages);
  }

  /** Ends what runs and removes the program. */
  dispose(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One run of the live server. */
export class LiveProcess {
  constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    private readonly messages: readonly unknown[],
  ) {}

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** How many messages it has sent. */
  get tellings(): number {
    return this.messages.length;
  }

  /** All its messages, once there are so many. */
  async told(tellings: number): Promise<readonly unknown[]> {
    while (this.messages.length < tellings) await once(this.child, 'message');
    return this.messages;
  }

  tell(message: string | object): void {
    this.child.send(message);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }

  /** Asks it to end; gives its exit code. */
  async terminate(): Promise<number | null> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code] = (await exited) as [number | null];
    return code;
  }
}
