import { Injectable } from '@nestjs/common';
import { accepted, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { OpenDraftStore } from '../open-draft.store';
import { shownWords } from './anchor-input';
import type { AskedSuggestions } from './asked-suggestions';
import { marginChanged } from './margin-changed';
import { SuggestionStore } from './suggestion.store';

/**
 * Accepts suggested edits: their words enter the draft as edits of who accepts them, through the log like all others, in
 * the transaction that settles them. So each enters exactly once, whoever presses at the same time, and none is settled
 * without its words. Who suggested becomes a contributor of the round.
 */
@Injectable()
export class AcceptSuggestionsCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /**
   * Those whose words have changed since stay open, and those that were settled a moment before stay settled. Refused when
   * none is left: `suggestionMoved`, `suggestionSettled`; and: `notFound`, `roleMissing`, `draftFrozen`, `roundEnded`.
   * Gives the round's id.
   */
  execute(actor: PersonActor, { roundId, suggestionIds }: AskedSuggestions): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const draft = await work.store(OpenDraftStore).open(this.access, roundId);
      if (!draft.ok) return draft;
      const suggestions = work.store(SuggestionStore);
      const open = await suggestions.open(roundId, suggestionIds);
      if (!open.ok) return open;
      const done = await suggestions.putIn(roundId, open.value, actor);
      if (done.length === 0) return refused(refusal('suggestionMoved', {}, suggestionIds));

      await suggestions.contributed(
        this.access,
        roundId,
        done.map(({ suggestion }) => suggestion.personId),
      );
      for (const { suggestion, change } of done) {
        const { id, personName, words, replacement } = suggestion;
        await suggestions.accept(id, change);
        work.store(LedgerStore).append({
          action: 'drafting.suggestionAccepted',
          factCheckId: draft.value.factCheckId,
          roundId,
          facts: {
            suggestionId: id,
            person: personName,
            words: shownWords(words),
            replacement: shownWords(replacement),
          },
        });
      }
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
