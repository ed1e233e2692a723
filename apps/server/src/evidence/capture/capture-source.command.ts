import { Injectable } from '@nestjs/common';
import { accepted, readCaptureAddress, readSourceWords, type Result } from '@recheck/domain';
import { DraftAccess, OpenDraftStore } from '../../drafting/drafting.module';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { ChangedSource } from '../add-source.command';
import { SourceStore } from '../source.store';
import { askForCapture } from './ask-for-capture';

export interface CaptureSource {
  readonly roundId: string;
  /** As somebody pasted it. */
  readonly address: string;
}

const UNSAID = {
  kind: null,
  title: null,
  publisher: null,
  authors: [],
  publishedOn: null,
  reference: null,
  republishes: null,
} as const;

/**
 * Makes a source of an address, and has it captured in the background. What the page says about itself are suggestions:
 * the source stays unidentified until somebody confirms them. An address that the round has already is captured again
 * instead; that changes nothing that readers see, so it makes nobody a contributor.
 */
@Injectable()
export class CaptureSourceCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `urlInvalid`, `captureRunning`, and whatever keeps the person from changing the draft now. */
  execute(actor: PersonActor, { roundId, address: pasted }: CaptureSource): Promise<Result<ChangedSource>> {
    return this.unitOfWork.transaction<PersonActor, ChangedSource>(actor, async (work) => {
      const drafts = work.store(OpenDraftStore);
      const draft = await drafts.open(this.access, roundId);
      if (!draft.ok) return draft;
      const address = readCaptureAddress(pasted);
      if (!address.ok) return address;
      const sources = work.store(SourceStore);
      const { factCheckId } = draft.value;
      const known = await sources.atAddress(roundId, address.value);
      const found = known === null ? await this.#added(sources, draft.value, address.value) : accepted(known);
      if (!found.ok) return found;
      const sourceId = found.value;
      if (known === null) {
        await drafts.contributed(this.access, roundId, 'SOURCE');
        const facts = { sourceId, title: address.value };
        work.store(LedgerStore).append({ action: 'evidence.sourceAdded', factCheckId, roundId, facts });
      }
      const asked = await askForCapture(work, { sourceId, factCheckId, roundId }, address.value);
      return asked.ok ? accepted({ roundId, sourceId }) : asked;
    });
  }

  async #added(
    sources: SourceStore,
    place: { readonly roundId: string; readonly factCheckId: string },
    address: string,
  ): Promise<Result<string>> {
    const said = readSourceWords({ ...UNSAID, address }, null);
    return said.ok ? accepted(await sources.add(place, said.value)) : said;
  }
}
