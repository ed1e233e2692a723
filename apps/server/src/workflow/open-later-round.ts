import {
  accepted,
  decideOpening,
  documentOfSections,
  hasCapability,
  refusal,
  refused,
  standardSections,
  type Result,
  type RoundKind,
  type Stage,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { AuthorshipStore } from '../drafting/drafting.module';
import { inDesk, type PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import { isId } from '../platform/ids';
import { blankHeadings } from './blank-headings';
import { ContributorStore } from './contributor.store';
import { giveWay } from './end-abandoned';
import { FactCheckStore, type LockedFactCheck } from './fact-check.store';
import { OpeningStore, seedFrom, withSections, type RoundSeed } from './opening.store';
import { publicSideChanged } from './public-side-changed';
import { RevisionStore } from './revision.store';
import type { RoundNeeds } from './round-needs';
import { RoundStore } from './round.store';

/** A round of a check that has had one. */
export interface LaterRound {
  readonly factCheckId: string;
  readonly kind: RoundKind;
  readonly stage: Stage;
  readonly reason: string | null;
}

/** What readers see; for a check that never got that far, what was last written, with whoever wrote it. */
const seedOf = async (work: Work<PersonActor>, check: LockedFactCheck): Promise<RoundSeed> => {
  const revisions = work.store(RevisionStore);
  const published = await revisions.published(check.id);
  const from = published ?? (await revisions.latest(check.id));
  if (from) {
    const seed = seedFrom(from.id, from.content);
    // Words that were never published are disclosed again as what they were, rather than not at all.
    const undisclosed = published === null && (await work.store(AuthorshipStore).heldMachineText(from.id));
    return undisclosed ? { ...seed, origin: 'IMPORT' } : seed;
  }
  return {
    question: check.question,
    claim: null,
    verdict: null,
    document: documentOfSections(standardSections(blankHeadings)),
    origin: 'TEMPLATE',
    sources: [],
    tasks: [],
    revisionId: null,
  };
};

/**
 * Opens a round in `DRAFT` for a check that has had one, whatever stage it is to start in. Locks the open round, if there
 * is one, and then the check: everybody who needs both takes them in this order.
 */
export const openLaterRound = async (
  work: Work<PersonActor>,
  needs: RoundNeeds,
  { factCheckId, kind, stage, reason }: LaterRound,
): Promise<Result<{ readonly roundId: string; readonly number: number }>> => {
  const { actor } = work;
  const rounds = work.store(RoundStore);
  const checks = work.store(FactCheckStore);
  const openings = work.store(OpeningStore);
  if (!isId(factCheckId)) return refused(refusal('notFound'));
  const openId = await rounds.openRoundOf(factCheckId);
  const open = openId === null ? null : await rounds.lock(openId);
  const check = await checks.lock(factCheckId);
  if (!check) return refused(refusal('notFound'));
  const opener = inDesk(actor, check.deskId);
  if (!hasCapability(opener, 'draft.read')) return refused(refusal('notFound'));
  const stillOpen = open !== null && open.outcome === null ? open : null;
  const opening = decideOpening(kind, stage, opener, {
    publicState: check.publicState,
    roundOpen: stillOpen !== null,
    unjudged: await checks.isUnjudged(factCheckId),
  });
  if (!opening.ok) return opening;
  if (opening.value.endsOpenRound && stillOpen) {
    const ended = await giveWay(work, needs, stillOpen, t('workflow.correctionFirst'));
    if (!ended.ok) return ended;
  }
  const desk = await openings.desk(check.deskId);
  if (!desk) return refused(refusal('notFound'));
  const seed = await seedOf(work, check);
  // What the check was begun with goes on being required of it.
  const rules = withSections(desk.rules, await openings.requiredSections(factCheckId));
  const opened = await openings.open({ factCheckId, rules, reason }, kind, seed);
  work.announce(publicSideChanged(factCheckId));
  // Words that nobody has judged keep their authors: four eyes stands on it.
  if (kind === 'INITIAL' && seed.revisionId !== null) {
    await work.store(ContributorStore).inherit(opened.roundId, seed.revisionId);
  }
  await checks.showQuestion(factCheckId, seed.question);
  if (kind === 'INITIAL') return accepted(opened);
  const attached = await needs.roundOpened(work, { factCheckId, roundId: opened.roundId, kind }, reason);
  return attached.ok ? accepted(opened) : attached;
};
