import { accepted, refusal, refused, type Result, type SuggestionState, type Wording } from '@recheck/domain';
import { EDITOR_SCHEMA_VERSION, reworded, type DraftAnchor, type Reworded, type WordRun } from '@recheck/editor-schema';
import { Doc } from 'yjs';
import type { PersonActor } from '../../platform/auth/actor';
import type { Transaction } from '../../platform/database/transaction';
import { newId } from '../../platform/ids';
import type { DraftAccess } from '../draft-access';
import { addPieces, DRAFT_PIECES, type DraftPieceRow } from '../draft-log.queries';
import { DraftLogStore } from '../draft-log.store';
import { askedIds } from './asked-suggestions';
import { SuggestionRow } from './suggestion.row';

/** A suggestion as commands need it. */
export interface SuggestionRecord extends DraftAnchor, Pick<Wording, 'replacement'> {
  readonly id: string;
  readonly roundId: string;
  readonly state: SuggestionState;
  readonly personId: string;
  readonly personName: string;
  readonly settledBy: string | null;
  /** What stood in the place of accepted words; null unless it was accepted. */
  readonly taken: readonly WordRun[] | null;
}

/** A suggestion, and what was done in the draft because of it. */
export interface Done {
  readonly suggestion: SuggestionRecord;
  readonly change: Reworded;
}

const RECORD = `
  SELECT s.id, s.round_id AS "roundId", s.state, s.person_id AS "personId", p.name AS "personName",
    (SELECT name FROM people WHERE id = s.settled_by) AS "settledBy",
    s.anchor_start AS start, s.anchor_end AS "end", s.words, s.prefix, s.suffix, s.replacement, s.taken
  FROM suggestions s JOIN people p ON p.id = s.person_id`;

/** Where words stand; what a suggestion is about stays the words that it was made for. */
const placeOf = ({ start, end, prefix, suffix }: DraftAnchor) => ({
  anchorStart: Buffer.from(start),
  anchorEnd: Buffer.from(end),
  prefix,
  suffix,
});

/** Suggested edits within one transaction. */
export class SuggestionStore {
  constructor(private readonly transaction: Transaction) {}

  /** Keeps a suggestion of the acting person. */
  async add(
    roundId: string,
    anchor: DraftAnchor,
    { replacement, reason }: { readonly replacement: string; readonly reason: string | null },
  ): Promise<void> {
    const { actor, now } = this.transaction;
    await this.transaction.insert(SuggestionRow, {
      id: newId(),
      roundId,
      ...placeOf(anchor),
      words: anchor.words,
      replacement,
      reason,
      personId: actor.personId ?? undefined,
      suggestedAt: now,
    });
  }

  /**
   * Those of a round that are asked for and still open, oldest first, held until the transaction ends. Refused:
   * `notFound` if the round lacks one of them, `suggestionSettled` if none is open any more.
   */
  async open(roundId: string, ids: readonly string[]): Promise<Result<readonly SuggestionRecord[]>> {
    const asked = await this.#hold(roundId, ids);
    if (!asked.ok) return asked;
    const open = asked.value.filter(({ state }) => state === 'OPEN');
    if (open.length > 0) return accepted(open);
    return refused(refusal('suggestionSettled', { person: asked.value[0]?.settledBy ?? '' }));
  }

  /**
   * Those of a round that are asked for and were accepted or rejected, youngest first, held until the transaction ends.
   * Refused: `notFound` if the round lacks one of them, `suggestionOpen` or, once withdrawn, `suggestionSettled` if there
   * is none.
   */
  async judged(roundId: string, ids: readonly string[]): Promise<Result<readonly SuggestionRecord[]>> {
    const asked = await this.#hold(roundId, ids);
    if (!asked.ok) return asked;
    const judged = asked.value.filter(({ state }) => state === 'ACCEPTED' || state === 'REJECTED');
    if (judged.length > 0) return accepted(judged.toReversed());
    const withdrawn = asked.value.find(({ state }) => state === 'WITHDRAWN');
    return refused(
      withdrawn
        ? refusal('suggestionSettled', { person: withdrawn.settledBy ?? '' })
        : refusal('suggestionOpen', {}, ids),
    );
  }

  async #hold(roundId: string, asked: readonly string[]): Promise<Result<readonly SuggestionRecord[]>> {
    const ids = askedIds(asked);
    if (ids === null) return refused(refusal('notFound'));
    const found = await this.transaction.query<SuggestionRecord>(
      `${RECORD} WHERE s.round_id = $1 AND s.id = ANY($2) ORDER BY s.suggested_at, s.id FOR UPDATE OF s`,
      [roundId, ids],
    );
    return found.length < ids.length ? refused(refusal('notFound')) : accepted(found);
  }

  /** Says what became of a suggestion that changed no word; the acting person settled it. */
  async dismiss(id: string, state: 'REJECTED' | 'WITHDRAWN'): Promise<void> {
    const { actor, now } = this.transaction;
    await this.transaction.update(SuggestionRow, { id }, { state, settledBy: actor.personId, settledAt: now });
  }

  /** Says that the acting person accepted it, and keeps the way back: where its words stand, and what stood there. */
  async accept(id: string, { anchor, taken }: Reworded): Promise<void> {
    const { actor, now } = this.transaction;
    const settled = { state: 'ACCEPTED', settledBy: actor.personId, settledAt: now, taken } as const;
    await this.transaction.update(SuggestionRow, { id }, { ...settled, ...placeOf(anchor) });
  }

  /** Opens it again. @param anchor where its words stand now, if they were put back */
  async reopen(id: string, anchor: DraftAnchor | null): Promise<void> {
    const open = { state: 'OPEN', settledBy: null, settledAt: null, taken: null } as const;
    await this.transaction.update(SuggestionRow, { id }, { ...open, ...(anchor ? placeOf(anchor) : {}) });
  }

  /**
   * Puts the words of suggestions into the draft, each as one edit of the acting person; lock the round first. Gives
   * those that went in: the words of the others have changed.
   */
  putIn(roundId: string, suggestions: readonly SuggestionRecord[], actor: PersonActor): Promise<readonly Done[]> {
    return this.#reword(roundId, suggestions, actor, (doc, suggestion) =>
      reworded(doc, suggestion, suggestion.replacement),
    );
  }

  /** The way back: puts what accepted suggestions took out in the place of their words, in the same manner. */
  takeOut(roundId: string, suggestions: readonly SuggestionRecord[], actor: PersonActor): Promise<readonly Done[]> {
    return this.#reword(roundId, suggestions, actor, (doc, suggestion) =>
      reworded(doc, { ...suggestion, words: suggestion.replacement }, suggestion.taken ?? []),
    );
  }

  async #reword(
    roundId: string,
    suggestions: readonly SuggestionRecord[],
    { personId, sessionId }: PersonActor,
    edit: (doc: Doc, suggestion: SuggestionRecord) => Reworded | null,
  ): Promise<readonly Done[]> {
    const doc = new Doc();
    try {
      addPieces(doc, await this.transaction.query<DraftPieceRow>(DRAFT_PIECES, [roundId]));
      const log = this.transaction.store(DraftLogStore);
      const done: Done[] = [];
      for (const suggestion of suggestions) {
        const change = edit(doc, suggestion);
        if (change === null) continue;
        await log.appendUpdate({
          roundId,
          bytes: change.update,
          schemaVersion: EDITOR_SCHEMA_VERSION,
          author: { personId, sessionId },
        });
        done.push({ suggestion, change });
      }
      return done;
    } finally {
      doc.destroy();
    }
  }

  /** Notes as contributors who changed words of the draft, and whose words they took. */
  async contributed(access: DraftAccess, roundId: string, suggesters: readonly string[] = []): Promise<void> {
    await access.contributed(this.transaction, roundId, 'PROSE');
    for (const personId of new Set(suggesters)) {
      await access.contributed(this.transaction, roundId, 'SUGGESTION', personId);
    }
  }
}
