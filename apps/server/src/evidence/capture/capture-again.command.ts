import { Injectable } from '@nestjs/common';
import { accepted, readCaptureAddress, refusal, refused, type Result } from '@recheck/domain';
import { DraftAccess } from '../../drafting/drafting.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { isId } from '../../platform/ids';
import type { ChangedSource } from '../add-source.command';
import { SourceStore } from '../source.store';
import { askForCapture } from './ask-for-capture';

/**
 * Captures a source of a round once more, or again after a failure. A further snapshot changes no word of the check, so
 * whoever works on the round may ask for one in every stage, and nobody becomes a contributor by it.
 */
@Injectable()
export class CaptureAgainCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, `urlInvalid` for a source without an address, `captureRunning`. */
  async execute(actor: PersonActor, { roundId, sourceId }: ChangedSource): Promise<Result<ChangedSource>> {
    if (!isId(sourceId)) return refused(refusal('notFound'));
    const { read } = await this.access.permission(actor.personId, roundId);
    if (!read) return refused(refusal('notFound'));
    return this.unitOfWork.transaction<PersonActor, ChangedSource>(actor, async (work) => {
      const place = await work.store(SourceStore).placeOf(roundId, sourceId);
      if (!place) return refused(refusal('notFound'));
      const address = readCaptureAddress(place.address ?? '');
      if (!address.ok) return address;
      const { factCheckId } = place;
      const asked = await askForCapture(work, { sourceId, factCheckId, roundId }, address.value);
      return asked.ok ? accepted({ roundId, sourceId }) : asked;
    });
  }
}
