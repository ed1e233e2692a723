import { describe, expect, it } from '@jest/globals';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { LogAuthors } from './log-authors';

/** Updates of one client that types `texts` one after the other, from the number `clock` on. */
const typing = (client: number, ...texts: readonly string[]): readonly Uint8Array[] => {
  const doc = new Doc();
  doc.clientID = client;
  return texts.map((text) => {
    const before = encodeStateVector(doc);
    doc.getText('t').insert(doc.getText('t').length, text);
    return encodeStateAsUpdate(doc, before);
  });
};

const all = (client: number, length: number) => ({ client, clock: 0, length });
const people = (authors: LogAuthors, client: number, length: number) =>
  authors.of(all(client, length)).map(({ personId, clock, length: long }) => [personId, clock, long]);

describe('the authors of a draft', () => {
  it('are the people in whose sessions its updates came', () => {
    const authors = new LogAuthors();
    const [first, second] = typing(5, 'bread ', 'rises');
    authors.add({ person_id: 'ada', origin: null, bytes: first as Uint8Array });
    authors.add({ person_id: 'ada', origin: null, bytes: second as Uint8Array });
    expect(people(authors, 5, 11)).toEqual([['ada', 0, 11]]);
    expect(authors.of({ client: 6, clock: 0, length: 3 })).toEqual([
      { client: 6, clock: 0, length: 3, personId: null, origin: null },
    ]);
  });

  it('stay who they are when somebody else sends the same again, or goes on under their number', () => {
    const authors = new LogAuthors();
    const [first, second] = typing(5, 'bread ', 'rises');
    authors.add({ person_id: 'ada', origin: null, bytes: first as Uint8Array });
    authors.add({ person_id: 'ben', origin: null, bytes: first as Uint8Array });
    authors.add({ person_id: 'ben', origin: null, bytes: second as Uint8Array });
    expect(people(authors, 5, 11)).toEqual([
      ['ada', 0, 6],
      ['ben', 6, 5],
    ]);
  });

  it('are found where updates overlap and leave gaps', () => {
    const authors = new LogAuthors();
    const [first, second, third] = typing(5, 'one', 'two', 'three');
    authors.add({ person_id: 'cleo', origin: null, bytes: third as Uint8Array });
    authors.add({ person_id: 'ada', origin: null, bytes: first as Uint8Array });
    expect(people(authors, 5, 11)).toEqual([
      ['ada', 0, 3],
      [null, 3, 3],
      ['cleo', 6, 5],
    ]);
    authors.add({ person_id: 'ben', origin: null, bytes: second as Uint8Array });
    expect(authors.of({ client: 5, clock: 2, length: 5 }).map(({ personId }) => personId)).toEqual([
      'ada',
      'ben',
      'cleo',
    ]);
  });

  it('are nobody for text that was seeded, whose origin is told', () => {
    const authors = new LogAuthors();
    const [only] = typing(1, 'bread');
    authors.add({ person_id: null, origin: 'IMPORT', bytes: only as Uint8Array });
    expect(authors.of(all(1, 5))).toEqual([{ ...all(1, 5), personId: null, origin: 'IMPORT' }]);
  });
});
