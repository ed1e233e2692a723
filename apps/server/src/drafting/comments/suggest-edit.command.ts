import { Injectable } from '@nestjs/common';
import { accepted, severalLines, suggestedWording, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { anchorIn, shownWords, type SentAnchor } from './anchor-input';
import { CommentStore } from './comment.store';
import { marginChanged } from './margin-changed';
import { SuggestionStore } from './suggestion.store';

const LONGEST_REASON = 1000;

export interface SuggestedEdit {
  readonly roundId: string;
  readonly anchor: SentAnchor;
  /** What is to stand in the place of the anchor's words; empty deletes them. */
  readonly replacement: string;
  readonly reason: string | null;
}

/** Proposes other words for a draft, frozen or not. It changes no word: who proposes contributes once it is accepted. */
@Injectable()
export class SuggestEditCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /**
   * Refused: `notFound`, `roundEnded`, `inputInvalid`, `suggestionEmpty`, `suggestionTooLong`, `suggestionNotWords`.
   * Gives the round's id.
   */
  execute(actor: PersonActor, { roundId, anchor, replacement, reason }: SuggestedEdit): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const draft = await work.store(CommentStore).discuss(this.access, roundId);
      if (!draft.ok) return draft;
      const place = anchorIn(anchor);
      if (!place.ok) return place;
      const wording = suggestedWording({ original: place.value.words, replacement });
      if (!wording.ok) return wording;
      await work.store(SuggestionStore).add(roundId, place.value, {
        replacement: wording.value.replacement,
        reason: severalLines(reason)?.slice(0, LONGEST_REASON) ?? null,
      });
      work.store(LedgerStore).append({
        action: 'drafting.editSuggested',
        factCheckId: draft.value.factCheckId,
        roundId,
        facts: { words: shownWords(place.value.words), replacement: shownWords(wording.value.replacement) },
      });
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
