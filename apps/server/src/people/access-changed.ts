/** Announced with the ids of people whose roles or account changed: whoever holds a socket of theirs asks again. */
export const ACCESS_CHANGED = 'people.accessChanged';
