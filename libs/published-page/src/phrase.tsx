import type { PlainDate } from '@recheck/domain';
import { formatDay, t, type Facts, type FactName, type WordingKey } from '@recheck/wording';
import { Fragment, type ReactNode } from 'react';

/** Stands for a fact while the sentence is put together; no text can hold it (see `printable`). */
const HOLE = '\u0001';

/** A sentence of the wording with elements in the places of its facts. */
export const Phrase = <Key extends WordingKey>({
  of,
  parts,
}: {
  of: Key;
  parts: { readonly [Name in FactName<Key>]: ReactNode };
}) => {
  const names = Object.keys(parts);
  const holes = Object.fromEntries(
    names.map((name) => {
      const value = (parts as Readonly<Record<string, ReactNode>>)[name];
      // Figures stay figures: they choose the plural.
      return [name, typeof value === 'number' ? value : `${HOLE}${name}${HOLE}`];
    }),
  ) as Facts<Key>;
  const say = t as (key: WordingKey, facts: Facts<Key>) => string;
  return say(of, holes)
    .split(HOLE)
    .map((piece, index) => (
      <Fragment key={index}>{index % 2 === 0 ? piece : (parts as Readonly<Record<string, ReactNode>>)[piece]}</Fragment>
    ));
};

/** A day, in words for people and as data for machines. */
export const Day = ({ on }: { on: PlainDate }) => <time dateTime={on}>{formatDay(on)}</time>;
