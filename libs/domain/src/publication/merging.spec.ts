import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLIC_STATES } from '../workflow/round-facts';
import type { Actor } from '../workflow/capabilities';
import { decideMerge, mergeRefusal, separateRefusal, stateAfterSeparation, type Mergeable } from './merging';

const editor: Actor = { personId: 'editor', roles: ['EDITOR'], administrator: false };
const check = (factCheckId: string, publicState: Mergeable['publicState'], mergedInto: string | null = null) => ({
  factCheckId,
  publicState,
  mergedInto,
});
const codeOf = (actor: Actor, one: Mergeable, other: Mergeable): string | null => {
  const decided = decideMerge(actor, one, other);
  return decided.ok ? null : decided.refusal.code;
};

describe('merging', () => {
  it('is for editors and publishers', () => {
    for (const role of ['WRITER', 'SOURCE_REVIEWER'] as const) {
      const actor: Actor = { ...editor, roles: [role], administrator: true };
      expect(codeOf(actor, check('a', 'NONE'), check('b', 'LIVE'))).toBe('roleMissing');
      expect(separateRefusal(actor, { mergedInto: 'b' })?.code).toBe('roleMissing');
    }
    expect(codeOf({ ...editor, roles: ['PUBLISHER'] }, check('a', 'NONE'), check('b', 'LIVE'))).toBeNull();
  });

  it('is allowed only from what is open or live, into what answers at least as publicly', () => {
    const allowed = PUBLIC_STATES.flatMap((from) =>
      PUBLIC_STATES.filter((to) => codeOf(editor, check('a', from), check('b', to)) === null).map(
        (to) => `${from} → ${to}`,
      ),
    );
    expect(allowed).toEqual(['NONE → NONE', 'NONE → LIVE', 'LIVE → LIVE']);
  });

  it('is refused into itself, of what has been merged, and into what has been merged', () => {
    expect(codeOf(editor, check('a', 'LIVE'), check('a', 'LIVE'))).toBe('mergeIntoItself');
    expect(codeOf(editor, check('a', 'RETIRED', 'c'), check('b', 'LIVE'))).toBe('alreadyMerged');
    expect(codeOf(editor, check('a', 'LIVE'), check('b', 'RETIRED', 'c'))).toBe('alreadyMerged');
    expect(separateRefusal(editor, { mergedInto: null })?.code).toBe('notMerged');
    expect(separateRefusal(editor, { mergedInto: 'c' })).toBeNull();
  });

  it('never makes a circle, whatever is merged in whatever order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 30 }), (acts) => {
        const checks = new Map<string, Mergeable>(ids.map((id) => [id, check(id, 'LIVE')]));
        for (const [one, other] of acts) {
          const [from, into] = [checks.get(one), checks.get(other)];
          if (from && into && decideMerge(editor, from, into).ok) checks.set(one, check(one, 'RETIRED', other));
        }
        for (const id of ids) {
          const seen = new Set<string>();
          for (let at: string | null = id; at !== null; at = checks.get(at)?.mergedInto ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }),
    );
  });

  it('gives back what was public', () => {
    expect([stateAfterSeparation(null), stateAfterSeparation(2)]).toEqual(['NONE', 'LIVE']);
    expect(mergeRefusal(editor, { publicState: 'LIVE', mergedInto: null })).toBeNull();
  });
});
