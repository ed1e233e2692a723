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
 * Takes back that suggested edits were accepted or rejected: they are open again. What an accepted one took out of the
 * draft comes back into it, set as it was, as an edit of who takes it back, in the same transaction. Whoever contributed
 * by its acceptance stays a contributor: the words were in the draft.
 */
@Injectable()
export class ReopenSuggestionsCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /**
   * Those whose accepted words were changed since stay accepted. Refused when none is left: `acceptedWordsMoved`,
   * `suggestionOpen`, `suggestionSettled`; and: `notFound`, `roleMissing`, `draftFrozen`, `roundEnded`. Gives the
   * round's id.
   */
  execute(actor: PersonActor, { roundId, suggestionIds }: AskedSuggestions): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const draft = await work.store(OpenDraftStore).open(this.access, roundId);
      if (!draft.ok) return draft;
      const suggestions = work.store(SuggestionStore);
      const judged = await suggestions.judged(roundId, suggestionIds);
      if (!judged.ok) return judged;
      const inDraft = judged.value.filter(({ state }) => state === 'ACCEPTED');
      const rejected = judged.value.filter(({ state }) => state === 'REJECTED');
      const done = await suggestions.takeOut(roundId, inDraft, actor);
      if (done.length + rejected.length === 0) return refused(refusal('acceptedWordsMoved', {}, suggestionIds));

      if (done.length > 0) await suggestions.contributed(this.access, roundId);
      const ledger = work.store(LedgerStore);
      const entry = { action: 'drafting.suggestionReopened', factCheckId: draft.value.factCheckId, roundId } as const;
      for (const { suggestion, change } of done) {
        const { id, personName, words, replacement } = suggestion;
        await suggestions.reopen(id, change.anchor);
        const facts = { words: shownWords(words), replacement: shownWords(replacement) };
        ledger.append({ ...entry, facts: { suggestionId: id, person: personName, ...facts } });
      }
      for (const { id, personName } of rejected) {
        await suggestions.reopen(id, null);
        ledger.append({ ...entry, facts: { suggestionId: id, person: personName } });
      }
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
