import { CAPABILITIES } from '@recheck/domain';
import { desksWith, type PersonActor } from '../platform/auth/actor';

/** What the statements of this chapter are told about who reads: the desks, and whether it is all of them. */
export const readerOf = (actor: PersonActor): readonly [desks: readonly string[], everyDesk: boolean] => [
  desksWith(actor, 'draft.read'),
  actor.administrator && CAPABILITIES['draft.read'].administrator,
];

/** SQL that holds where the reader may read a desk; `first` is the number of the first parameter of `readerOf`. */
export const mayReadDesk = (desk: string, first: number): string =>
  `($${first + 1}::boolean OR ${desk} = ANY($${first}::uuid[]))`;
