import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { migrate } from '../src/platform/database/migrate';
import type { TestDatabase } from '../test/database';

/** What is used of the workspace's own tools, which are no part of the server and bring no types. */
interface Cluster {
  readonly folder: string;
  readonly binaries: { readonly pgCtl: string };
  readonly account?: { readonly uid: number; readonly gid: number };
}
interface Server {
  readonly cluster: Cluster;
  readonly port: number;
  readonly passwords: { readonly owner: string; readonly application: string };
  stop(): void;
}
interface Tools {
  startTemporaryPostgres(options: { readonly durable: boolean }): Promise<Server>;
  startCluster(cluster: Cluster, port: number): Promise<{ readonly port: number }>;
  ensureRoles(port: number, passwords: Server['passwords']): Promise<void>;
  databaseUrl(user: string, password: string, port: number): string;
  superuserUrl(port: number, passwords: Server['passwords'], database: string): string;
}

/** They look for files beside themselves, so they are not compiled into what imports them. */
const loadTools = async (): Promise<Tools> => {
  const modules = await Promise.all(
    ['temporary', 'cluster', 'roles'].map(
      (name) => import(new URL(`../../../tools/postgres/${name}.mjs`, import.meta.url).href) as Promise<Partial<Tools>>,
    ),
  );
  return Object.assign({}, ...modules) as Tools;
};

/** A PostgreSQL server of one's own with a newsroom's database, to be stopped as a crash would. */
export class OwnPostgres {
  private constructor(
    readonly database: TestDatabase,
    private readonly server: Server,
    private readonly tools: Tools,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const tools = await loadTools();
    // Written through to the disk, as in a newsroom.
    const server = await tools.startTemporaryPostgres({ durable: true });
    const { port, passwords } = server;
    await tools.ensureRoles(port, passwords);
    const database: TestDatabase = {
      name: 'recheck',
      ownerUrl: tools.databaseUrl('recheck_owner', passwords.owner, port),
      applicationUrl: tools.databaseUrl('recheck_application', passwords.application, port),
      superuserUrl: tools.superuserUrl(port, passwords, 'recheck'),
      // It goes with its server.
      drop: async () => undefined,
    };
    await migrate(database.ownerUrl);
    return new OwnPostgres(database, server, tools);
  }

  /** As when its machine loses power: nothing is finished, nothing is written down any more. */
  async stopAtOnce(): Promise<void> {
    const { binaries, account, folder } = this.server.cluster;
    await promisify(execFile)(binaries.pgCtl, ['stop', '-w', '-s', '-m', 'immediate', '-D', folder], {
      cwd: '/',
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
  }

  /** Recovers and answers again, at the same port. */
  async startAgain(): Promise<void> {
    const { port } = await this.tools.startCluster(this.server.cluster, this.server.port);
    if (port !== this.server.port) throw new Error(`The port ${this.server.port} of the database is taken.`);
  }

  remove(): void {
    this.server.stop();
  }
}
