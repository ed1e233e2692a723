import { dayOf } from '../platform/clock/clock';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { FactCheckStore, type LockedFactCheck } from '../workflow/workflow.module';
import { EditionStore } from './edition.store';
import type { FreshnessReader } from './freshness-reader';
import { RevisionReader } from './revision-reader.store';
import type { Sites } from './sites';

/** Writes the edition that retracts a locked check, with the reason that readers see, and takes the check off the public side. */
export const retract = async (
  work: Work<PersonActor>,
  { sites, freshness }: { readonly sites: Sites; readonly freshness: FreshnessReader },
  locked: LockedFactCheck,
  reason: string,
): Promise<void> => {
  const editions = work.store(EditionStore);
  const [check, current] = await Promise.all([editions.check(locked.id), editions.current(locked.id)]);
  if (!check || !current) throw new Error('A live check has an edition.');
  const { content, citations } = await work.store(RevisionReader).read(current.revisionId);
  const number = await editions.write(
    check,
    {
      roundId: null,
      revision: { id: current.revisionId, digest: current.revisionDigest, content },
      evidenceDigest: current.evidenceDigest,
      checkedAt: current.checkedAt,
      note: 'RETRACTION',
      text: reason,
      citations,
    },
    await sites.site(),
  );
  const changes = { publicState: 'WITHDRAWN', currentEdition: number } as const;
  if (!(await work.store(FactCheckStore).change(locked.id, locked.version, changes))) {
    throw new Error('A locked check changed under its lock.');
  }
  await freshness.changed(work, locked.id, dayOf(work.now, check.timeZone));
};
