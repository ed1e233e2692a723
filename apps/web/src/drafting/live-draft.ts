import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { applyUpdate, Doc } from 'yjs';
import {
  LIVE_DRAFT_PATH,
  LIVE_ENDINGS,
  liveHandshakeText,
  REFUSALS,
  type LiveHandshake,
  type RefusalCode,
} from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION, withoutTidying } from '@recheck/editor-schema';
import { Acknowledgements } from './acknowledgements';
import { keepFrozenWords } from './frozen-words';
import { nextSavedState, UNOPENED, type SavedEvent, type SavedState } from './saved-state';
import { touchedParagraphs, typedWords, wordsWithoutPlace } from './typed-words';
import { LeftEdits, UnsavedEdits } from './unsaved-edits';

type Intent = LiveHandshake['intent'];

/** Somebody who has the draft open. Name and colour come from their session. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  /** 1 to 4: `--who-1` to `--who-4`. */
  readonly colour: number;
  readonly writes: boolean;
}

/** The shared draft as a screen sees it; a new object for every change, but none for what is typed. */
export interface DraftSnapshot {
  readonly intent: Intent;
  /** Whether this editor has held the server's draft at least once. */
  readonly opened: boolean;
  /** Why the server ended the connection for good; null while it may come back. */
  readonly ending: RefusalCode | null;
  readonly here: readonly PersonHere[];
}

/** Who opens a draft. */
export interface Reader {
  readonly personId: string;
  /** What the server is asked for first: who wrote before goes on writing. */
  readonly intent: Intent;
  /** Whether they may write in it, as far as the screen knows. */
  readonly mayWrite: boolean;
}

const RECONNECT_MILLISECONDS = 500;

/** So long the draft waits for what the browser kept of an earlier tab; what comes later is taken in when it comes. */
const DEVICE_MILLISECONDS = 1_000;

/** Marks edits of an earlier tab: they are kept on the device already. */
const LEFT = Symbol('left by an earlier tab');

/** What a person left on this device; nothing where the browser keeps nothing. */
const leftBy = (personId: string, roundId: string): Promise<LeftEdits> =>
  LeftEdits.of(personId, roundId).catch(() => LeftEdits.NONE);

/**
 * The connection to stay away with. The library schedules a reconnection when a connection ends, and a `disconnect` in
 * the meantime does not call it off.
 */
class WillingSocket extends HocuspocusProviderWebsocket {
  willing = true;

  override async connect(): Promise<unknown> {
    return this.willing ? super.connect() : undefined;
  }

  /** Gives the connection up without waiting for the other side to say goodbye; another one is made, if willing. */
  giveUp(): void {
    this.emit('close', { event: { code: LIVE_ENDINGS.tryAgain, reason: '' } });
  }
}

const refusalCode = (code: number, reason: string): RefusalCode | null => {
  if (code === LIVE_ENDINGS.notSignedIn) return 'notSignedIn';
  if (code !== LIVE_ENDINGS.refused) return null;
  return Object.hasOwn(REFUSALS, reason) ? (reason as RefusalCode) : 'notFound';
};

const socketAddress = (): string => `${location.origin.replace(/^http/, 'ws')}${LIVE_DRAFT_PATH}`;

/**
 * One round's draft, shared with everybody who has it open. It is opened for reading; `write` asks the server for more.
 * What was typed stays in `doc` whatever happens to the connection, and on the device whatever happens to the tab, until
 * the server has it. It is sent only over a connection on which its person may write; what never may be sent any more is
 * put aside for them to copy.
 */
export class LiveDraft {
  readonly doc = withoutTidying(new Doc());
  readonly provider: HocuspocusProvider;
  readonly #socket: WillingSocket;
  readonly #acknowledgements = new Acknowledgements(() => this.#acknowledged());
  readonly #listeners = new Set<() => void>();
  readonly #unsaved: UnsavedEdits;
  #left = LeftEdits.NONE;
  /** Whether something was typed that others could not see for a while. */
  #away = false;
  #closedForGood = false;
  /** Whether it has connected, with what an earlier tab left or without. */
  #begun = false;
  #saved = UNOPENED;
  #snapshot: DraftSnapshot;

  constructor(
    private readonly roundId: string,
    private readonly reader: Reader,
  ) {
    this.#snapshot = { intent: reader.intent, opened: false, ending: null, here: [] };
    this.#unsaved = new UnsavedEdits(reader.personId, roundId, () => {
      this.#take({ kind: 'kept', edits: this.#unsaved.failed ? null : this.#unsaved.kept });
    });
    this.#socket = new WillingSocket({
      url: socketAddress(),
      WebSocketPolyfill: this.#acknowledgements.socketClass(),
      delay: RECONNECT_MILLISECONDS,
      minDelay: RECONNECT_MILLISECONDS,
      maxDelay: 8000,
      autoConnect: false,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: roundId,
      document: this.doc,
      token: () =>
        liveHandshakeText({
          schema: EDITOR_SCHEMA_VERSION,
          intent: this.#snapshot.intent,
          person: reader.personId,
        }),
      onSynced: ({ state }) => {
        if (state) this.#opened();
      },
      onAuthenticated: ({ scope }) => this.#letIn(scope === 'read-write'),
      onAwarenessUpdate: () => this.#meet(),
    });
    // The socket's own event; the provider reports the library's message of the same name as well.
    this.#socket.on('close', ({ event }: { event: { code: number; reason: string } }) => this.#closed(event));
    this.doc.on('update', (edit: Uint8Array, origin: unknown) => {
      // Everything but what arrives from the server is an edit of this tab.
      if (origin === this.provider) return;
      if (origin !== LEFT) this.#unsaved.add(edit);
      this.#take({ kind: 'edited', at: Date.now() });
    });
    window.addEventListener('offline', this.#offline);
    window.addEventListener('online', this.#online);
    this.provider.attach();
    void this.#begin();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  /** The way of one's words to the server; changes with every key. */
  readonly saved = (): SavedState => this.#saved;

  /** Whether the server has acknowledged everything that this editor holds. */
  get complete(): boolean {
    return this.#acknowledgements.complete && this.#saved.edits === 0;
  }

  /**
   * Waits until the server has acknowledged everything that this editor holds.
   * @param patienceMs how long at most, in milliseconds
   * @returns whether it has
   */
  async whenComplete(patienceMs: number): Promise<boolean> {
    if (this.complete) return true;
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(patience);
        leave();
        resolve(this.complete);
      };
      const patience = setTimeout(end, patienceMs);
      const leave = this.subscribe(() => {
        if (this.complete) end();
      });
    });
  }

  /** Connects again to write. From here on what is typed makes its author a contributor. */
  write(): void {
    this.#set({ intent: 'WRITE' });
    this.#socket.disconnect();
    this.#connect();
  }

  /** Leaves the draft. What the server does not have is on the device, or else kept beside the desk. */
  close(): void {
    this.#closedForGood = true;
    window.removeEventListener('offline', this.#offline);
    window.removeEventListener('online', this.#online);
    if (this.#unsaved.failed) this.#keepAside(this.#unsaved.all).catch(() => undefined);
    this.#socket.willing = false;
    this.#listeners.clear();
    this.provider.destroy();
    this.#socket.destroy();
    this.doc.destroy();
  }

  /** Connects, once it is known whether an earlier tab left something to be sent, or the device is slow to say so. */
  async #begin(): Promise<void> {
    const asked = leftBy(this.reader.personId, this.roundId).then((left) => this.#found(left));
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, DEVICE_MILLISECONDS))]);
    if (this.#closedForGood) return;
    this.#begun = true;
    this.#connect();
  }

  /** An earlier tab left something. Where the draft was opened before that was known, it goes on with it all the same. */
  #found(left: LeftEdits): void {
    // What comes too late even for that stays on the device, for the next tab.
    if (this.#closedForGood || this.#snapshot.ending || left.keys.length === 0) return;
    this.#left = left;
    if (this.#snapshot.intent === 'READ' && this.reader.mayWrite && left.ours.keys.length > 0) {
      if (this.#begun) return this.write();
      this.#set({ intent: 'WRITE' });
    }
    if (this.#snapshot.opened) this.#opened();
  }

  /** A connection that lost its network looks open for minutes; the browser knows earlier. */
  readonly #offline = (): void => this.#socket.giveUp();

  readonly #online = (): void => {
    if (this.#socket.willing) this.#connect();
  };

  #connect(): void {
    this.#socket.willing = true;
    // A connection that is still closing is followed by a new one.
    this.#socket.shouldConnect = true;
    void this.#socket.connect();
  }

  #letIn(writes: boolean): void {
    // Whoever came to write and may only read has lost the right in the meantime, and with it the way to send.
    if (this.#snapshot.intent === 'WRITE' && !writes) this.#refused('draftFrozen');
    else this.#take({ kind: 'connected' });
  }

  #opened(): void {
    this.#take({ kind: 'opened' });
    const left = this.#left;
    this.#left = LeftEdits.NONE;
    if (this.#snapshot.intent === 'WRITE') {
      this.#unsaved.adopt(left.ours);
      for (const edit of left.ours.all) applyUpdate(this.doc, edit, LEFT);
      if (left.ours.all.length > 0) this.#away = true;
      this.#take({ kind: 'kept', edits: this.#unsaved.kept });
      this.#putAside(left.foreign);
      this.#acknowledged();
    } else this.#putAside(left);
  }

  #closed({ code, reason }: { code: number; reason: string }): void {
    const refused = refusalCode(code, reason);
    this.#away = true;
    if (refused) this.#refused(refused);
    else this.#take({ kind: 'disconnected', at: Date.now() });
  }

  #refused(reason: RefusalCode): void {
    this.#socket.willing = false;
    this.#socket.disconnect();
    // Whoever signs in again, or loads the page anew, goes on from what the device keeps.
    if (reason !== 'notSignedIn' && reason !== 'editorOutdated') {
      const left = this.#left;
      const kept = this.#keepAside([...left.all, ...this.#unsaved.all]);
      this.#left = LeftEdits.NONE;
      // What could not be put aside stays as edits, and is put aside another time.
      kept.then(() => left.forget()).catch(() => undefined);
      this.#unsaved.release(kept).catch(() => undefined);
    }
    this.#take({ kind: 'ended', reason });
  }

  /** Puts aside what an earlier tab left; only then does the device forget it as edits. */
  #putAside(left: LeftEdits): void {
    this.#keepAside(left.all)
      .then(() => left.forget())
      // Then it stays as edits, and is put aside another time.
      .catch(() => undefined);
  }

  /** Shows the words of edits for copying, now and after a reload. Settles when they are on the device. */
  #keepAside(edits: readonly Uint8Array[]): Promise<void> {
    // A draft that was never opened has no paragraphs for the words to stand in.
    const words = this.#snapshot.opened ? touchedParagraphs(this.doc, edits) : typedWords(edits);
    return keepFrozenWords(this.reader.personId, this.roundId, words);
  }

  #acknowledged(): void {
    if (!this.#acknowledgements.complete) return;
    if (this.#away) this.#mindTheGone();
    else this.#unsaved.settle();
    this.#take({ kind: 'acknowledged', at: Date.now() });
  }

  /** What was typed meanwhile into a paragraph that others took away went with it: it is put aside. */
  #mindTheGone(): void {
    this.#away = false;
    const gone = wordsWithoutPlace(this.doc, this.#unsaved.all);
    const kept = keepFrozenWords(this.reader.personId, this.roundId, gone);
    this.#unsaved.release(kept).catch(() => undefined);
  }

  #meet(): void {
    const states = [...(this.provider.awareness?.getStates().values() ?? [])];
    const people = states.flatMap(({ user }) => ((user as PersonHere | undefined)?.id ? [user as PersonHere] : []));
    const here = [...new Map(people.map((person) => [person.id, person])).values()];
    if (JSON.stringify(here) !== JSON.stringify(this.#snapshot.here)) this.#set({ here });
  }

  #take(event: SavedEvent): void {
    const saved = nextSavedState(this.#saved, event);
    if (saved === this.#saved) return;
    this.#saved = saved;
    const { opened, ending } = saved;
    if (opened !== this.#snapshot.opened || ending !== this.#snapshot.ending) this.#set({ opened, ending });
    else this.#tell();
  }

  #set(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
