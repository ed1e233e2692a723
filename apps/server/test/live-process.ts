import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { testProgram } from './programs';

/** The live server as a program, run and killed as often as wanted. */
export class LiveProgram {
  readonly #running = new Set<ChildProcess>();

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
    const child = spawn(process.execPath, [testProgram(entry), url, String(port)], {
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

  /** Ends what runs. */
  dispose(): void {
    for (const child of this.#running) child.kill('SIGKILL');
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
