import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** A finished answer, the same for everybody. */
export interface KeptAnswer {
  /** Every header that it was first given with, among them its `etag`. */
  readonly headers: Readonly<OutgoingHttpHeaders>;
  readonly body: Buffer;
  /** What it tells about: `forget` goes by these ids. */
  readonly about: string;
  /** Whether it still holds. Asked for every request, so it waits for nothing. */
  readonly holds: () => boolean;
}

const MOST_BYTES = 64 * 2 ** 20;

/** Whatever was changed without being announced (by hand in the database, say) is seen after this long. */
const LONGEST_MILLISECONDS = 10_000;

/** What an answer says that has not changed (RFC 9110, 15.4.5): the rest, its reader keeps from the first time. */
const OF_UNCHANGED = new Set(['cache-control', 'etag', 'vary']);

/** Whether a header `If-None-Match` names the version of an answer, or any. */
const isKnown = (known: string | undefined, etag: string): boolean =>
  known !== undefined &&
  (known === etag || known.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))));

const flat = (headers: Readonly<OutgoingHttpHeaders>): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);

/** As it goes out: with and without the body. */
interface Ready extends KeptAnswer {
  readonly etag: string;
  readonly whole: string[];
  readonly unchanged: string[];
}

/**
 * Finished answers in memory, by path. They are given before anything else of the server looks at a request, so they
 * cost little more than the bytes. Whoever keeps one has to forget it when what it tells about changes.
 */
@Injectable()
export class KeptAnswers {
  readonly #answers = new LRUCache<string, Ready>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.length + 1,
    ttl: LONGEST_MILLISECONDS,
    ttlResolution: 1_000,
  });

  /** Keeps the answer to `GET path`, whatever its query. */
  keep(path: string, answer: KeptAnswer): void {
    const ofUnchanged = Object.entries(answer.headers).filter(([name]) => OF_UNCHANGED.has(name));
    this.#answers.set(path, {
      ...answer,
      etag: String(answer.headers['etag']),
      whole: flat(answer.headers),
      unchanged: flat(Object.fromEntries(ofUnchanged)),
    });
  }

  /** Forgets the answers about these; about everything if nothing is named. */
  forget(about?: readonly string[]): void {
    if (about === undefined) return this.#answers.clear();
    for (const [path, answer] of this.#answers.entries()) {
      if (about.includes(answer.about)) this.#answers.delete(path);
    }
  }

  /** Answers a request out of memory, if it can; false: somebody else has to. */
  answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse): boolean {
    if (method !== 'GET') return false;
    const query = url.indexOf('?');
    const kept = this.#answers.get(query < 0 ? url : url.slice(0, query));
    if (!kept?.holds()) return false;
    if (isKnown(headers['if-none-match'], kept.etag)) response.writeHead(304, kept.unchanged).end();
    else response.writeHead(200, kept.whole).end(kept.body);
    return true;
  }
}
