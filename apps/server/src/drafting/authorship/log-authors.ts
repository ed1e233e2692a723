import type { TextOrigin } from '@recheck/domain';
import type { Span } from '@recheck/editor-schema';
import { decodeUpdate, Skip } from 'yjs';

/** A row of the update log, as far as it says whose words it brought. */
export interface AuthoredUpdate {
  readonly person_id: string | null;
  readonly origin: TextOrigin | null;
  readonly bytes: Uint8Array;
}

/** Whose a run of the shared document is. */
export interface LogAuthor {
  readonly personId: string | null;
  readonly origin: TextOrigin | null;
}

/** Part of a span that has one author. */
export interface AuthoredSpan extends LogAuthor, Span {}

interface Run extends LogAuthor {
  readonly from: number;
  to: number;
}

const NOBODY: LogAuthor = { personId: null, origin: null };

/**
 * Whose words a draft holds, from its update log: what an update brought first is of the person in whose session the
 * server took it. What a client says about itself does not count; not even its number does, for a number that somebody
 * else used before stays theirs as far as they got.
 */
export class LogAuthors {
  readonly #runs = new Map<number, Run[]>();

  /** Adds a row of the log; rows come in their order. */
  add({ person_id: personId, origin, bytes }: AuthoredUpdate): void {
    for (const struct of decodeUpdate(bytes).structs) {
      if (struct instanceof Skip) continue;
      const { client, clock } = struct.id;
      this.#claim(client, clock, clock + struct.length, { personId, origin });
    }
  }

  /** The authors of a span, in its order. */
  of({ client, clock, length }: Span): readonly AuthoredSpan[] {
    const spans: AuthoredSpan[] = [];
    const end = clock + length;
    let from = clock;
    const upTo = (to: number, { personId, origin }: LogAuthor): void => {
      if (to > from) spans.push({ client, clock: from, length: to - from, personId, origin });
      from = Math.max(from, to);
    };
    for (const run of this.#runs.get(client) ?? []) {
      if (run.to <= from) continue;
      if (run.from >= end) break;
      upTo(run.from, NOBODY);
      upTo(Math.min(run.to, end), run);
    }
    upTo(end, NOBODY);
    return spans;
  }

  #claim(client: number, from: number, to: number, author: LogAuthor): void {
    const runs = this.#runs.get(client) ?? [];
    this.#runs.set(client, runs);
    const last = runs.at(-1);
    const same = last?.personId === author.personId && last.origin === author.origin;
    if (last?.to === from && same) last.to = to;
    else if (last === undefined || last.to <= from) runs.push({ from, to, ...author });
    else {
      const free = this.#free(runs, from, to).map((gap) => ({ ...gap, ...author }));
      if (free.length > 0)
        runs.splice(0, runs.length, ...[...runs, ...free].sort((one, other) => one.from - other.from));
    }
  }

  /** The parts between `from` and `to` that nobody has yet. */
  #free(runs: readonly Run[], from: number, to: number): readonly { from: number; to: number }[] {
    const gaps: { from: number; to: number }[] = [];
    let start = from;
    for (const run of runs) {
      if (run.to <= start) continue;
      if (run.from >= to) break;
      if (run.from > start) gaps.push({ from: start, to: run.from });
      start = Math.max(start, run.to);
    }
    if (start < to) gaps.push({ from: start, to });
    return gaps;
  }
}
