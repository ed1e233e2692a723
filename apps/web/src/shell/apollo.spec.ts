import { expect, it } from '@jest/globals';
import { AuthorshipDocument } from '../gql/graphql';
import { createCache } from './apollo';

it('keeps paragraphs of two drafts apart that have the same name', () => {
  const cache = createCache();
  const written = (id: string, machine: 'IMPORT' | null) => ({
    authorship: {
      __typename: 'DraftAuthorship' as const,
      id,
      paragraphs: [{ __typename: 'AuthoredText' as const, id: '1:0', machine, authors: [], adoptedBy: null }],
    },
  });
  const [one, other] = [{ roundId: 'one' }, { roundId: 'other' }];
  cache.writeQuery({ query: AuthorshipDocument, variables: one, data: written('one', 'IMPORT') });
  cache.writeQuery({ query: AuthorshipDocument, variables: other, data: written('other', null) });
  const read = cache.readQuery({ query: AuthorshipDocument, variables: one });
  expect(read?.authorship?.paragraphs[0]?.machine).toBe('IMPORT');
});
