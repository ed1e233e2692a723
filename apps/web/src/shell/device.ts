/** Something that this browser keeps, under the number it was given. */
export interface Kept<Value> {
  readonly key: number;
  readonly value: Value;
}

interface Row {
  readonly person: string;
  readonly topic: string;
  readonly value: unknown;
}

const DATABASE = 'recheck';
const ROWS = 'kept';
const BY_TOPIC = 'person-topic';

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The store of this browser does not answer.'));
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The store of this browser took nothing.'));
  });

/** Of the index: in the order of keys, lists come after all texts. */
const everythingOf = (person: string): IDBKeyRange => IDBKeyRange.bound([person], [person, []]);

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ROWS, { autoIncrement: true }).createIndex(BY_TOPIC, ['person', 'topic']);
  };
  return answer(request);
};

/**
 * What this browser keeps until the newsroom has it, in IndexedDB. Everything belongs to one person and is read for that
 * person alone, whoever else signs in on the same browser; it goes when the newsroom has it, or when that person says so.
 * Each call may fail where a browser keeps nothing: then nothing was kept.
 */
export class Device {
  #opening: Promise<IDBDatabase> | null = null;

  /** Keeps a value; settles when it is written down and would survive the end of the tab. Gives its number. */
  async keep(person: string, topic: string, value: unknown): Promise<number> {
    const transaction = await this.#write();
    const key = answer(transaction.objectStore(ROWS).add({ person, topic, value } satisfies Row));
    await committed(transaction);
    return (await key) as number;
  }

  /** All that is kept for a person under a topic, oldest first. */
  async kept<Value>(person: string, topic: string): Promise<readonly Kept<Value>[]> {
    const index = (await this.#database()).transaction(ROWS).objectStore(ROWS).index(BY_TOPIC);
    const range = IDBKeyRange.only([person, topic]);
    const [keys, rows] = await Promise.all([answer(index.getAllKeys(range)), answer(index.getAll(range))]);
    return (rows as readonly Row[]).map(({ value }, place) => ({ key: Number(keys[place]), value: value as Value }));
  }

  async forget(keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return;
    const transaction = await this.#write();
    for (const key of keys) transaction.objectStore(ROWS).delete(key);
    await committed(transaction);
  }

  /** The topics under which anything is kept for a person. */
  async topics(person: string): Promise<readonly string[]> {
    const index = (await this.#database()).transaction(ROWS).objectStore(ROWS).index(BY_TOPIC);
    const walk = index.openKeyCursor(everythingOf(person), 'nextunique');
    return new Promise((resolve, reject) => {
      const topics: string[] = [];
      walk.onerror = () => reject(walk.error ?? new Error('The store of this browser does not answer.'));
      walk.onsuccess = () => {
        if (!walk.result) return resolve(topics);
        topics.push((walk.result.key as [string, string])[1]);
        walk.result.continue();
      };
    });
  }

  /** Forgets all that is kept for a person. */
  async forgetAll(person: string): Promise<void> {
    const transaction = await this.#write();
    const walk = transaction.objectStore(ROWS).index(BY_TOPIC).openCursor(everythingOf(person));
    walk.onsuccess = () => {
      walk.result?.delete();
      walk.result?.continue();
    };
    await committed(transaction);
  }

  async #write(): Promise<IDBTransaction> {
    // Strict: it is on the disk when it is said to be kept, not only on its way there.
    return (await this.#database()).transaction(ROWS, 'readwrite', { durability: 'strict' });
  }

  #database(): Promise<IDBDatabase> {
    this.#opening ??= open().then(
      (database) => {
        // Another tab, or the browser itself, may take the store away: the next call opens it again.
        database.onversionchange = () => database.close();
        database.onclose = () => (this.#opening = null);
        return database;
      },
      (error: unknown) => {
        this.#opening = null;
        throw error;
      },
    );
    return this.#opening;
  }
}

/** This browser. */
export const device = new Device();
