import { describe, expect, it } from '@jest/globals';
import { LIFECYCLE, type Exit, type Lifecycle } from './lifecycle';
import { lifecycleProblems } from './lifecycle-problems';
import { STAGES, type Stage } from './round';

/** The table with the exits of one stage replaced. */
const withExits = (stage: Stage, change: (exits: readonly Exit[]) => readonly Exit[]): Lifecycle => ({
  ...LIFECYCLE,
  stages: {
    ...LIFECYCLE.stages,
    [stage]: { ...LIFECYCLE.stages[stage], exits: change(LIFECYCLE.stages[stage].exits) },
  },
});

const without = (stage: Stage, action: string): Lifecycle =>
  withExits(stage, (exits) => exits.filter((exit) => exit.action !== action));

describe('lifecycle table', () => {
  it('is sound', () => {
    expect(lifecycleProblems(LIFECYCLE)).toEqual([]);
  });

  it('freezes the draft outside DRAFT', () => {
    const editable = STAGES.filter(
      (stage) =>
        LIFECYCLE.stages[stage].draftEditableBy !== null ||
        LIFECYCLE.stages[stage].acts.some(({ action }) => action === 'editDraft'),
    );
    expect(editable).toEqual(['DRAFT']);
  });

  it('compares both digests where a round goes public or on to approval', () => {
    const pinned = STAGES.flatMap((stage) =>
      LIFECYCLE.stages[stage].exits
        .filter(({ pins }) => pins?.includes('content') && pins.includes('evidence'))
        .map(({ action, to }) => `${action} ${to}`),
    );
    expect(pinned).toEqual(['passOn EDITOR_APPROVAL', 'approve PUBLICATION', 'approve CONFIRMED', 'publish PUBLISHED']);
  });

  it('asks for a reason where a finding that blocks is let stand', () => {
    const overrides = STAGES.flatMap((stage) => LIFECYCLE.stages[stage].acts).filter(
      ({ action }) => action === 'overrideFinding',
    );
    expect(overrides).toMatchObject([{ reason: true, contributorRefusal: 'authorCannotOverride' }]);
  });

  it('asks for a reason on every way back and out', () => {
    for (const stage of STAGES)
      for (const { action, to, reason } of LIFECYCLE.stages[stage].exits)
        if (to === 'DRAFT' || to === 'ABANDONED') expect([action, reason]).toEqual([action, true]);
  });
});

describe('lifecycle problems', () => {
  it.each<[string, Lifecycle, RegExp]>([
    ['a stage that nothing leads to', without('EDITOR_APPROVAL', 'approve'), /PUBLICATION is never reached/],
    ['a stage that leads nowhere', without('PUBLICATION', 'publish'), /no way leads from PUBLICATION to publication/],
    ['an outcome that nothing leads to', without('EDITOR_APPROVAL', 'approve'), /CONFIRMED is never reached/],
    ['an action that no stage has', without('SOURCE_REVIEW', 'recall'), /recall is never used/],
    [
      'a target that does not exist',
      withExits('DRAFT', (exits) => exits.map((exit) => ({ ...exit, to: 'LIMBO' as 'DRAFT' }))),
      /DRAFT: submit leads to LIMBO/,
    ],
    [
      'a capability that nobody defined',
      withExits('DRAFT', (exits) => exits.map((exit) => ({ ...exit, capability: 'draft.burn' as 'draft.write' }))),
      /unknown capability draft.burn/,
    ],
    [
      'a condition that nobody defined',
      withExits('DRAFT', (exits) => exits.map((exit) => ({ ...exit, conditions: ['moonFull' as 'nothingBlocks'] }))),
      /unknown condition moonFull/,
    ],
    ['an action with two ways', withExits('DRAFT', (exits) => [...exits, ...exits]), /submit\/always is there twice/],
    [
      'a choice with a missing case',
      withExits('EDITOR_APPROVAL', (exits) => exits.filter((exit) => exit.when !== 'changed')),
      /approve does not say where it leads in every case/,
    ],
    [
      'a kind without an entry',
      { ...LIFECYCLE, entries: LIFECYCLE.entries.filter(({ kind }) => kind !== 'CORRECTION') },
      /no entry for CORRECTION/,
    ],
  ])('finds %s', (_, lifecycle, problem) => {
    expect(lifecycleProblems(lifecycle).join('\n')).toMatch(problem);
  });
});
