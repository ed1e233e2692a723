import type { RoundPartsFragment } from '../../gql/graphql';

type Round = RoundPartsFragment;

/**
 * The round as it was, with every act refused: in the words of the newsroom where it refuses the act now, else because
 * what it would act on has moved.
 */
export const frozenRound = (shown: Round, now: Round | null, moved: string): Round => ({
  ...shown,
  availableActions: shown.availableActions.map((offered) => ({
    ...offered,
    available: false,
    refusal: now?.availableActions.find(({ action }) => action === offered.action)?.refusal ?? {
      __typename: 'Refusal',
      code: 'versionMoved',
      kind: 'MOVED',
      sentence: moved,
      places: [],
    },
  })),
});
