import { findingNoteRefusal, type Finding, type Refusal } from '@recheck/domain';
import type { CitationPartsFragment } from '../gql/graphql';

export type Citation = CitationPartsFragment;

/** What the reviewer has chosen and typed for one citation and not kept yet. */
export interface TypedFinding {
  readonly value: Finding | null;
  readonly note: string;
  /** Words of the source, pasted; empty keeps the passage that stands. */
  readonly quotation: string;
  /** Another passage, chosen in a snapshot of the source; null keeps the one that stands. */
  readonly passageId: string | null;
}

/** What the fields show before anything is typed: the finding that stands. */
export const typedFrom = ({ finding }: Pick<Citation, 'finding'>): TypedFinding => ({
  value: finding?.value ?? null,
  note: finding?.note ?? '',
  quotation: '',
  passageId: null,
});

/** Whether what was typed says anything that the standing finding does not. */
export const saysMore = (typed: TypedFinding, citation: Pick<Citation, 'finding'>): boolean => {
  const { value, note } = typedFrom(citation);
  return (
    typed.value !== value ||
    typed.note.trim() !== note.trim() ||
    typed.quotation.trim() !== '' ||
    typed.passageId !== null
  );
};

/** Why what was typed cannot be kept: no finding is chosen, or its note is missing. */
export const keepProblem = ({ value, note }: TypedFinding): 'unchosen' | Refusal | null =>
  value === null ? 'unchosen' : findingNoteRefusal(value, note);

/** The next citation that lacks a finding, searched to the end and then from the beginning; null where none does. */
export const nextWithout = (
  citations: readonly Citation[],
  from: string | null,
  has: (citation: Citation) => boolean = ({ finding }) => finding !== null,
): string | null => {
  const at = citations.findIndex(({ id }) => id === from);
  const inTurn = [...citations.slice(at + 1), ...citations.slice(0, at + 1)];
  return inTurn.find((citation) => !has(citation))?.id ?? null;
};

/** Where "next" leads: the next in reading order; behind the last one, what was left out; null once nothing was. */
export const placeAfter = (
  citations: readonly Citation[],
  from: string,
  has?: (citation: Citation) => boolean,
): string | null => {
  const at = citations.findIndex(({ id }) => id === from);
  return citations[at + 1]?.id ?? nextWithout(citations, from, has);
};
