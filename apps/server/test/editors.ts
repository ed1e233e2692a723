import { once } from 'node:events';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { IncomingMessage, MessageType } from '@hocuspocus/server';
import { LIVE_DRAFT_PATH, liveHandshakeText, type LiveHandshake } from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION, FRAGMENT_NAME, withoutTidying } from '@recheck/editor-schema';
import { WebSocket } from 'ws';
import { Doc, XmlElement, XmlText } from 'yjs';
import { eventually } from './eventually';
import type { TestPerson as Colleague } from './factories';
import type { TestPerson } from './live-rows';
import type { TestServer } from './server';

export interface EditorOptions {
  readonly port: number;
  readonly roundId: string;
  readonly person: Pick<TestPerson, 'cookie' | 'name' | 'personId'>;
  readonly intent?: LiveHandshake['intent'];
  readonly schema?: number;
  /** Another one than the newsroom's own. */
  readonly origin?: string;
  /** Id of who was signed in when the editor was opened, if it was another person. */
  readonly openedBy?: string;
}

/** How the server ended a connection. */
export interface Ended {
  readonly code: number;
  readonly reason: string;
}

const SYNC_STEP_2 = 1;
const RECONNECT_MILLISECONDS = 50;

/** What of a frame matters for counting: whether it carries edits that are to be acknowledged, or an acknowledgement. */
const kindOf = (frame: Uint8Array): 'everything' | 'edit' | 'saved' | 'refused' | 'other' => {
  const message = new IncomingMessage(frame);
  message.readVarString();
  const type: number = message.readVarUint();
  if (type === MessageType.SyncStatus) return message.readVarUint() === 1 ? 'saved' : 'refused';
  if (type !== MessageType.Sync) return 'other';
  const step = message.readVarUint();
  return step === 0 ? 'other' : step === SYNC_STEP_2 ? 'everything' : 'edit';
};

/**
 * The client's connection. The library schedules a reconnection when a connection ends, and a `disconnect` in the
 * meantime does not call it off; this one stays away until it is told to connect.
 */
class WillingSocket extends HocuspocusProviderWebsocket {
  willing = false;

  override async connect(): Promise<unknown> {
    return this.willing ? super.connect() : undefined;
  }
}

/**
 * One person's editor without a screen: a real client on a real socket. It knows which of its edits were acknowledged
 * one by one, from the frames themselves.
 */
export class TestEditor {
  readonly doc = withoutTidying(new Doc());
  readonly provider: HocuspocusProvider;
  readonly #socket: WillingSocket;
  /** Marks of the edits that the server acknowledged as saved. */
  readonly acknowledged = new Set<string>();
  /** Marks of all edits, in order. */
  readonly typed: string[] = [];
  readonly endings: Ended[] = [];
  readonly refusals: string[] = [];
  #inFlight: (readonly string[])[] = [];
  #wholeSent = false;
  readonly #paragraph = new XmlText();

  constructor(private readonly options: EditorOptions) {
    const { port, person, roundId, intent = 'WRITE', schema = EDITOR_SCHEMA_VERSION } = options;
    const origin = options.origin ?? `http://127.0.0.1:${port}`;
    // What still arrives over a connection that was given up says nothing of the one that took its place.
    let current: WebSocket | null = null;
    const sent = (socket: WebSocket, frame: Uint8Array): void => {
      if (socket === current) this.#sent(frame);
    };
    const received = (socket: WebSocket, frame: Uint8Array): void => {
      if (socket === current) this.#received(frame);
    };
    const opened = (socket: WebSocket): void => {
      current = socket;
      this.#opened();
    };
    class BrowserSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: person.cookie, origin } });
        opened(this);
        this.on('message', (frame: ArrayBuffer) => received(this, new Uint8Array(frame)));
        // A socket that is closed before it was open: no error in a browser, where nobody listening is no crash.
        this.on('error', () => undefined);
      }

      override send(frame: Uint8Array): void {
        sent(this, frame);
        super.send(frame);
      }
    }
    const socket = new WillingSocket({
      url: `ws://127.0.0.1:${port}${LIVE_DRAFT_PATH}`,
      WebSocketPolyfill: BrowserSocket,
      delay: RECONNECT_MILLISECONDS,
      minDelay: RECONNECT_MILLISECONDS,
      factor: 1,
      jitter: false,
      autoConnect: false,
    });
    this.#socket = socket;
    this.provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: roundId,
      document: this.doc,
      token: liveHandshakeText({ schema, intent, person: options.openedBy ?? person.personId }),
      onAuthenticationFailed: ({ reason }) => this.refusals.push(reason),
    });
    // The socket's own event; the provider reports the library's message of the same name as well.
    socket.on('close', ({ event }: { event: Ended }) => this.endings.push({ code: event.code, reason: event.reason }));
    this.provider.attach();
  }

  /** Somebody's editor at a whole server, not connected yet. */
  static async at(
    server: TestServer,
    { id: personId, ...person }: Colleague,
    roundId: string,
    options: Pick<EditorOptions, 'intent'> = {},
  ): Promise<TestEditor> {
    const { cookie } = await server.as(person);
    const port = Number(new URL(server.url).port);
    return new TestEditor({ ...options, port, roundId, origin: server.url, person: { ...person, personId, cookie } });
  }

  /** Whether the server has acknowledged everything that this editor holds, over the connection that is open now. */
  get saved(): boolean {
    return this.#wholeSent && this.#inFlight.length === 0 && this.typed.every((mark) => this.acknowledged.has(mark));
  }

  /** Whether edits can be sent one by one: the first exchange is over. */
  get ready(): boolean {
    return this.#wholeSent && this.provider.synced && this.provider.isAuthenticated;
  }

  /** How it stands, for the message of a test that waited in vain. */
  get state(): string {
    const { provider } = this;
    const facts = {
      port: this.options.port,
      socket: this.#socket.status,
      authenticated: provider.isAuthenticated,
      synced: provider.synced,
      wholeSent: this.#wholeSent,
      inFlight: this.#inFlight.length,
      typed: this.typed.length,
      acknowledged: this.acknowledged.size,
      endings: this.endings.slice(-3),
      refusals: this.refusals.slice(-3),
    };
    return `${this.options.person.name} ${JSON.stringify(facts)}`;
  }

  /** The draft's words, paragraph by paragraph. */
  get paragraphs(): readonly string[] {
    return this.doc
      .getXmlFragment(FRAGMENT_NAME)
      .toArray()
      .map((node) => node.toString().replace(/<[^>]*>/g, ''));
  }

  connect(): this {
    this.#socket.willing = true;
    // A connection that is still closing is followed by a new one.
    this.#socket.shouldConnect = true;
    void this.#socket.connect();
    return this;
  }

  /** Goes offline, until `connect`. What is typed stays in the editor. */
  disconnect(): void {
    this.#socket.willing = false;
    this.#socket.disconnect();
  }

  /** Types a word at the end of a paragraph of one's own. */
  type(word: string): void {
    this.typed.push(word);
    if (this.#paragraph.doc === null) {
      const element = new XmlElement('paragraph');
      element.insert(0, [this.#paragraph]);
      this.#paragraph.insert(0, `${word} `);
      this.doc.getXmlFragment(FRAGMENT_NAME).push([element]);
    } else {
      this.#paragraph.insert(this.#paragraph.length, `${word} `);
    }
  }

  /** Types a word into the first paragraph there is, at a place between 0 and 1 of its length. */
  typeAt(place: number, word: string): void {
    this.typed.push(word);
    const element = this.doc.getXmlFragment(FRAGMENT_NAME).get(0) as XmlElement;
    const text = element.get(0) as XmlText;
    text.insert(Math.floor(place * text.length), `${word} `);
  }

  async whenReady(): Promise<this> {
    await eventually(() => this.ready, `${this.options.person.name} is connected`);
    return this;
  }

  async whenSaved(): Promise<void> {
    await eventually(() => this.saved, `all that ${this.options.person.name} typed is saved`);
  }

  /** The next ending of a connection, or the last one if there was one already. */
  async whenEnded(): Promise<Ended> {
    await eventually(() => this.endings.length > 0, `the connection of ${this.options.person.name} ends`);
    return this.endings.at(-1) as Ended;
  }

  /** Stays away from now on. */
  leave(): void {
    this.disconnect();
    this.provider.destroy();
    this.#socket.destroy();
    this.doc.destroy();
  }

  #opened(): void {
    this.#inFlight = [];
    this.#wholeSent = false;
  }

  #sent(frame: Uint8Array): void {
    const kind = kindOf(frame);
    if (kind === 'everything') {
      this.#inFlight.push([...this.typed]);
      this.#wholeSent = true;
    } else if (kind === 'edit') {
      // Sent while the edit is made, so it is the last one; what waited for a connection is covered by "everything".
      this.#inFlight.push(this.#wholeSent ? this.typed.slice(-1) : []);
    }
  }

  #received(frame: Uint8Array): void {
    const kind = kindOf(frame);
    if (kind !== 'saved' && kind !== 'refused') return;
    const marks = this.#inFlight.shift() ?? [];
    if (kind === 'saved') for (const mark of marks) this.acknowledged.add(mark);
  }
}

/** A bare socket as somebody would open it who does not use our editor; gives the socket once it is open. */
export const rawSocket = async (port: number, headers: Record<string, string>): Promise<WebSocket> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${LIVE_DRAFT_PATH}`, { headers });
  await once(socket, 'open');
  return socket;
};
