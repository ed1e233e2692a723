/**
 * Where text comes from that no person typed: the headings of a template, the words of a revision that a later round
 * goes on with, an import, or a tool.
 */
export const TEXT_ORIGINS = ['TEMPLATE', 'REVISION', 'IMPORT', 'TOOL'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** Text that is disclosed as such until a person adopts it: nobody of this newsroom has stood for it yet. */
const MACHINE: readonly TextOrigin[] = ['IMPORT', 'TOOL'];

/** Characters of a paragraph that come from one hand. */
export interface Writing {
  /** Null where no person wrote them. */
  readonly personId: string | null;
  /** Null where a person wrote them. */
  readonly origin: TextOrigin | null;
  readonly characters: number;
  /** Who adopted them; null where nobody did, or where there is nothing to adopt. */
  readonly adoptedBy: string | null;
}

/** Everything that was ever written in a paragraph. */
export interface ParagraphWriting {
  /** What stands in it, in reading order. */
  readonly standing: readonly Writing[];
  /** What was taken out again. */
  readonly removed: readonly Writing[];
  /** What was changed about it without a word, such as emphasis. */
  readonly formed: readonly Writing[];
}

/** One of the authors of a paragraph: a person, or an origin. */
export interface TextAuthor {
  readonly personId: string | null;
  readonly origin: TextOrigin | null;
  /** How many of the characters that stand there are theirs. */
  readonly characters: number;
}

/** Who wrote a paragraph, and whether a person stands for it. */
export interface Authorship {
  /** Whoever wrote most comes first. */
  readonly authors: readonly TextAuthor[];
  /** Set while text of an import or a tool stands there as it came and nobody has adopted it. */
  readonly machine: TextOrigin | null;
  /** Who adopted the text of an import or a tool as it came; null where there is none, or where it was edited. */
  readonly adoptedBy: string | null;
}

/** Whether text of this origin is disclosed until a person adopts it. */
export const isMachineText = ({ origin }: Pick<Writing, 'origin'>): boolean =>
  origin !== null && MACHINE.includes(origin);

const authorsOf = (standing: readonly Writing[]): readonly TextAuthor[] => {
  const authors = new Map<string, TextAuthor>();
  for (const { personId, origin, characters } of standing) {
    const key = `${personId} ${origin}`;
    authors.set(key, { personId, origin, characters: (authors.get(key)?.characters ?? 0) + characters });
  }
  return [...authors.values()].sort((one, other) => other.characters - one.characters);
};

/**
 * Who wrote a paragraph. Text of an import or a tool counts as adopted once a person wrote into its paragraph, took
 * words out of it or set their form, or said that they stand for it.
 */
export const authorshipOf = ({ standing, removed, formed }: ParagraphWriting): Authorship => {
  const authors = authorsOf(standing);
  const machine = standing.filter(isMachineText);
  const edited =
    [...standing, ...removed, ...formed].some(({ personId }) => personId !== null) || removed.some(isMachineText);
  const [first] = machine;
  if (!first || edited) return { authors, machine: null, adoptedBy: null };
  const open = machine.find(({ adoptedBy }) => adoptedBy === null);
  return { authors, machine: open?.origin ?? null, adoptedBy: open ? null : first.adoptedBy };
};
