import { IncomingMessage, MessageType, type WebSocketLike } from '@hocuspocus/server';
import { LIVE_ENDINGS, liveEndingOf, type LiveEnding } from '@recheck/domain';
import type { WebSocket } from 'ws';

/** Sub-message of an authentication message: the server lets nobody in. */
const PERMISSION_DENIED = 1;

const LINGER_MILLISECONDS = 1_000;

/** So much may wait to be handled before nothing more is read from the socket, and so little before it goes on. */
const WAITING_BYTES = { most: 4 * 1024 * 1024, least: 1024 * 1024 } as const;

/** Why a message that the library sends ends the connection to its document; null if it does not. */
const endingReason = (frame: Uint8Array): string | null => {
  const message = new IncomingMessage(frame);
  message.readVarString();
  const type: number = message.readVarUint();
  if (type === MessageType.CLOSE) return message.readVarString();
  if (type === MessageType.Auth && message.readVarUint() === PERMISSION_DENIED) return message.readVarString();
  return null;
};

/**
 * One editor's socket as the collaboration library sees it. The library would end a document and leave the socket open,
 * and an editor would go on sending into nothing: here one socket carries one draft, and both end together, so that an
 * editor connects again, is asked again who it is, and sends again what was not acknowledged.
 */
export class LiveSocket implements WebSocketLike {
  #draft: string | null = null;
  #ended = false;
  #waiting = 0;

  constructor(private readonly socket: WebSocket) {}

  get readyState(): number {
    return this.socket.readyState;
  }

  /** Binds the socket to a draft. False when it carries another one already. */
  carries(draft: string): boolean {
    this.#draft ??= draft;
    return this.#draft === draft;
  }

  /** Counts a frame that came in. Whoever sends faster than the database writes is held up, not piled up. */
  received(frame: Uint8Array): void {
    this.#waiting += frame.byteLength;
    if (this.#waiting > WAITING_BYTES.most) this.socket.pause();
  }

  /** Counts a frame that has been dealt with. */
  handled(frame: Uint8Array): void {
    this.#waiting -= frame.byteLength;
    if (this.#waiting < WAITING_BYTES.least && this.socket.isPaused) this.socket.resume();
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame);
    const reason = endingReason(frame);
    if (reason !== null) this.end(liveEndingOf(reason), reason);
  }

  close(code?: number, reason?: string): void {
    this.#end(code ?? LIVE_ENDINGS.tryAgain, reason ?? '');
  }

  /** Ends the connection; what was sent before still arrives. */
  end(ending: LiveEnding, reason = ''): void {
    this.#end(LIVE_ENDINGS[ending], ending === 'tryAgain' ? '' : reason);
  }

  #end(code: number, reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.socket.close(code, reason);
    // Whoever does not answer the closing handshake is gone.
    setTimeout(() => this.socket.terminate(), LINGER_MILLISECONDS).unref();
  }
}
