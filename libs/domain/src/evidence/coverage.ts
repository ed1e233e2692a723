import type { CheckDocument } from '../drafting/document';
import { statementsOf } from './statements';

/** How much of a check rests on one source. */
export interface SourceWeight {
  readonly sourceId: string;
  /** Statements that cite it. */
  readonly statements: number;
  /** Statements that cite nothing else: without it nothing carries them. */
  readonly alone: number;
}

/** The sources of a document by the weight that they carry: those that most rests on alone first. */
export const sourceWeights = (document: CheckDocument): readonly SourceWeight[] => {
  const weights = new Map<string, { statements: number; alone: number }>();
  for (const { citations } of statementsOf(document)) {
    const sources = new Set(citations.map(({ sourceId }) => sourceId));
    for (const sourceId of sources) {
      const weight = weights.get(sourceId) ?? { statements: 0, alone: 0 };
      weights.set(sourceId, {
        statements: weight.statements + 1,
        alone: weight.alone + Number(sources.size === 1),
      });
    }
  }
  return [...weights]
    .map(([sourceId, weight]) => ({ sourceId, ...weight }))
    .sort((a, b) => b.alone - a.alone || b.statements - a.statements);
};

/** Fewer statements than these rest on something by chance. */
const ENOUGH_STATEMENTS = 4;

/** The source that more than half of a document's statements rest on alone; null where none does. */
export const leaningOn = (document: CheckDocument): SourceWeight | null => {
  const statements = statementsOf(document).length;
  const [heaviest] = sourceWeights(document);
  return heaviest && statements >= ENOUGH_STATEMENTS && heaviest.alone > statements / 2 ? heaviest : null;
};
