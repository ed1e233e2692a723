import { Injectable } from '@nestjs/common';
import {
  accepted,
  capabilityRefusal,
  hasCapability,
  isSlug,
  readTopics,
  refusal,
  refused,
  type Result,
} from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import type { Priority } from './fact-check.row';
import { FactCheckStore } from './fact-check.store';
import { publicSideChanged } from './public-side-changed';

export interface ChangeFactCheckFacts {
  readonly factCheckId: string;
  readonly expectedVersion: number;
  /** Left out: stays. A check that was ever published keeps its address. */
  readonly slug?: string | null;
  readonly topics?: readonly string[] | null;
  readonly priority?: Priority | null;
}

/** Changes how a check is filed: its address while nobody can have it, its topics, its priority. No word of it changes. */
@Injectable()
export class ChangeFactCheckFactsCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `notFound`, `roleMissing`, `versionMoved`, `alreadyPublished` (slug), `slugTaken`, `inputInvalid`. */
  execute(actor: PersonActor, input: ChangeFactCheckFacts): Promise<Result<string>> {
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const checks = work.store(FactCheckStore);
      const check = isId(input.factCheckId) ? await checks.lock(input.factCheckId) : null;
      if (!check) return refused(refusal('notFound'));
      const changer = inDesk(actor, check.deskId);
      if (!hasCapability(changer, 'draft.read')) return refused(refusal('notFound'));
      if (!hasCapability(changer, 'draft.write') && !hasCapability(changer, 'work.assign')) {
        return refused(capabilityRefusal('draft.write'));
      }
      if (check.version !== input.expectedVersion) return refused(refusal('versionMoved'));
      const slug = input.slug?.trim() || check.slug;
      if (slug !== check.slug && check.currentEdition !== null) return refused(refusal('alreadyPublished'));
      if (!isSlug(slug)) return refused(refusal('inputInvalid', { field: 'slug' }));
      if (slug !== check.slug && (await checks.isTaken(slug))) return refused(refusal('slugTaken', { value: slug }));
      const topics = readTopics(input.topics ?? check.topics);
      if (!topics.ok) return topics;
      const changed = await checks.change(check.id, check.version, {
        slug,
        topics: topics.value,
        priority: input.priority ?? check.priority,
      });
      if (!changed) return refused(refusal('versionMoved'));
      work.store(LedgerStore).append({
        action: 'workflow.checkFactsChanged',
        factCheckId: check.id,
        facts: { slug, topics: topics.value.join(', '), priority: input.priority ?? check.priority },
      });
      work.announce(publicSideChanged(check.id));
      return accepted(check.id);
    });
  }
}
