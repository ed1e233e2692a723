import type { Refusal, RefusalCode } from '@recheck/domain';
import type { MoveRecord, RoundRecord } from './round-record';

type Moves = Pick<RoundRecord, 'lastMove' | 'lastEvidenceMove'>;

/** Evidence moves by findings and overrides, and by a submission, which carries some of them and not others. */
const lastOfEvidence = ({ lastMove, lastEvidenceMove }: Moves): MoveRecord | null =>
  lastMove && lastEvidenceMove && lastMove.at > lastEvidenceMove.at ? lastMove : (lastEvidenceMove ?? lastMove);

/** By which act a refusal came about, for the codes that somebody else's act brings about. */
const MOVED_BY: Partial<Readonly<Record<RefusalCode, (moves: Moves) => MoveRecord | null>>> = {
  versionMoved: ({ lastMove }) => lastMove,
  contentMoved: ({ lastMove }) => lastMove,
  evidenceMoved: lastOfEvidence,
  wrongStage: ({ lastMove }) => lastMove,
  roundEnded: ({ lastMove }) => lastMove,
  draftFrozen: ({ lastMove }) => lastMove,
};

/**
 * Names who was faster in a refusal that somebody else's act brought about. A person who was faster themselves (a second
 * click, another tab) is not told their own name.
 */
export const namingTheFaster = (refusal: Refusal, moves: Moves, personId: string | null): Refusal => {
  const move = MOVED_BY[refusal.code]?.(moves);
  if (!move?.person || move.person.id === personId) return refusal;
  return { ...refusal, facts: { ...refusal.facts, person: move.person.name, at: move.at } };
};
