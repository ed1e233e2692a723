import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '../ids';

/** What makes a write happen once: the key that the client chose, and a digest of what it asked for. */
export interface IdempotencyKey {
  readonly personId: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** One request while it is being answered. */
export class ActiveRequest {
  readonly id = newId();
  #idempotency: IdempotencyKey | null = null;
  #uses = 0;

  /** Set once it is known that the request writes. */
  useIdempotencyKey(key: IdempotencyKey): void {
    this.#idempotency = key;
  }

  /** The key for the next transaction of this person in this request; mostly there is one transaction, seldom two. */
  nextIdempotencyKey(personId: string | null): IdempotencyKey | null {
    if (this.#idempotency?.personId !== personId || this.#idempotency === null) return null;
    this.#uses += 1;
    const { key } = this.#idempotency;
    return { ...this.#idempotency, key: this.#uses === 1 ? key : `${key}#${this.#uses}` };
  }
}

const storage = new AsyncLocalStorage<ActiveRequest>();

/** The request that the running code works for, if it works for one. */
export const currentRequest = (): ActiveRequest | undefined => storage.getStore();

/** Runs something as the work for one request. */
export const inRequest = <Value>(run: () => Value): Value => storage.run(new ActiveRequest(), run);
