import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database';
import { TestEditor, type EditorOptions } from './editors';
import { LiveRows, type TestPerson } from './live-rows';
import { startLiveServer, type LiveServer } from './live-server';

/** A database, a live server and people at their editors; `close` in `afterAll`, `everybodyLeaves` in `afterEach`. */
export class LiveNewsroom {
  readonly #editors: TestEditor[] = [];
  readonly #servers: LiveServer[] = [];

  private constructor(
    readonly database: TestDatabase,
    /** Signed in as the owner of the tables: to arrange things, and to break them. */
    readonly owner: pg.Pool,
    readonly rows: LiveRows,
    readonly ada: TestPerson,
    readonly ben: TestPerson,
    readonly server: LiveServer,
  ) {
    this.#servers.push(server);
  }

  /** Opens with two writers, Ada and Ben; on a database of its own unless another one is given. */
  static async open(given?: TestDatabase): Promise<LiveNewsroom> {
    const database = given ?? (await createTestDatabase());
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
    // The database goes while pooled connections may be open.
    owner.on('error', () => undefined);
    const rows = await LiveRows.in(owner);
    const [ada, ben] = await Promise.all([rows.person('Ada', 'WRITER'), rows.person('Ben', 'WRITER')]);
    const server = await startLiveServer({ url: database.applicationUrl });
    return new LiveNewsroom(database, owner, rows, ada, ben, server);
  }

  /** Another live server on the same database. */
  async anotherServer(options: { readonly schemaVersion?: number } = {}): Promise<LiveServer> {
    const server = await startLiveServer({ url: this.database.applicationUrl, ...options });
    this.#servers.push(server);
    return server;
  }

  /** Somebody's editor on a draft, connecting. */
  editor(
    person: TestPerson,
    roundId: string,
    options: Partial<EditorOptions> & { readonly server?: Pick<LiveServer, 'port'> } = {},
  ): TestEditor {
    const { server = this.server, ...rest } = options;
    const editor = new TestEditor({ port: server.port, roundId, person, ...rest });
    this.#editors.push(editor);
    return editor.connect();
  }

  everybodyLeaves(): void {
    for (const editor of this.#editors.splice(0)) editor.leave();
  }

  async close(): Promise<void> {
    this.everybodyLeaves();
    await Promise.all(this.#servers.map((server) => server.close()));
    await this.owner.end();
    await this.database.drop();
  }
}
