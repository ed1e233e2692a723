import type { Digest } from '@recheck/domain';
import type { CheckPartsFragment, RoundPartsFragment, SessionQuery } from '../src/gql/graphql';
import type { Session } from '../src/shell';
import { instant } from './render';

/** Of the revision of `roundInReview`. */
export const digest = 'a'.repeat(64) as Digest;
const STATEMENTS = ['Kettles boil at a lower temperature on the Zug hut.', 'Bread needs an hour longer there.'];

export const ravi = { __typename: 'Person', id: 'ravi', name: 'Ravi Sand' } as const;
export const wanda = { __typename: 'Person', id: 'wanda', name: 'Wanda Moor' } as const;

/** A round in source review with two citations of one source, neither with a finding. */
export const roundInReview = (): RoundPartsFragment => ({
  __typename: 'Round',
  id: 'round',
  factCheckId: 'check',
  number: 1,
  roundKind: 'INITIAL',
  stage: 'SOURCE_REVIEW',
  stageSince: instant('2026-11-02T09:00:00Z'),
  outcome: null,
  version: 4,
  question: 'Do kettles boil sooner on mountains?',
  claim: null,
  opening: { __typename: 'RoundOpening', openedAt: instant('2026-11-01T09:00:00Z'), reason: null, person: wanda },
  verdict: null,
  stages: [],
  contributors: [],
  sources: [
    {
      __typename: 'Source',
      id: 'source',
      number: 1,
      identified: true,
      sourceKind: 'RESEARCH',
      kindConfirmed: true,
      title: 'Boiling points in the Alps',
      publisher: 'Hut Society',
      authors: [],
      publishedOn: null,
      address: 'https://huts.example/boiling',
      reference: null,
      republishes: null,
      importedNumber: null,
      version: 1,
      citationCount: 2,
      warnings: ['A copy: say which work it republishes'],
    },
  ],
  tasks: [],
  import: null,
  revision: {
    __typename: 'Revision',
    id: 'revision',
    number: 2,
    digest,
    madeAt: instant('2026-11-02T09:00:00Z'),
    wordCount: 12,
    document: { type: 'doc', content: [] } as never,
    madeBy: null,
    citations: STATEMENTS.map((statement, index) => ({
      __typename: 'Citation',
      id: `citation ${index + 1}`,
      ordinal: index + 1,
      number: 1,
      sourceId: 'source',
      statement,
      section: null,
      before: '',
      after: '',
      passage: null,
      finding: null,
    })),
  },
  revisions: [],
  decisions: [],
  moves: [],
  evidenceDigest: 'b'.repeat(64) as Digest,
  proposedCheckedAt: null,
  availableActions: (['RECORD_FINDING', 'PASS_ON', 'RETURN'] as const).map((action) => ({
    __typename: 'AvailableAction',
    action,
    available: true,
    refusal: null,
  })),
  checklist: [],
});

/** A check that was never published, with this round open. */
export const checkWith = (
  openRound: RoundPartsFragment | null,
): CheckPartsFragment & { openRound: typeof openRound } => ({
  __typename: 'FactCheck',
  id: 'check',
  slug: 'kettles',
  question: 'Do kettles boil sooner on mountains?',
  language: 'en',
  topics: [],
  priority: 'NORMAL',
  publicState: 'NONE',
  version: 1,
  desk: { __typename: 'Desk', id: 'desk', name: 'Nature', members: [], scales: [] },
  freshness: null,
  rounds: [],
  editions: [],
  needs: [],
  withdrawal: null,
  mergedInto: null,
  merged: [],
  related: [],
  availableActions: [],
  openRound,
});

const newsroom: SessionQuery['newsroom'] = {
  __typename: 'Newsroom',
  name: 'The Lantern',
  demonstration: false,
  timeZone: 'Europe/Berlin',
  today: '2026-11-03' as SessionQuery['newsroom']['today'],
  setUp: [],
};

/** What the screens of somebody who is signed in know of them. */
export const sessionOf = ({ id, name }: { readonly id: string; readonly name: string }): Session => ({
  me: {
    __typename: 'Me',
    administrator: false,
    person: { __typename: 'Person', id, name, email: null },
    memberships: [],
  },
  newsroom,
  refresh: async () => undefined,
  signOut: async () => undefined,
});
