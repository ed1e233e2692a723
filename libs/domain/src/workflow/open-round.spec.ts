import { describe, expect, it } from '@jest/globals';
import { ROLES, type Actor } from './capabilities';
import { decideOpening } from './open-round';
import { ROUND_KINDS, STAGES, type RoundKind } from './round';
import { PUBLIC_STATES, type PublicState } from './round-facts';

const everything: Actor = { personId: 'all', roles: ROLES, administrator: false };

/** Kinds of rounds by public state and whether one is open; every other round is refused. */
const ALLOWED: Readonly<
  Record<PublicState, { readonly free: readonly RoundKind[]; readonly busy: readonly RoundKind[] }>
> = {
  NONE: { free: ['INITIAL'], busy: [] },
  LIVE: { free: ['REFRESH', 'CORRECTION'], busy: ['CORRECTION'] },
  WITHDRAWN: { free: ['CORRECTION'], busy: ['CORRECTION'] },
  RETIRED: { free: [], busy: [] },
};

describe('opening a round', () => {
  it('is possible where it is listed and nowhere else', () => {
    for (const publicState of PUBLIC_STATES)
      for (const roundOpen of [false, true])
        for (const kind of ROUND_KINDS) {
          const answer = decideOpening(kind, 'DRAFT', everything, { publicState, roundOpen, unjudged: false });
          const listed = ALLOWED[publicState][roundOpen ? 'busy' : 'free'].includes(kind);
          expect([publicState, roundOpen, kind, answer.ok]).toEqual([publicState, roundOpen, kind, listed]);
        }
  });

  it('starts as a draft, and for an unchanged refresh in source review', () => {
    for (const kind of ROUND_KINDS) {
      const publicState = kind === 'INITIAL' ? 'NONE' : 'LIVE';
      const stages = STAGES.filter(
        (stage) => decideOpening(kind, stage, everything, { publicState, roundOpen: false, unjudged: false }).ok,
      );
      expect([kind, stages]).toEqual([kind, kind === 'REFRESH' ? ['DRAFT', 'SOURCE_REVIEW'] : ['DRAFT']]);
    }
  });

  it('starts as a draft where readers see an import without a verdict', () => {
    const opened = (kind: RoundKind, stage: (typeof STAGES)[number]) =>
      decideOpening(kind, stage, everything, { publicState: 'LIVE', roundOpen: false, unjudged: true });
    expect(opened('REFRESH', 'SOURCE_REVIEW')).toMatchObject({ refusal: { code: 'neverJudged' } });
    expect(opened('REFRESH', 'DRAFT').ok).toBe(true);
    expect(opened('CORRECTION', 'DRAFT').ok).toBe(true);
  });

  it('takes the role for it', () => {
    const kindsFor = (role: (typeof ROLES)[number]) =>
      ROUND_KINDS.filter(
        (kind) =>
          decideOpening(
            kind,
            'DRAFT',
            { personId: 'p', roles: [role], administrator: true },
            {
              publicState: kind === 'INITIAL' ? 'NONE' : 'LIVE',
              roundOpen: false,
              unjudged: false,
            },
          ).ok,
      );
    expect(Object.fromEntries(ROLES.map((role) => [role, kindsFor(role)]))).toEqual({
      WRITER: ['INITIAL'],
      SOURCE_REVIEWER: [],
      EDITOR: ['INITIAL', 'REFRESH', 'CORRECTION'],
      PUBLISHER: ['REFRESH', 'CORRECTION'],
    });
  });

  it('lets a correction end the round that is open', () => {
    expect(
      decideOpening('CORRECTION', 'DRAFT', everything, { publicState: 'LIVE', roundOpen: true, unjudged: false }),
    ).toMatchObject({
      value: { endsOpenRound: true },
    });
  });
});
