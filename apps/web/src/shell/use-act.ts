import {
  type ApolloClient,
  CombinedGraphQLErrors,
  type DocumentNode,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Translate } from '@recheck/wording';
import type { RefusalPartsFragment } from '../gql/graphql';
import { isSignedOut } from './apollo';
import { newIdempotencyKey } from './idempotency-key';

export type Refusal = RefusalPartsFragment;

/** What a mutation answers with when it is not refused. */
export type Accepted<Data> = Exclude<NonNullable<Data[keyof Data]>, { __typename: 'Refusal' }>;

/** Why an act came to nothing without being refused: no answer, signed out meanwhile, or a surprise on the server. */
export type Failure =
  | { readonly kind: 'unreached' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'surprise'; readonly request: string | null };

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Tells what became of a request that threw. */
export const failureOf = (error: unknown): Failure => {
  if (isSignedOut(error)) return { kind: 'signedOut' };
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'unreached' };
  const request = error.errors[0]?.extensions?.['request'];
  return { kind: 'surprise', request: typeof request === 'string' ? request : null };
};

/** One sentence for a failure. */
export const sayFailure = (t: Translate, failure: Failure): string => {
  if (failure.kind === 'signedOut') return t('shell.error.signedOut');
  if (failure.kind === 'unreached') return t('shell.error.act');
  return failure.request ? t('shell.error.surpriseNumbered', { request: failure.request }) : t('shell.error.surprise');
};

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && (answer as { __typename?: string }).__typename === 'Refusal';

type State = { readonly busy: boolean; readonly refusal: Refusal | null; readonly failure: Failure | null };
const STILL: State = { busy: false, refusal: null, failure: null };

export interface Act<Value, Variables> extends State {
  readonly act: (variables: Variables) => Promise<Outcome<Value>>;
  /** Forgets the last refusal or failure. */
  readonly clear: () => void;
}

/**
 * Whether a refusal tells that what stands on the screen is old: screens offer only what was available when they asked,
 * so that somebody else moved the thing, or this person's rights, since.
 */
const TELLS_OLD: Readonly<Record<Refusal['kind'], boolean>> = {
  MOVED: true,
  NOT_NOW: true,
  MAY_NOT: true,
  INPUT: false,
};

/** Asks again for what is on the screen. What became of the act is known; a read that fails says so in its own place. */
const lookAgain = async (client: ApolloClient, include: 'active' | DocumentNode[]): Promise<void> => {
  await Promise.resolve(client.refetchQueries({ include })).catch(() => undefined);
};

interface ActOptions {
  /** Queries that the act makes out of date; those on the screen are asked again. */
  readonly touches?: readonly DocumentNode[];
}

/**
 * One act of a person: a mutation whose answer is a thing or a refusal. The same act tried again after a lost answer
 * carries the same idempotency key, so it happens once.
 */
export const useAct = <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { touches = [] }: ActOptions = {},
): Act<Accepted<Data>, Variables> => {
  const client = useApolloClient();
  const [state, setState] = useState<State>(STILL);
  const unanswered = useRef<{ readonly variables: string; readonly key: string } | null>(null);
  const touched = useRef(touches);
  useEffect(() => {
    touched.current = touches;
  });

  const act = useCallback(
    async (variables: Variables): Promise<Outcome<Accepted<Data>>> => {
      setState({ ...STILL, busy: true });
      const written = JSON.stringify(variables);
      const key = unanswered.current?.variables === written ? unanswered.current.key : newIdempotencyKey();
      unanswered.current = { variables: written, key };
      try {
        const { data } = await client.mutate<Data, OperationVariables>({
          mutation: document as TypedDocumentNode<Data>,
          variables,
          context: { idempotencyKey: key },
        });
        unanswered.current = null;
        const answer: unknown = data ? Object.values(data)[0] : null;
        if (isRefusal(answer)) {
          setState({ ...STILL, refusal: answer });
          if (TELLS_OLD[answer.kind]) await lookAgain(client, 'active');
          return { kind: 'refused', refusal: answer };
        }
        if (touched.current.length > 0) await lookAgain(client, [...touched.current]);
        setState(STILL);
        return { kind: 'done', value: answer as Accepted<Data> };
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'unreached') unanswered.current = null;
        setState({ ...STILL, failure });
        return { kind: 'failed', failure };
      }
    },
    [client, document],
  );
  const clear = useCallback(() => setState(STILL), []);
  return { ...state, act, clear };
};

/** The sentence of an act's refusal or failure; null while there is none. */
export const problemOf = (t: Translate, { refusal, failure }: Pick<State, 'refusal' | 'failure'>): string | null =>
  refusal?.sentence ?? (failure ? sayFailure(t, failure) : null);
