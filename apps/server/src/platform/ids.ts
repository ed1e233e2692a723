import { v7 } from 'uuid';

/** A new id: UUID version 7, made here because the database may be too old to make one. Ids grow with time. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text has the shape of an id; what has not is not found, instead of an error of the database. */
export const isId = (text: string): boolean => UUID.test(text);
