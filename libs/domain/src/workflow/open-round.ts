import { accepted, refusal, refused, type Result } from '../kernel';
import { capabilityRefusal, hasCapability, type Actor } from './capabilities';
import { LIFECYCLE } from './lifecycle';
import type { RoundKind, Stage } from './round';
import type { PublicState } from './round-facts';

/** What decides whether a round may be opened for a check. */
export interface OpeningFacts {
  readonly publicState: PublicState;
  /** A round of the check is open. */
  readonly roundOpen: boolean;
  /** What readers see was imported: nobody here has given it a verdict. */
  readonly unjudged: boolean;
}

export interface Opening {
  readonly kind: RoundKind;
  readonly stage: Stage;
  /** The round that is open ends `ABANDONED` in the same transaction, its draft kept as a revision. */
  readonly endsOpenRound: boolean;
}

/** What a check must be for a round of this kind, or why not. */
const publicStateRefusal = (kind: RoundKind, publicState: PublicState) => {
  if (kind === 'INITIAL') return publicState === 'NONE' ? null : refusal('alreadyPublished');
  if (publicState === 'NONE') return refusal('notPublished');
  if (publicState === 'LIVE') return null;
  // A withdrawn check comes back through a correction; a retired one does not.
  return kind === 'CORRECTION' && publicState === 'WITHDRAWN' ? null : refusal('withdrawn');
};

/**
 * Decides whether a person may open a round. A check has at most one open round; an urgent correction goes first and
 * ends the one that is open. A refresh round in which nothing had to change starts in source review; that skips the
 * draft, where a verdict is proposed, so it takes words that have one.
 */
export const decideOpening = (
  kind: RoundKind,
  stage: Stage,
  actor: Actor,
  { publicState, roundOpen, unjudged }: OpeningFacts,
): Result<Opening> => {
  const entry = LIFECYCLE.entries.find((candidate) => candidate.kind === kind && candidate.stage === stage);
  if (!entry) return refused(refusal('wrongStage', { stage }));
  if (!hasCapability(actor, entry.capability)) return refused(capabilityRefusal(entry.capability));
  const notFit = publicStateRefusal(kind, publicState);
  if (notFit) return refused(notFit);
  if (roundOpen && kind !== 'CORRECTION') return refused(refusal('roundOpen'));
  if (unjudged && stage !== 'DRAFT') return refused(refusal('neverJudged'));
  return accepted({ kind, stage, endsOpenRound: roundOpen });
};
