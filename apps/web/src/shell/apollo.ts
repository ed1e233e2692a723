import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { newIdempotencyKey } from './idempotency-key';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Further pages are added to the ones before; a page without `after` begins anew. */
const pages = <Row>(keyArgs: readonly string[]) => ({
  keyArgs: [...keyArgs],
  merge: (existing: Page<Row> | undefined, incoming: Page<Row>, { args }: { args: Record<string, unknown> | null }) =>
    args?.['after'] && existing ? { ...incoming, rows: [...existing.rows, ...incoming.rows] } : incoming,
});

/** What is kept of answers, and under which name. */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          checks: pages(['filter']),
          refreshQueue: pages(['filter']),
          history: pages(['factCheckId']),
        },
      },
      Newsroom: { keyFields: [] },
      NewsroomFreshness: { keyFields: [] },
      Account: { keyFields: ['person', ['id']] },
      RefreshRow: { keyFields: ['factCheckId'] },
      // Paragraphs are named within their draft: those of two drafts may have the same name.
      AuthoredText: { keyFields: false },
      // A scale is one thing per version; published verdicts keep theirs.
      RatingScale: { keyFields: ['id', 'version'] },
      // The same round may wait for a person in two ways, and be free to take in a third.
      WorkItem: { keyFields: ['roundId', 'verb'] },
    },
  });

/** Whether an error is the answer that nobody is signed in. */
export const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'notSignedIn');

export interface ClientEvents {
  /** A query was refused because nobody is signed in (any more). */
  readonly onSignedOut: () => void;
  readonly onReached: () => void;
  readonly onFailed: () => void;
}

/**
 * The client of `/graphql`. Every mutation carries an `Idempotency-Key`, so that trying again after a lost answer has
 * one effect; reads are tried again by themselves, writes only with their key.
 */
export const createClient = (events: ClientEvents): ApolloClient => {
  const keys = new SetContextLink((previous, { operationType }) =>
    operationType === OperationTypeNode.MUTATION
      ? {
          headers: {
            ...(previous['headers'] as Record<string, string> | undefined),
            'idempotency-key': (previous['idempotencyKey'] as string | undefined) ?? newIdempotencyKey(),
          },
        }
      : {},
  );
  const errors = new ErrorLink(({ error, operation }) => {
    if (CombinedGraphQLErrors.is(error)) {
      events.onReached();
      if (isSignedOut(error) && operation.operationType === OperationTypeNode.QUERY) events.onSignedOut();
    } else if (error instanceof TypeError) {
      // What fetch throws when no answer came at all.
      events.onFailed();
    }
  });
  const retries = new RetryLink({
    attempts: { max: 2, retryIf: (error) => error instanceof TypeError },
    delay: { initial: 400, jitter: true },
  });
  const reached = new ApolloLink((operation, forward) => forward(operation).pipe(tap(() => events.onReached())));
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      keys,
      errors,
      retries,
      reached,
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
    defaultOptions: {
      watchQuery: {
        fetchPolicy: 'cache-and-network',
        nextFetchPolicy: 'cache-first',
        notifyOnNetworkStatusChange: true,
      },
    },
  });
};
