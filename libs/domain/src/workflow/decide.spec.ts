import { describe, expect, it } from '@jest/globals';
import type { Digest, RefusalCode } from '../kernel';
import type { Actor } from './capabilities';
import { checklist } from './checklist';
import { availableActions, decide, eligibleFor } from './decide';
import type { RoundAction } from './lifecycle';
import type { RoundState, Stage } from './round';
import type { AttemptFacts, DeskPerson } from './round-facts';

const CONTENT = 'c'.repeat(64) as Digest;
const EVIDENCE = 'e'.repeat(64) as Digest;
const OTHER = 'f'.repeat(64) as Digest;

const everything: Actor = {
  personId: 'all',
  roles: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'],
  administrator: true,
};
const writer: Actor = { personId: 'wren', roles: ['WRITER'], administrator: false };

const people: readonly DeskPerson[] = [
  { personId: 'wren', name: 'Wren', roles: ['WRITER'] },
  { personId: 'edda', name: 'Edda', roles: ['EDITOR'] },
  { personId: 'rune', name: 'Rune', roles: ['SOURCE_REVIEWER'] },
];

const round = (stage: Stage, over: Partial<RoundState> = {}): RoundState => ({
  kind: 'INITIAL',
  stage,
  outcome: null,
  version: 3,
  openedBy: 'wren',
  ...over,
});

const facts = (over: Partial<AttemptFacts> = {}): AttemptFacts => ({
  publicState: 'NONE',
  rules: { reviewerMayApprove: true },
  people,
  contributors: ['wren'],
  actedInRound: ['wren', 'rune'],
  reviewers: ['rune'],
  hasQuestion: true,
  hasVerdict: true,
  documentEmpty: false,
  sectionsMissing: [],
  picturesUndescribed: 0,
  citationsWithoutSource: [],
  unidentifiedSources: [],
  citationsWithoutFinding: [],
  citationsBlocking: [],
  verifiedSomething: true,
  unchangedSinceSeed: false,
  contentDigest: CONTENT,
  evidenceDigest: EVIDENCE,
  approved: { content: CONTENT, evidence: EVIDENCE },
  seen: { version: 3, content: CONTENT, evidence: EVIDENCE },
  reason: 'because',
  ...over,
});

const codeOf = (
  state: RoundState,
  action: RoundAction,
  actor: Actor,
  given: AttemptFacts,
): RefusalCode | 'accepted' => {
  const answer = decide(state, action, actor, given);
  return answer.ok ? 'accepted' : answer.refusal.code;
};

describe('the order of refusals', () => {
  it('is: may you, did it move, is it the time, same digests, conditions, input', () => {
    const state = round('EDITOR_APPROVAL');
    const everythingWrong = facts({
      contributors: ['all', 'wren'],
      seen: { version: 2, content: OTHER, evidence: OTHER },
      citationsWithoutFinding: ['x'],
      reason: ' ',
    });
    expect(codeOf(round('DRAFT'), 'requestChanges', writer, everythingWrong)).toBe('roleMissing');
    expect(codeOf(round('DRAFT'), 'requestChanges', everything, everythingWrong)).toBe('authorCannotApprove');
    const mayDo = { ...everythingWrong, contributors: ['wren'] };
    expect(codeOf(round('DRAFT'), 'requestChanges', everything, mayDo)).toBe('versionMoved');
    const sameVersion = { ...mayDo, seen: { ...mayDo.seen, version: 3 } };
    expect(codeOf(round('DRAFT', { outcome: 'ABANDONED' }), 'requestChanges', everything, sameVersion)).toBe(
      'roundEnded',
    );
    expect(codeOf(round('DRAFT'), 'requestChanges', everything, sameVersion)).toBe('wrongStage');
    expect(codeOf(state, 'requestChanges', everything, sameVersion)).toBe('contentMoved');
    expect(codeOf(state, 'approve', everything, { ...sameVersion, seen: { ...facts().seen, evidence: OTHER } })).toBe(
      'evidenceMoved',
    );
    const same = { ...sameVersion, seen: facts().seen };
    expect(codeOf(state, 'approve', everything, same)).toBe('findingMissing');
    expect(codeOf(state, 'requestChanges', everything, same)).toBe('reasonMissing');
    expect(codeOf(state, 'requestChanges', everything, { ...same, reason: 'Two figures differ.' })).toBe('accepted');
  });

  it('calls a frozen draft by its name', () => {
    expect(codeOf(round('SOURCE_REVIEW'), 'editDraft', writer, facts())).toBe('draftFrozen');
  });
});

describe('what was seen', () => {
  it.each<[Stage, RoundAction]>([
    ['DRAFT', 'submit'],
    ['SOURCE_REVIEW', 'recordFinding'],
    ['SOURCE_REVIEW', 'passOn'],
    ['EDITOR_APPROVAL', 'approve'],
    ['EDITOR_APPROVAL', 'requestChanges'],
    ['EDITOR_APPROVAL', 'overrideFinding'],
    ['PUBLICATION', 'publish'],
  ])('in %s, %s is refused on other words, and when none are named', (stage, action) => {
    const blocking = action === 'overrideFinding' ? ['citation'] : [];
    for (const content of [OTHER, null]) {
      const given = facts({ citationsBlocking: blocking, seen: { version: 3, content, evidence: EVIDENCE } });
      expect(codeOf(round(stage), action, everything, given)).toBe('contentMoved');
    }
    expect(codeOf(round(stage), action, everything, facts({ citationsBlocking: blocking }))).toBe('accepted');
  });

  it.each<[Stage, RoundAction]>([
    ['SOURCE_REVIEW', 'passOn'],
    ['EDITOR_APPROVAL', 'approve'],
    ['PUBLICATION', 'publish'],
  ])('in %s, %s is refused on other evidence, and when none is named', (stage, action) => {
    for (const evidence of [OTHER, null]) {
      const given = facts({ seen: { version: 3, content: CONTENT, evidence } });
      expect(codeOf(round(stage), action, everything, given)).toBe('evidenceMoved');
    }
  });

  it('does not help when what is stored is unknown', () => {
    const given = facts({ contentDigest: null, seen: { version: 3, content: null, evidence: null } });
    expect(codeOf(round('DRAFT'), 'submit', everything, given)).toBe('contentMoved');
  });

  it('never makes publication take anything but what was approved', () => {
    const publish = (over: Partial<AttemptFacts>) => codeOf(round('PUBLICATION'), 'publish', everything, facts(over));
    expect(publish({ approved: null })).toBe('contentMoved');
    expect(publish({ approved: { content: OTHER, evidence: EVIDENCE } })).toBe('contentMoved');
    expect(publish({ approved: { content: CONTENT, evidence: OTHER } })).toBe('evidenceMoved');
  });
});

describe('conditions', () => {
  it.each<[Partial<AttemptFacts>, RoundAction, Stage, RefusalCode]>([
    [{ hasQuestion: false }, 'submit', 'DRAFT', 'questionMissing'],
    [{ hasVerdict: false }, 'submit', 'DRAFT', 'verdictMissing'],
    [{ documentEmpty: true }, 'submit', 'DRAFT', 'draftEmpty'],
    [{ sectionsMissing: ['In short'] }, 'submit', 'DRAFT', 'sectionMissing'],
    [{ picturesUndescribed: 2 }, 'submit', 'DRAFT', 'pictureUndescribed'],
    [{ citationsWithoutSource: ['c'] }, 'submit', 'DRAFT', 'sourceMissing'],
    [{ unidentifiedSources: ['s'] }, 'submit', 'DRAFT', 'sourceUnidentified'],
    [{ citationsWithoutFinding: ['c'] }, 'passOn', 'SOURCE_REVIEW', 'findingMissing'],
    [{ citationsWithoutFinding: ['c'] }, 'approve', 'EDITOR_APPROVAL', 'findingMissing'],
    [{ citationsBlocking: ['c'] }, 'approve', 'EDITOR_APPROVAL', 'evidenceIncomplete'],
    [{}, 'overrideFinding', 'EDITOR_APPROVAL', 'overrideNeedless'],
    [{ publicState: 'WITHDRAWN' }, 'approve', 'EDITOR_APPROVAL', 'withdrawn'],
    [{ publicState: 'WITHDRAWN' }, 'publish', 'PUBLICATION', 'withdrawn'],
    [{ publicState: 'RETIRED' }, 'publish', 'PUBLICATION', 'withdrawn'],
  ])('%j stops %s in %s with %s, for commands and screens alike', (over, action, stage, code) => {
    const given = facts(over);
    expect(codeOf(round(stage), action, everything, given)).toBe(code);
    const shown = availableActions(round(stage), everything, given).find((candidate) => candidate.action === action);
    expect(shown).toMatchObject({ available: false, refusal: { code } });
  });

  it('name every place that blocks', () => {
    const answer = decide(
      round('EDITOR_APPROVAL'),
      'approve',
      everything,
      facts({ citationsBlocking: ['first', 'second'] }),
    );
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'evidenceIncomplete', facts: { count: 2 }, places: ['first', 'second'] },
    });
  });

  it('let a correction bring back what was withdrawn', () => {
    const correction = round('PUBLICATION', { kind: 'CORRECTION' });
    expect(codeOf(correction, 'publish', everything, facts({ publicState: 'WITHDRAWN' }))).toBe('accepted');
  });

  it('let a blocking finding pass source review: only approval waits for it', () => {
    expect(codeOf(round('SOURCE_REVIEW'), 'passOn', everything, facts({ citationsBlocking: ['c'] }))).toBe('accepted');
  });

  it('make a checklist that shows what is done too, before anybody asks', () => {
    expect(checklist('submit', round('DRAFT'), facts({ hasVerdict: false, unidentifiedSources: ['s'] }))).toEqual([
      { condition: 'questionGiven', done: true, refusal: null },
      { condition: 'verdictGiven', done: false, refusal: { code: 'verdictMissing' } },
      { condition: 'somethingWritten', done: true, refusal: null },
      { condition: 'requiredSectionsWritten', done: true, refusal: null },
      { condition: 'everyPictureDescribed', done: true, refusal: null },
      { condition: 'everyCitationHasSource', done: true, refusal: null },
      {
        condition: 'everySourceIdentified',
        done: false,
        refusal: { code: 'sourceUnidentified', facts: { count: 1 }, places: ['s'] },
      },
    ]);
  });
});

describe('an unchanged refresh round', () => {
  const state = round('EDITOR_APPROVAL', { kind: 'REFRESH' });
  const unchanged = facts({ publicState: 'LIVE', unchangedSinceSeed: true, contributors: [] });

  it('ends confirmed by its approval', () => {
    expect(decide(state, 'approve', everything, unchanged)).toEqual({
      ok: true,
      value: {
        action: 'approve',
        from: 'EDITOR_APPROVAL',
        to: 'EDITOR_APPROVAL',
        outcome: 'CONFIRMED',
        voidsApproval: false,
      },
    });
  });

  it('is not confirmed when nobody looked at anything', () => {
    expect(codeOf(state, 'approve', everything, { ...unchanged, verifiedSomething: false })).toBe('nothingTouched');
  });

  it('goes on to publication once it changed, and so does every other kind', () => {
    const changed = decide(state, 'approve', everything, { ...unchanged, unchangedSinceSeed: false });
    const correction = decide({ ...state, kind: 'CORRECTION' }, 'approve', everything, unchanged);
    for (const answer of [changed, correction])
      expect(answer).toMatchObject({ ok: true, value: { to: 'PUBLICATION', outcome: null } });
  });
});

describe('four eyes', () => {
  const editor: Actor = { personId: 'edda', roles: ['EDITOR'], administrator: false };

  it('names who can do it instead', () => {
    const noah: DeskPerson = { personId: 'noah', name: 'Noah', roles: ['EDITOR'] };
    const given = facts({ people: [...people, noah], contributors: ['edda'] });
    expect(decide(round('EDITOR_APPROVAL'), 'approve', editor, given)).toEqual({
      ok: false,
      refusal: { code: 'authorCannotApprove', facts: { count: 1, people: 'Noah' }, places: ['noah'] },
    });
    expect(eligibleFor('approve', round('EDITOR_APPROVAL'), given)).toEqual([noah]);
  });

  it('says when nobody is eligible, and who could be given the role', () => {
    const given = facts({ contributors: ['edda', 'wren'] });
    expect(decide(round('EDITOR_APPROVAL'), 'approve', editor, given)).toEqual({
      ok: false,
      refusal: { code: 'nobodyEligible', facts: { count: 1, people: 'Rune', role: 'EDITOR' }, places: ['rune'] },
    });
  });

  it('says when somebody new is needed', () => {
    const given = facts({ people: people.slice(0, 2), contributors: ['edda', 'wren'] });
    expect(decide(round('EDITOR_APPROVAL'), 'approve', editor, given)).toEqual({
      ok: false,
      refusal: { code: 'nobodyEligible', facts: { count: 0, role: 'EDITOR' } },
    });
  });

  it('lets no round go public by the acts of one person', () => {
    const alone = facts({ contributors: [], reviewers: [], actedInRound: ['all'] });
    expect(codeOf(round('EDITOR_APPROVAL'), 'approve', everything, alone)).toBe('secondPersonNeeded');
    expect(codeOf(round('PUBLICATION'), 'publish', everything, alone)).toBe('secondPersonNeeded');
    expect(codeOf(round('PUBLICATION'), 'publish', everything, { ...alone, actedInRound: [] })).toBe(
      'secondPersonNeeded',
    );
    expect(codeOf(round('PUBLICATION'), 'publish', everything, { ...alone, actedInRound: ['all', 'rune'] })).toBe(
      'accepted',
    );
  });

  it('gives an administrator nothing to say in the newsroom', () => {
    const administrator: Actor = { personId: 'ada', roles: [], administrator: true };
    for (const stage of ['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'] as const) {
      const available = availableActions(round(stage), administrator, facts()).filter((offer) => offer.available);
      expect(available.map(({ action }) => action)).toEqual(['assign']);
    }
  });
});

describe('available actions', () => {
  it('agree with what is decided, apart from what only an attempt can tell', () => {
    for (const stage of ['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'] as const)
      for (const actor of [everything, writer])
        for (const offer of availableActions(round(stage), actor, facts({ reason: null }))) {
          const answer = decide(round(stage), offer.action, actor, facts());
          expect([offer.action, offer.refusal]).toEqual([offer.action, answer.ok ? null : answer.refusal]);
        }
  });
});
