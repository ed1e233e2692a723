import { Injectable } from '@nestjs/common';
import { accepted, capabilityRefusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DraftAccess } from '../draft-access';
import { shownWords } from './anchor-input';
import type { AskedSuggestions } from './asked-suggestions';
import { CommentStore } from './comment.store';
import { marginChanged } from './margin-changed';
import { SuggestionStore } from './suggestion.store';

/**
 * Takes suggested edits off the table: one's own are withdrawn, those of others rejected, which takes the right to write.
 * No word changes, so it may be done while the draft is frozen, and makes nobody a contributor.
 */
@Injectable()
export class DismissSuggestionsCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
  ) {}

  /** Refused: `notFound`, `roundEnded`, `roleMissing`, `suggestionSettled` (when all are). Gives the round's id. */
  execute(actor: PersonActor, { roundId, suggestionIds }: AskedSuggestions): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const draft = await work.store(CommentStore).discuss(this.access, roundId);
      if (!draft.ok) return draft;
      const suggestions = work.store(SuggestionStore);
      const open = await suggestions.open(roundId, suggestionIds);
      if (!open.ok) return open;
      const others = open.value.filter(({ personId }) => personId !== actor.personId);
      if (others.length > 0 && !draft.value.mayWrite) return refused(capabilityRefusal('draft.write'));

      for (const { id, personId, personName, words } of open.value) {
        const own = personId === actor.personId;
        await suggestions.dismiss(id, own ? 'WITHDRAWN' : 'REJECTED');
        work.store(LedgerStore).append({
          action: own ? 'drafting.suggestionWithdrawn' : 'drafting.suggestionRejected',
          factCheckId: draft.value.factCheckId,
          roundId,
          facts: { suggestionId: id, person: personName, words: shownWords(words) },
        });
      }
      work.announce(marginChanged(roundId));
      return accepted(roundId);
    });
  }
}
