import type { Translate } from '@recheck/wording';
import type { RoundPartsFragment, SourceInput } from '../gql/graphql';

export type Source = RoundPartsFragment['sources'][number];

/** Cited sources by their numbers, then the others by title. */
export const inCitationOrder = (
  sources: readonly Source[],
  numbers: ReadonlyMap<string, number>,
): readonly Source[] => {
  const place = ({ id }: Source): number => numbers.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...sources].sort((a, b) => place(a) - place(b) || (a.title ?? '').localeCompare(b.title ?? ''));
};

/** What a source is called, or that nobody knows what it is. */
export const nameOfSource = (t: Translate, { title, reference, address }: Source): string =>
  title || reference || address || t('evidence.source.unidentified');

/** What is said of a source now, to say it again with a difference. */
export const saidOf = (source: Source, difference: Partial<SourceInput>): SourceInput => ({
  kind: source.sourceKind,
  title: source.title,
  publisher: source.publisher,
  authors: [...source.authors],
  publishedOn: source.publishedOn,
  address: source.address,
  reference: source.reference,
  republishes: source.republishes,
  ...difference,
});
