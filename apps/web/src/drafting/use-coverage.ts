import { useMemo } from 'react';
import {
  leaningOn,
  needsKnownIn,
  sourceWeights,
  statementsOf,
  type CheckDocument,
  type SourceWeight,
} from '@recheck/domain';
import { useCheck } from '../workflow';
import { coverageInEditor, type GapInEditor } from './coverage';
import { useDesk } from './desk-context';
import type { Source } from './source-order';

/** What of the draft rests on sources, and what does not. */
export interface Coverage {
  readonly gaps: readonly GapInEditor[];
  /** Only figures and dates are looked for in its language. */
  readonly signsOnly: boolean;
  /** Cited sources that nobody has identified. */
  readonly unidentified: readonly Source[];
  readonly weights: readonly SourceWeight[];
  /** How many sentences carry a citation. */
  readonly statements: number;
  readonly leaning: SourceWeight | null;
  /** Cited sources with what is to be warned of. */
  readonly warned: readonly Source[];
}

const restingIn = (document: CheckDocument) => ({
  weights: sourceWeights(document),
  statements: statementsOf(document).length,
  leaning: leaningOn(document),
});

/** Worked out a moment after each change of the draft; null before it was opened. */
export const useCoverage = (): Coverage | null => {
  const { check, round } = useCheck();
  const { document, editor, numbers } = useDesk();
  const resting = useMemo(() => (document ? restingIn(document) : null), [document]);
  return useMemo(() => {
    if (!resting || !editor) return null;
    const cited = round.sources.filter(({ id }) => numbers.has(id));
    return {
      ...resting,
      signsOnly: !needsKnownIn(check.language).includes('NAME'),
      gaps: coverageInEditor(editor.state.doc, check.language).flatMap(({ gaps }) => gaps),
      unidentified: cited.filter(({ identified }) => !identified),
      warned: cited.filter(({ warnings, identified }) => identified && warnings.length > 0),
    };
  }, [resting, editor, round.sources, numbers, check.language]);
};
