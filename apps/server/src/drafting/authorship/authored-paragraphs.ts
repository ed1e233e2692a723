import { authorshipOf, isMachineText, type Authorship, type Writing } from '@recheck/domain';
import type { Span, TextBlock } from '@recheck/editor-schema';
import type { AuthoredSpan, LogAuthors } from './log-authors';

/** That somebody stands for text which no person of this newsroom wrote. */
export interface Adoption {
  readonly person_id: string;
  /** Each client, first number and length. */
  readonly spans: readonly (readonly [number, number, number])[];
}

/** A paragraph or heading of a draft with whoever wrote it. */
export interface AuthoredParagraph extends Authorship {
  /** As `TextBlock.id`. */
  readonly id: string;
  readonly words: string;
  /** The text of imports and tools that stands in it. */
  readonly machineSpans: readonly Span[];
}

const covers = ({ spans }: Adoption, { client, clock, length }: Span): boolean =>
  spans.some(([of, from, long]) => of === client && from <= clock && clock + length <= from + long);

/** Who wrote each paragraph of a draft, in reading order. */
export const authoredParagraphs = (
  blocks: readonly TextBlock[],
  authors: LogAuthors,
  adoptions: readonly Adoption[],
): readonly AuthoredParagraph[] => {
  const writing = (span: AuthoredSpan): Writing => ({
    personId: span.personId,
    origin: span.origin,
    characters: span.length,
    adoptedBy: isMachineText(span) ? (adoptions.find((adoption) => covers(adoption, span))?.person_id ?? null) : null,
  });
  const writings = (spans: readonly Span[]): readonly Writing[] =>
    spans.flatMap((span) => authors.of(span)).map(writing);
  return blocks.map(({ id, words, standing, removed, formed }) => ({
    id,
    words,
    ...authorshipOf({ standing: writings(standing), removed: writings(removed), formed: writings(formed) }),
    machineSpans: standing
      .flatMap((span) => authors.of(span))
      .filter(isMachineText)
      .map(({ client, clock, length }) => ({ client, clock, length })),
  }));
};
