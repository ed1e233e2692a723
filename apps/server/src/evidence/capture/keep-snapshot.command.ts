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
  type SnapshotOrigin,
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

/** What a person brought in the place of a page that cannot be fetched. */
export interface Brought extends ChangedSource {
  readonly madeBy: Exclude<SnapshotOrigin, 'FETCHED'>;
  /** Null for pasted words. */
  readonly fileName: string | null;
  readonly content: Buffer;
}

const unreadable = (problem: CaptureProblem): Result<never> =>
  refused(refusal('snapshotUnreadable', { reason: t(`evidence.capture.problem.${problem}`) }));

const FILE_NAME = /[^/\\]*$/;
const LONGEST_NAME = 200;

/** What it is: pasted words are words; a file is what its bytes are, and its name counts where they do not tell. */
const typeOf = ({ madeBy, fileName, content }: Brought): ReadableType | null => {
  if (madeBy === 'PASTED') return 'text/plain';
  const seen = sniffed(content);
  return seen === 'text/plain' ? readableFile(fileName ?? '') : seen;
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
    const { roundId, sourceId, madeBy, content } = brought;
    if (!isId(roundId) || !isId(sourceId)) return refused(refusal('notFound'));
    const { read: mayRead } = await this.access.permission(actor.personId, roundId);
    if (!mayRead) return refused(refusal('notFound'));
    const type = typeOf(brought);
    if (content.length > CAPTURE_LIMITS.wire) return unreadable('TOO_LARGE');
    if (type === null) return unreadable('MEDIA_TYPE_UNKNOWN');
    try {
      // Reading and archiving take their time: before the transaction.
      const read = await this.reading.read(content, { type, charset: null, address: null });
      const [id, takenAt] = [newId(), this.clock.now()];
      const fileName = FILE_NAME.exec(brought.fileName ?? '')?.[0].slice(0, LONGEST_NAME) || null;
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

  /** The same for words that a person pasted. */
  paste(actor: PersonActor, place: ChangedSource, text: string): Promise<Result<ChangedSource>> {
    const words = severalLines(text) ?? '';
    if (words.length > LONGEST_PASTED_TEXT) return Promise.resolve(unreadable('TOO_LARGE'));
    if (words === '') return Promise.resolve(unreadable('NO_WORDS'));
    const { roundId, sourceId } = place;
    return this.execute(actor, { roundId, sourceId, madeBy: 'PASTED', fileName: null, content: Buffer.from(words) });
  }
}
