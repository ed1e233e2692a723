import { accepted, mentionedIn, refusal, refused, type Instant, type Result, type Stage } from '@recheck/domain';
import type { DraftAnchor } from '@recheck/editor-schema';
import type { Transaction } from '../../platform/database/transaction';
import { isId, newId } from '../../platform/ids';
import type { DiscussedDraft, DraftAccess } from '../draft-access';
import { CommentThreadRow } from './comment-thread.row';
import { CommentRow } from './comment.row';

/** A thread as commands need it. */
export interface ThreadRecord {
  readonly id: string;
  readonly roundId: string;
  readonly words: string;
  readonly resolvedAt: Instant | null;
}

/** A comment with the thread it stands in. */
export interface CommentRecord {
  readonly id: string;
  readonly personId: string;
  readonly deleted: boolean;
  readonly threadId: string;
  readonly roundId: string;
  readonly words: string;
}

/** Somebody who can be mentioned. */
interface DeskPerson {
  readonly id: string;
  readonly name: string;
}

/** Threads and comments within one transaction. */
export class CommentStore {
  constructor(private readonly transaction: Transaction) {}

  /** The draft that is talked about; refused unless the acting person may read it and its round goes on. */
  discuss(access: DraftAccess, roundId: string): Promise<Result<DiscussedDraft>> {
    return access.discuss(this.transaction, roundId);
  }

  /** Begins a thread; gives its id. */
  async begin(roundId: string, stage: Stage, { start, end, ...quoted }: DraftAnchor): Promise<string> {
    const id = newId();
    await this.transaction.insert(CommentThreadRow, {
      id,
      roundId,
      anchorStart: Buffer.from(start),
      anchorEnd: Buffer.from(end),
      ...quoted,
      stage,
      begunAt: this.transaction.now,
    });
    return id;
  }

  /** A thread, held until the transaction ends, with the draft that it is about. Refused: `notFound`, and as `discuss`. */
  async thread(
    access: DraftAccess,
    threadId: string,
  ): Promise<Result<{ readonly thread: ThreadRecord; readonly draft: DiscussedDraft }>> {
    if (!isId(threadId)) return refused(refusal('notFound'));
    const thread = await this.transaction.row<ThreadRecord>(
      `SELECT id, round_id AS "roundId", words, resolved_at AS "resolvedAt" FROM comment_threads WHERE id = $1 FOR UPDATE`,
      [threadId],
    );
    if (thread === null) return refused(refusal('notFound'));
    const draft = await this.discuss(access, thread.roundId);
    return draft.ok ? accepted({ thread, draft: draft.value }) : draft;
  }

  /** A comment, held until the transaction ends; null when there is none. */
  comment(commentId: string): Promise<CommentRecord | null> {
    return this.transaction.row<CommentRecord>(
      `SELECT c.id, c.person_id AS "personId", c.deleted_at IS NOT NULL AS deleted, t.id AS "threadId",
         t.round_id AS "roundId", t.words
       FROM comments c JOIN comment_threads t ON t.id = c.thread_id WHERE c.id = $1 FOR UPDATE OF c`,
      [commentId],
    );
  }

  /** Adds what the acting person says to a thread. */
  async add(threadId: string, deskId: string, body: string): Promise<void> {
    const { actor, now } = this.transaction;
    await this.transaction.insert(CommentRow, {
      id: newId(),
      threadId,
      personId: actor.personId ?? undefined,
      body,
      mentions: await this.#mentions(deskId, body),
      writtenAt: now,
    });
  }

  /** Puts other words in the place of a comment's. */
  async change(commentId: string, deskId: string, body: string): Promise<void> {
    const mentions = await this.#mentions(deskId, body);
    await this.transaction.update(CommentRow, { id: commentId }, { body, mentions, changedAt: this.transaction.now });
  }

  /** Takes the words of a comment away; that there was one stays. */
  async delete(commentId: string): Promise<void> {
    const gone = { body: '', mentions: [], deletedAt: this.transaction.now };
    await this.transaction.update(CommentRow, { id: commentId }, gone);
  }

  /** Resolves or reopens a thread. */
  async resolve(threadId: string, resolved: boolean): Promise<void> {
    const { actor, now } = this.transaction;
    const by = resolved ? { resolvedBy: actor.personId, resolvedAt: now } : { resolvedBy: null, resolvedAt: null };
    await this.transaction.update(CommentThreadRow, { id: threadId }, by);
  }

  /** Whoever of the desk is meant by an `@` in a comment, except the writer of it. */
  async #mentions(deskId: string, body: string): Promise<readonly string[]> {
    if (!body.includes('@')) return [];
    const people = await this.transaction.query<DeskPerson>(
      `SELECT DISTINCT p.id, p.name FROM memberships m JOIN people p ON p.id = m.person_id
       WHERE m.desk_id = $1 AND p.suspended_at IS NULL AND p.id <> $2 ORDER BY p.id`,
      [deskId, this.transaction.actor.personId],
    );
    return mentionedIn(body, people).map(({ id }) => id);
  }
}
