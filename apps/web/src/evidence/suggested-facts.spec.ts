import { describe, expect, it } from '@jest/globals';
import type { Digest, Instant, PlainDate } from '@recheck/domain';
import type { CapturedSnapshotFragment } from '../gql/graphql';
import { suggestedFacts } from './suggested-facts';

const NOTHING = { title: null, publisher: null, authors: [], publishedOn: null };

const day = (written: string): PlainDate => written as PlainDate;

const snapshot = (said: Partial<CapturedSnapshotFragment>): CapturedSnapshotFragment => ({
  __typename: 'Snapshot',
  address: null,
  finalAddress: null,
  fileName: null,
  title: null,
  publisher: null,
  publishedOn: null,
  pageAddress: null,
  takenBy: null,
  id: '1',
  madeBy: 'FETCHED',
  mediaType: 'text/html',
  authors: [],
  contentDigest: 'd' as Digest,
  byteCount: 1,
  takenAt: '2026-03-01T09:00:00Z' as Instant,
  ...said,
});

describe('what a page suggests', () => {
  const page = snapshot({ title: 'Eels', publisher: 'River Page', authors: ['Ada'], publishedOn: day('2025-03-12') });

  it('is all that it says, where nobody has said anything', () => {
    expect(suggestedFacts(NOTHING, [page])).toEqual({
      title: 'Eels',
      publisher: 'River Page',
      authors: ['Ada'],
      publishedOn: '2025-03-12',
    });
  });

  it('never goes over what a person said', () => {
    const said = { ...NOTHING, title: 'Eels at Harrow', authors: ['Bo'] };
    expect(suggestedFacts(said, [page])).toMatchObject({
      title: 'Eels at Harrow',
      authors: ['Bo'],
      publisher: 'River Page',
    });
  });

  it('is nothing once it is all said, or where no page says what it is', () => {
    const said = { title: 'A', publisher: 'B', authors: ['C'], publishedOn: '2025-01-01' };
    expect(suggestedFacts(said, [page])).toBeNull();
    expect(suggestedFacts(NOTHING, [snapshot({ publisher: 'River Page' })])).toBeNull();
    expect(suggestedFacts(NOTHING, [])).toBeNull();
  });

  it('is that of the newest page that says what it is', () => {
    expect(suggestedFacts(NOTHING, [snapshot({}), snapshot({ title: 'New' }), page])).toMatchObject({ title: 'New' });
  });
});
