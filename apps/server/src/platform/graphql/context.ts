import type { Request } from 'express';
import type { PersonActor } from '../auth/actor';
import { refusal } from '@recheck/domain';
import { RefusalError } from './refusal-error';

/** What every resolver is given beside its arguments. */
export interface GraphqlContext {
  readonly request: Request;
  /** The signed-in person, read for this request; null for a visitor. */
  readonly caller: PersonActor | null;
  /** Of the newsroom (IANA name): what moments are told in. */
  readonly timeZone: string;
  /** Loaders of this request, made when first asked for. */
  readonly loaders: Map<unknown, unknown>;
}

/** The caller of an operation whose policy lets only signed-in people through. */
export const callerOf = (context: GraphqlContext): PersonActor => {
  if (context.caller === null) throw new RefusalError(refusal('notSignedIn'));
  return context.caller;
};

/** A loader of this request: the same one however often it is asked for, and gone with the request. */
export const loaderOf = <Loader>(context: GraphqlContext, kind: unknown, make: () => Loader): Loader => {
  const known = context.loaders.get(kind) as Loader | undefined;
  if (known !== undefined) return known;
  const made = make();
  context.loaders.set(kind, made);
  return made;
};
