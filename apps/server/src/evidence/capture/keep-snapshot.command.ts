import { Injectable } from '@nestjs/common';
import {
  accepted,
  CAPTURE_LIMITS,
  LONGEST_PASTED_TEXT,
  readableFile,
  refusal,
  refused,
  severalLines,
  type CaptureProblem,
  type ReadableType,
  type Result,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { DraftAccess } from '../../drafting/drafting.module';
import type { PersonActor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { isId, newId } from '../../platform/ids';
import type { ChangedSource } from '../add-source.command';
import { SourceStore } from '../source.store';
import { archiveResource } from './archive/warc-records';
import { CaptureFailure } from './capture-failure';
import { sniffed } from './content-type';
import { PageReading } from './page-reading';
import { SnapshotStore } from './snapshot.store';

/** What a person brought in the place of a page that cannot be fetched: a file, or words that they pasted. */
export type Brought = ChangedSource &
  (
    | { readonly madeBy: 'UPLOADED'; readonly fileName: string | null; readonly content: Buffer }
    | { readonly madeBy: 'PASTED'; readonly text: string }
  );

const unreadable = (problem: CaptureProblem): Result<never> =>
  refused(refusal('snapshotUnreadable', { reason: t(`evidence.capture.problem.${problem}`) }));

const FILE_NAME = /[^/\\]*$/;
const LONGEST_NAME = 200;

/** Something to read, of a kind that can be read. */
interface Readable {
  readonly content: Buffer;
  readonly type: ReadableType;
  /** Null for pasted words, and for a file without a name. */
  readonly fileName: string | null;
}

/** Pasted words are words; a file is what its bytes are, and its name counts where they do not tell. */
const readableIn = (brought: Brought): Result<Readable> => {
  if (brought.madeBy === 'PASTED') {
    const words = severalLines(brought.text) ?? '';
    if (words.length > LONGEST_PASTED_TEXT) return unreadable('TOO_LARGE');
    if (words === '') return unreadable('NO_WORDS');
    return accepted({ content: Buffer.from(words), type: 'text/plain', fileName: null });
  }
  const { content } = brought;
  if (content.length > CAPTURE_LIMITS.wire) return unreadable('TOO_LARGE');
  const seen = sniffed(content);
  const type = seen === 'text/plain' ? readableFile(brought.fileName ?? '') : seen;
  if (type === null) return unreadable('MEDIA_TYPE_UNKNOWN');
  const fileName = FILE_NAME.exec(brought.fileName ?? '')?.[0].slice(0, LONGEST_NAME) || null;
  return accepted({ content, type, fileName });
};

/**
 * Keeps words that a person pasted, or a file they brought, as a snapshot of a source, marked as such. Like a capture it
 * changes no word of the check.
 */
@Injectable()
export class KeepSnapshotCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
    private readonly reading: PageReading,
    private readonly clock: Clock,
  ) {}

  /** Refused: `notFound`, `snapshotUnreadable`. */
  async execute(actor: PersonActor, brought: Brought): Promise<Result<ChangedSource>> {
    const { roundId, sourceId, madeBy } = brought;
    if (!isId(sourceId)) return refused(refusal('notFound'));
    const { read: mayRead } = await this.access.permission(actor.personId, roundId);
    if (!mayRead) return refused(refusal('notFound'));
    const readable = readableIn(brought);
    if (!readable.ok) return readable;
    const { content, type, fileName } = readable.value;
    try {
      // Reading and archiving take their time: before the transaction.
      const read = await this.reading.read(content, { type, charset: null, address: null });
      const [id, takenAt] = [newId(), this.clock.now()];
      const facts = { snapshot: id, source: sourceId, madeBy, fileName, takenBy: actor.personId };
      const archived = await archiveResource(id, type, content, takenAt, facts);
      return await this.unitOfWork.transaction<PersonActor, ChangedSource>(actor, async (work) => {
        const place = await work.store(SourceStore).placeOf(roundId, sourceId);
        if (!place) return refused(refusal('notFound'));
        await work.store(SnapshotStore).keep({
          id,
          sourceId,
          madeBy,
          address: place.address,
          finalAddress: null,
          redirects: [],
          status: null,
          fileName,
          mediaType: type,
          takenBy: actor.personId,
          takenAt,
          content,
          read,
          archived,
        });
        return accepted({ roundId, sourceId });
      });
    } catch (error) {
      if (error instanceof CaptureFailure) return unreadable(error.problem);
      throw error;
    }
  }
}
