import type { TypedFinding } from './typed-finding';

export type TypedFindings = Readonly<Record<string, TypedFinding>>;

const NONE: TypedFindings = {};
/** By person and round. Outlives the bench, which other sides of the check and other screens take away. */
const left = new Map<string, TypedFindings>();

const keyOf = (person: string, roundId: string): string => `${person} ${roundId}`;

/** Leaves what was typed and not kept for when this person comes back to the round, until the tab is closed. */
export const leaveTyped = (person: string, roundId: string, typed: TypedFindings): void => {
  if (Object.keys(typed).length > 0) left.set(keyOf(person, roundId), typed);
  else left.delete(keyOf(person, roundId));
};

/** What this person left typed in a round, by citation. */
export const typedBefore = (person: string, roundId: string): TypedFindings => left.get(keyOf(person, roundId)) ?? NONE;
