import type { Translate } from '@recheck/wording';
import type { RevisionHistoryQuery } from '../../gql/graphql';

export type KeptRevision = RevisionHistoryQuery['revisions'][number];

/** What a revision is called: its name, else its number, with its round where that is another one. */
export const revisionLabel = (t: Translate, revision: KeptRevision, roundId: string): string => {
  if (revision.name) return revision.name;
  const { number, roundNumber } = revision;
  if (roundNumber == null) return t(`drafting.revisions.reason.${revision.reason}`);
  return revision.roundId === roundId
    ? t('drafting.revisions.of', { number })
    : t('drafting.revisions.ofRound', { number, round: roundNumber });
};

/** Why a revision was kept, and what became of it. */
export const revisionRemarks = (t: Translate, { reason, edition, live }: KeptRevision): readonly string[] => [
  t(`drafting.revisions.reason.${reason}`),
  ...(edition == null ? [] : [t('drafting.revisions.edition', { number: edition })]),
  ...(live ? [t('drafting.revisions.live')] : []),
];
