import type { CapturedSnapshotFragment } from '../gql/graphql';

/** What is said of a source, as far as a page can suggest it. */
export interface SaidOfSource {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly authors: readonly string[];
  readonly publishedOn?: string | null;
}

/** What pages said of themselves that nobody has said of the source yet; null when there is nothing new. */
export const suggestedFacts = (
  said: SaidOfSource,
  snapshots: readonly CapturedSnapshotFragment[],
): Required<SaidOfSource> | null => {
  const page = snapshots.find(({ title }) => title != null);
  if (!page) return null;
  const facts = {
    title: said.title ?? page.title ?? null,
    publisher: said.publisher ?? page.publisher ?? null,
    authors: said.authors.length > 0 ? said.authors : page.authors,
    publishedOn: said.publishedOn ?? page.publishedOn ?? null,
  };
  const isNew =
    facts.title !== (said.title ?? null) ||
    facts.publisher !== (said.publisher ?? null) ||
    facts.publishedOn !== (said.publishedOn ?? null) ||
    facts.authors.length !== said.authors.length;
  return isNew ? facts : null;
};
