import { Column, type ColumnOptions } from 'typeorm';

/** A moment: `timestamptz` in the database, an ISO text in UTC in the code. */
export const InstantColumn = (
  name: string,
  options: Omit<ColumnOptions, 'type' | 'name' | 'transformer'> = {},
): PropertyDecorator =>
  Column({
    ...options,
    type: 'timestamptz',
    name,
    transformer: {
      to: (value: unknown) => value,
      from: (value: Date | string | null) => (value === null ? null : new Date(value).toISOString()),
    },
  });
