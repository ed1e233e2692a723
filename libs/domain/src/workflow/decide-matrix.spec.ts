import { describe, expect, it } from '@jest/globals';
import { refusalKind, type Digest } from '../kernel';
import type { Actor, Role } from './capabilities';
import { decide, ROUND_ACTIONS } from './decide';
import type { RoundAction } from './lifecycle';
import { STAGES, type RoundState, type Stage } from './round';
import type { AttemptFacts } from './round-facts';

/*
 * What is allowed, listed by hand from the product's rules and from nothing else; whatever is not listed must be
 * refused. In every cell all that has to be written, found and digested is in order, so that only the person's role,
 * the person's relation to the round and the stage decide.
 */
const RELATIONS = ['contributor', 'uninvolved', 'reviewed'] as const;
type Relation = (typeof RELATIONS)[number];

const WHO = ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER', 'ADMINISTRATOR', 'NOBODY'] as const;
type Who = (typeof WHO)[number];

const EVERYBODY: readonly Relation[] = RELATIONS;
const NOT_CONTRIBUTORS: readonly Relation[] = ['uninvolved', 'reviewed'];

interface Allowed {
  readonly stages: readonly Stage[];
  readonly action: RoundAction;
  readonly who: readonly Who[];
  readonly relations: readonly Relation[];
}

/** Somebody else contributed, and the desk lets a reviewer approve. */
const ALLOWED: readonly Allowed[] = [
  { stages: ['DRAFT'], action: 'editDraft', who: ['WRITER', 'EDITOR'], relations: EVERYBODY },
  { stages: ['DRAFT'], action: 'submit', who: ['WRITER', 'EDITOR'], relations: EVERYBODY },
  { stages: ['SOURCE_REVIEW'], action: 'recall', who: ['WRITER', 'EDITOR'], relations: EVERYBODY },
  { stages: ['SOURCE_REVIEW'], action: 'recordFinding', who: ['SOURCE_REVIEWER'], relations: NOT_CONTRIBUTORS },
  { stages: ['SOURCE_REVIEW'], action: 'passOn', who: ['SOURCE_REVIEWER'], relations: NOT_CONTRIBUTORS },
  { stages: ['SOURCE_REVIEW'], action: 'return', who: ['SOURCE_REVIEWER'], relations: NOT_CONTRIBUTORS },
  { stages: ['EDITOR_APPROVAL'], action: 'overrideFinding', who: ['EDITOR'], relations: NOT_CONTRIBUTORS },
  { stages: ['EDITOR_APPROVAL'], action: 'approve', who: ['EDITOR'], relations: NOT_CONTRIBUTORS },
  { stages: ['EDITOR_APPROVAL'], action: 'requestChanges', who: ['EDITOR'], relations: NOT_CONTRIBUTORS },
  { stages: ['PUBLICATION'], action: 'publish', who: ['PUBLISHER'], relations: EVERYBODY },
  { stages: ['PUBLICATION'], action: 'sendBack', who: ['PUBLISHER'], relations: EVERYBODY },
  { stages: STAGES, action: 'abandon', who: ['EDITOR', 'PUBLISHER'], relations: EVERYBODY },
  { stages: STAGES, action: 'assign', who: ['EDITOR', 'PUBLISHER', 'ADMINISTRATOR'], relations: EVERYBODY },
];

const CONTENT = 'c'.repeat(64) as Digest;
const EVIDENCE = 'e'.repeat(64) as Digest;

const actorOf = (who: Who): Actor => ({
  personId: 'me',
  roles: who === 'ADMINISTRATOR' || who === 'NOBODY' ? [] : [who],
  administrator: who === 'ADMINISTRATOR',
});

const roundIn = (stage: Stage): RoundState => ({
  kind: 'INITIAL',
  stage,
  outcome: null,
  version: 7,
  openedBy: 'opener',
});

const allRoles: readonly Role[] = ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'];

const factsFor = (relation: Relation, action: RoundAction): AttemptFacts => ({
  publicState: 'NONE',
  rules: { reviewerMayApprove: true },
  people: [{ personId: 'standby', name: 'Standby', roles: allRoles }],
  contributors: relation === 'contributor' ? ['me', 'somebody'] : ['somebody'],
  actedInRound: ['somebody', ...(relation === 'uninvolved' ? [] : ['me'])],
  reviewers: relation === 'reviewed' ? ['me'] : ['reviewer'],
  hasQuestion: true,
  hasVerdict: true,
  documentEmpty: false,
  sectionsMissing: [],
  picturesUndescribed: 0,
  citationsWithoutSource: [],
  unidentifiedSources: [],
  citationsWithoutFinding: [],
  // Only an override needs something that blocks.
  citationsBlocking: action === 'overrideFinding' ? ['citation'] : [],
  verifiedSomething: true,
  unchangedSinceSeed: false,
  contentDigest: CONTENT,
  evidenceDigest: EVIDENCE,
  approved: { content: CONTENT, evidence: EVIDENCE },
  seen: { version: 7, content: CONTENT, evidence: EVIDENCE },
  reason: 'because',
});

interface Cell {
  readonly stage: Stage;
  readonly action: RoundAction;
  readonly who: Who;
  readonly relation: Relation;
}

const CELLS: readonly Cell[] = STAGES.flatMap((stage) =>
  ROUND_ACTIONS.flatMap((action) =>
    WHO.flatMap((who) => RELATIONS.map((relation) => ({ stage, action, who, relation }))),
  ),
);

const listedIn = (allowed: readonly Allowed[], cell: Omit<Cell, 'stage'>, stage?: Stage): boolean =>
  allowed.some(
    (line) =>
      line.action === cell.action &&
      line.who.includes(cell.who) &&
      line.relations.includes(cell.relation) &&
      (stage === undefined || line.stages.includes(stage)),
  );

/** Allowed; or "not now" when the same person may do it in another stage; else "you may not". */
const expected = (allowed: readonly Allowed[], cell: Cell): string => {
  if (listedIn(allowed, cell, cell.stage)) return 'allowed';
  return listedIn(allowed, cell) ? 'notNow' : 'mayNot';
};

const actual = (cell: Cell, round: RoundState, facts: AttemptFacts): string => {
  const answer = decide(round, cell.action, actorOf(cell.who), facts);
  return answer.ok ? 'allowed' : refusalKind(answer.refusal.code);
};

const nameOf = ({ stage, action, who, relation }: Cell): string => `${stage} ${action} ${who} ${relation}`;

const compare = (
  allowed: readonly Allowed[],
  vary: (facts: AttemptFacts) => AttemptFacts = (facts) => facts,
  round: (stage: Stage) => RoundState = roundIn,
) => ({
  is: CELLS.map((cell) => [nameOf(cell), actual(cell, round(cell.stage), vary(factsFor(cell.relation, cell.action)))]),
  shouldBe: CELLS.map((cell) => [nameOf(cell), expected(allowed, cell)]),
});

const changed = (allowed: readonly Allowed[], action: RoundAction, change: Partial<Allowed>): readonly Allowed[] =>
  allowed.map((line) => (line.action === action ? { ...line, ...change } : line));

describe('stage × action × role × relation', () => {
  it('covers every cell', () => {
    expect(CELLS).toHaveLength(4 * 13 * 6 * 3);
    expect(new Set(ALLOWED.map(({ action }) => action)).size).toBe(ROUND_ACTIONS.length);
  });

  it('allows what is listed and refuses the rest, "you may not" and "not now" told apart', () => {
    const { is, shouldBe } = compare(ALLOWED);
    expect(is).toEqual(shouldBe);
  });

  it('keeps a reviewer from approving where the desk does not allow both', () => {
    const { is, shouldBe } = compare(changed(ALLOWED, 'approve', { relations: ['uninvolved'] }), (facts) => ({
      ...facts,
      rules: { reviewerMayApprove: false },
    }));
    expect(is).toEqual(shouldBe);
  });

  it('keeps a reviewer from approving in a round without contributors', () => {
    const { is, shouldBe } = compare(
      // Nobody contributed here, so the first relation is the same as being uninvolved.
      changed(ALLOWED, 'approve', { relations: ['contributor', 'uninvolved'] }).map((line) =>
        line.relations === NOT_CONTRIBUTORS ? { ...line, relations: EVERYBODY } : line,
      ),
      (facts) => ({ ...facts, contributors: [] }),
    );
    expect(is).toEqual(shouldBe);
  });

  it('lets a writer give up the draft that she opened, and only while it is a draft', () => {
    const { is, shouldBe } = compare(
      [...ALLOWED, { stages: ['DRAFT'], action: 'abandon', who: ['WRITER'], relations: EVERYBODY }],
      undefined,
      (stage) => ({ ...roundIn(stage), openedBy: 'me' }),
    );
    expect(is).toEqual(shouldBe);
  });

  it('refuses everything on a round that has ended', () => {
    for (const outcome of ['PUBLISHED', 'CONFIRMED', 'ABANDONED'] as const)
      for (const cell of CELLS) {
        const round = { ...roundIn(cell.stage), outcome };
        const answer = actual(cell, round, factsFor(cell.relation, cell.action));
        expect([nameOf(cell), answer]).toEqual([nameOf(cell), listedIn(ALLOWED, cell) ? 'notNow' : 'mayNot']);
      }
  });

  it('would notice one cell too many and one too few', () => {
    const tooMany = compare(changed(ALLOWED, 'approve', { relations: EVERYBODY }));
    expect(tooMany.is).not.toEqual(tooMany.shouldBe);
    const tooFew = compare(changed(ALLOWED, 'passOn', { relations: ['uninvolved'] }));
    expect(tooFew.is).not.toEqual(tooFew.shouldBe);
  });
});
