import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  availableActions,
  blocksApproval,
  decide,
  OUTCOMES,
  ROLES,
  ROUND_ACTIONS,
  ROUND_KINDS,
  STAGES,
  type Actor,
  type DeskPerson,
  type RoundAction,
  type Seen,
} from '../src';
import { RoundModel, type ModelContent } from './round-model';

/** Every move there may be, written down from the product's picture of a round, not from the table. */
const MOVES: readonly string[] = [
  'submit: DRAFT > SOURCE_REVIEW',
  'recall: SOURCE_REVIEW > DRAFT',
  'return: SOURCE_REVIEW > DRAFT',
  'passOn: SOURCE_REVIEW > EDITOR_APPROVAL',
  'requestChanges: EDITOR_APPROVAL > DRAFT',
  'approve: EDITOR_APPROVAL > PUBLICATION',
  'approve: EDITOR_APPROVAL > CONFIRMED',
  'sendBack: PUBLICATION > DRAFT',
  'publish: PUBLICATION > PUBLISHED',
  ...STAGES.map((stage) => `abandon: ${stage} > ABANDONED`),
];

interface Step {
  readonly person: number;
  readonly action: number;
  /** Takes one of the actions that are offered to somebody, so that walks get somewhere. */
  readonly guided: boolean;
  /** Acts on what was to be seen some steps ago. */
  readonly staleBy: number;
  readonly reason: boolean;
  readonly pick: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.nat(5),
  action: fc.nat(1000),
  guided: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 1),
  staleBy: fc.integer({ min: 0, max: 20 }).map((chance) => (chance > 17 ? chance - 17 : 0)),
  reason: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  pick: fc.nat(1000),
});

const people: fc.Arbitrary<readonly DeskPerson[]> = fc
  .array(fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((roles) => roles.map((held, index) => ({ personId: `p${index}`, name: `P${index}`, roles: held })));

const seed: fc.Arbitrary<ModelContent> = fc.record({
  words: fc.integer({ min: 0, max: 3 }),
  question: fc.constant(true),
  verdict: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
  citations: fc
    .array(fc.nat(2), { maxLength: 2 })
    .map((statements) => statements.map((statement, index) => ({ id: `seed${index}`, statement }))),
});

const walk = fc.record({
  kind: fc.constantFrom(...ROUND_KINDS),
  seed,
  people,
  reviewerMayApprove: fc.boolean(),
  steps: fc.array(step, { minLength: 30, maxLength: 50 }),
});

const actorOf = (person: DeskPerson): Actor => ({
  personId: person.personId,
  roles: person.roles,
  administrator: person.personId === 'p0',
});

/** Ways on are more likely than ways back, or most walks would end abandoned. */
const LIKELY: Partial<Record<RoundAction, number>> = {
  abandon: 0,
  assign: 0,
  recall: 1,
  return: 1,
  requestChanges: 1,
  sendBack: 1,
  editDraft: 3,
};

const chooseAction = (model: RoundModel, actor: Actor, { guided, action }: Step): RoundAction => {
  const offered = availableActions(model.state, actor, model.facts(model.seen(), null))
    .filter(({ available }) => available)
    .flatMap((offer) => Array<RoundAction>(LIKELY[offer.action] ?? 6).fill(offer.action));
  const choices = guided && offered.length > 0 ? offered : ROUND_ACTIONS;
  return choices[action % choices.length] as RoundAction;
};

/** Invariants of the product that must hold when a round ends public, told from the model's own records. */
const expectHonestEnd = (model: RoundModel): void => {
  const content = model.contentDigest();
  const evidence = model.evidenceDigest();
  const approval = model.approvals.find(
    (candidate) => !candidate.voided && candidate.content === content && candidate.evidence === evidence,
  );
  expect(approval).toBeDefined();
  const approver = approval?.by ?? '';
  const reviewers = model.reviewers();
  expect(model.contributors.has(approver)).toBe(false);
  expect(reviewers.filter((reviewer) => model.contributors.has(reviewer))).toEqual([]);
  if (reviewers.includes(approver)) {
    expect(model.rules.reviewerMayApprove).toBe(true);
    expect(model.contributors.size).toBeGreaterThan(0);
  }
  expect(model.acted.size).toBeGreaterThanOrEqual(2);
  for (const { id } of model.citations()) {
    const finding = model.findings.find(({ citation }) => citation.id === id);
    expect(finding).toBeDefined();
    if (finding && blocksApproval(finding.value)) {
      expect(finding.overriddenBy).not.toBeNull();
      expect(model.contributors.has(finding.overriddenBy ?? '')).toBe(false);
    }
  }
};

describe('random walks of random people', () => {
  it('never publish or confirm what others did not approve, and never leave the listed ways', () => {
    const ends: Record<string, number> = { PUBLISHED: 0, CONFIRMED: 0, ABANDONED: 0 };
    const moves = new Set<string>();
    fc.assert(
      fc.property(walk, (given) => {
        const model = new RoundModel(
          given.kind,
          given.seed,
          given.people,
          { reviewerMayApprove: given.reviewerMayApprove },
          'p0',
        );
        const screens: Seen[] = [];
        for (const current of given.steps) {
          const actor = actorOf(given.people[current.person % given.people.length] as DeskPerson);
          screens.push(model.seen());
          const action = chooseAction(model, actor, current);
          const seen = screens[Math.max(0, screens.length - 1 - current.staleBy)] as Seen;
          const before = { state: model.state, content: model.contentDigest() };
          const facts = model.facts(seen, current.reason ? 'because' : null);
          const answer = decide(model.state, action, actor, facts);
          if (!answer.ok) continue;

          model.apply(answer.value, actor.personId, current.pick);
          const { stage, outcome } = model.state;
          if (!STAGES.includes(stage) || before.state.outcome !== null) throw new Error(`${action} led to ${stage}`);
          if (outcome !== null || stage !== before.state.stage) {
            const move = `${action}: ${before.state.stage} > ${outcome ?? stage}`;
            expect(MOVES).toContain(move);
            moves.add(move);
          }
          if (before.state.stage !== 'DRAFT' && stage !== 'DRAFT' && model.contentDigest() !== before.content) {
            throw new Error(`${action} changed what is under review`);
          }
          if (outcome !== null) {
            expect(OUTCOMES).toContain(outcome);
            ends[outcome] = (ends[outcome] ?? 0) + 1;
            if (outcome !== 'ABANDONED') expectHonestEnd(model);
          }
        }
      }),
      { numRuns: 10_000 },
    );
    // The walks were worth something: each way was gone, and each end was reached many times.
    expect([...moves].sort()).toEqual([...MOVES].sort());
    expect(ends['PUBLISHED']).toBeGreaterThan(200);
    expect(ends['CONFIRMED']).toBeGreaterThan(50);
  });
});
