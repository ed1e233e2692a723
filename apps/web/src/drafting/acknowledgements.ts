/** Messages of the collaboration protocol that matter here; the numbers are the protocol's. */
const SYNC = 0;
const SYNC_STATUS = 8;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;

/** Reads the protocol's variable-length numbers and texts. */
class FrameReader {
  #position = 0;

  constructor(private readonly frame: Uint8Array) {}

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.frame[this.#position++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  skipText(): this {
    const length = this.number();
    this.#position += length;
    return this;
  }
}

/**
 * Knows whether the server has acknowledged everything that this editor holds. "Saved" on the screen comes from here
 * and nowhere else: the collaboration client's own counter starts again at one when a connection opens, and reports
 * nothing outstanding after the first of many acknowledgements of what was typed offline.
 *
 * Counted is what crosses the socket itself. Frames are answered in the order in which they are sent, and one of the
 * first frames of a connection repeats everything that the server does not have yet.
 */
export class Acknowledgements {
  /** What still arrives over a connection that was given up says nothing of the one that took its place. */
  #current: WebSocket | null = null;
  #wholeSent = false;
  #outstanding = 0;

  /** @param changed called after each change of `complete` or of what led to it */
  constructor(private readonly changed: () => void) {}

  /** True while a connection is open over which everything has been sent and acknowledged. */
  get complete(): boolean {
    return this.#wholeSent && this.#outstanding === 0;
  }

  /** The WebSocket class for the collaboration client (`WebSocketPolyfill`). */
  socketClass(): typeof WebSocket {
    const opened = (socket: WebSocket): void => {
      this.#current = socket;
      this.#restart();
    };
    const ended = (socket: WebSocket): void => {
      if (socket === this.#current) this.#restart();
    };
    const sent = (socket: WebSocket, frame: Uint8Array | string): void => {
      if (socket === this.#current) this.#sent(frame);
    };
    const received = (socket: WebSocket, frame: ArrayBuffer | string): void => {
      if (socket === this.#current) this.#received(frame);
    };
    return class CountedSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        opened(this);
        // The collaboration client asks for ArrayBuffers and sends byte arrays.
        this.addEventListener('message', ({ data }) => received(this, data as ArrayBuffer | string));
        this.addEventListener('close', () => ended(this));
      }

      override send(frame: Parameters<WebSocket['send']>[0]): void {
        super.send(frame);
        sent(this, frame as Uint8Array | string);
      }
    };
  }

  #restart(): void {
    this.#wholeSent = false;
    this.#outstanding = 0;
    this.changed();
  }

  #sent(frame: Uint8Array | string): void {
    if (typeof frame === 'string') return;
    const reader = new FrameReader(frame).skipText();
    if (reader.number() !== SYNC) return;
    const step = reader.number();
    if (step === SYNC_STEP_1) return;
    this.#outstanding += 1;
    if (step === SYNC_STEP_2) this.#wholeSent = true;
    this.changed();
  }

  #received(frame: ArrayBuffer | string): void {
    if (typeof frame === 'string') return;
    const reader = new FrameReader(new Uint8Array(frame)).skipText();
    // An answer of 0 means "not accepted": it stays outstanding, for good, until the connection ends.
    if (reader.number() !== SYNC_STATUS || reader.number() !== 1) return;
    this.#outstanding -= 1;
    this.changed();
  }
}
