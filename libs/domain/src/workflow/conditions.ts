import { refusal, type Refusal } from '../kernel';
import type { RoundKind, RoundState } from './round';
import type { RoundFacts } from './round-facts';

type Condition = (facts: RoundFacts, round: RoundState) => Refusal | null;

const none = (code: Parameters<typeof refusal>[0], ids: readonly string[]): Refusal | null =>
  ids.length === 0 ? null : refusal(code, { count: ids.length }, ids);

/** What was withdrawn comes back through a correction only, so that readers are told what had been wrong. */
export const publicStateRefusal = (publicState: RoundFacts['publicState'], kind: RoundKind): Refusal | null =>
  kind !== 'CORRECTION' && (publicState === 'WITHDRAWN' || publicState === 'RETIRED') ? refusal('withdrawn') : null;

/** The named conditions of the lifecycle. Each gives null when it holds, else the refusal with the places that block. */
export const CONDITIONS = {
  questionGiven: (facts) => (facts.hasQuestion ? null : refusal('questionMissing')),
  verdictGiven: (facts) => (facts.hasVerdict ? null : refusal('verdictMissing')),
  somethingWritten: (facts) => (facts.documentEmpty ? refusal('draftEmpty') : null),
  requiredSectionsWritten: ({ sectionsMissing }) =>
    sectionsMissing.length === 0
      ? null
      : refusal('sectionMissing', { count: sectionsMissing.length, sections: sectionsMissing.join(', ') }),
  everyPictureDescribed: ({ picturesUndescribed: count }) =>
    count === 0 ? null : refusal('pictureUndescribed', { count }),
  everyCitationHasSource: (facts) => none('sourceMissing', facts.citationsWithoutSource),
  everySourceIdentified: (facts) => none('sourceUnidentified', facts.unidentifiedSources),
  everyCitationReviewed: (facts) => none('findingMissing', facts.citationsWithoutFinding),
  nothingBlocks: (facts) => none('evidenceIncomplete', facts.citationsBlocking),
  somethingBlocks: (facts) => (facts.citationsBlocking.length > 0 ? null : refusal('overrideNeedless')),
  somethingVerified: (facts) => (facts.verifiedSomething ? null : refusal('nothingTouched')),
  publicStateAllows: (facts, round) => publicStateRefusal(facts.publicState, round.kind),
  approvalStands: (facts) => {
    if (!facts.approved || facts.approved.content !== facts.contentDigest) return refusal('contentMoved');
    return facts.approved.evidence === facts.evidenceDigest ? null : refusal('evidenceMoved');
  },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof CONDITIONS;

/** Names of the conditions that do not hold, with their refusals, in the order given. */
export const failedConditions = (
  names: readonly ConditionName[],
  facts: RoundFacts,
  round: RoundState,
): readonly { readonly condition: ConditionName; readonly refusal: Refusal }[] =>
  names.flatMap((condition) => {
    const failure: Refusal | null = (CONDITIONS[condition] as Condition)(facts, round);
    return failure ? [{ condition, refusal: failure }] : [];
  });
