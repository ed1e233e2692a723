import { accepted, isWebAddress, oneLine, refusal, refused, type PlainDate, type Result } from '../kernel';
import type { SourceDescription, SourceKind } from './source';

/** What a writer says about a source. */
export interface SourceWords {
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly publishedOn: PlainDate | null;
  readonly address: string | null;
  readonly reference: string | null;
  readonly republishes: string | null;
}

const LONGEST = 2000;
const MOST_AUTHORS = 100;

/**
 * Reads what was said about a source: surrounding and doubled white space goes, and what is empty then counts as not
 * said. Refuses `urlInvalid`, and `inputInvalid` for texts without an end and for a copy of itself.
 *
 * @param sourceId the source that is described; null for a new one
 */
export const readSourceWords = (said: SourceWords, sourceId: string | null): Result<SourceWords> => {
  const read: SourceWords = {
    kind: said.kind,
    title: oneLine(said.title),
    publisher: oneLine(said.publisher),
    authors: said.authors.flatMap((author) => oneLine(author) ?? []),
    publishedOn: said.publishedOn,
    address: said.address?.trim() || null,
    reference: oneLine(said.reference),
    republishes: said.republishes,
  };
  const long = (['title', 'publisher', 'address', 'reference'] as const).find(
    (field) => (read[field]?.length ?? 0) > LONGEST,
  );
  if (long) return refused(refusal('inputInvalid', { field: long }));
  if (read.authors.length > MOST_AUTHORS || read.authors.some((author) => author.length > LONGEST)) {
    return refused(refusal('inputInvalid', { field: 'authors' }));
  }
  if (read.address !== null && !isWebAddress(read.address)) {
    return refused(refusal('urlInvalid', { value: read.address }));
  }
  if (sourceId !== null && read.republishes === sourceId) {
    return refused(refusal('inputInvalid', { field: 'republishes' }));
  }
  return accepted(read);
};

/** What a person should look at in a source before a check leans on it. */
export const SOURCE_WARNINGS = [
  /** It is cited, and nobody has said yet what it is. */
  'UNIDENTIFIED',
  /** It republishes another work, and nobody has said which. */
  'ORIGINAL_UNKNOWN',
  /** It is cited though it is a copy; the original is not cited. */
  'LEANS_ON_COPY',
  /** It is cited beside other copies of one original, or beside that original: together they are one source. */
  'SAME_ORIGINAL',
  /** It is cited, and itself checks what others said. */
  'FACT_CHECK',
  'MACHINE_WRITTEN',
] as const;
export type SourceWarning = (typeof SOURCE_WARNINGS)[number];

/**
 * The warnings about one source.
 * @param cited ids of all sources that the text cites
 * @param shared cited sources that go back to the same original as another one (`sharedOriginals`)
 */
export const sourceWarnings = (
  source: Pick<SourceDescription, 'sourceId' | 'identified' | 'kind' | 'republishes'>,
  cited: ReadonlySet<string>,
  shared: ReadonlyMap<string, unknown> = new Map(),
): readonly SourceWarning[] => {
  const isCited = cited.has(source.sourceId);
  const isCopy = source.kind === 'REPUBLISHED_COPY' || source.republishes !== null;
  const leans = isCited && isCopy && (source.republishes === null || !cited.has(source.republishes));
  const found: readonly (SourceWarning | false)[] = [
    isCited && !source.identified && 'UNIDENTIFIED',
    isCopy && source.republishes === null && 'ORIGINAL_UNKNOWN',
    leans && 'LEANS_ON_COPY',
    shared.has(source.sourceId) && 'SAME_ORIGINAL',
    isCited && source.kind === 'FACT_CHECK' && 'FACT_CHECK',
    source.kind === 'MACHINE_WRITTEN' && 'MACHINE_WRITTEN',
  ];
  return found.filter((warning) => warning !== false);
};
