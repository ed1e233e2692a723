import { Injectable } from '@nestjs/common';
import { Reads, statement } from '../../platform/database/reads';
import { isId } from '../../platform/ids';
import { DraftAccess } from '../draft-access';
import { DraftLogReader } from '../draft-log.queries';
import type { Adoption } from './authored-paragraphs';
import { ADOPTIONS } from './authorship.sql';
import type { DraftAuthorship } from './authorship.types';
import { KeptAuthors } from './kept-authors';
import { readAuthorship } from './read-authorship';

const adoptions = statement<Adoption>('drafting.adoptions', ADOPTIONS);
const names = statement<{ readonly id: string; readonly name: string }>(
  'drafting.namesOfAuthors',
  'SELECT id, name FROM people WHERE id = ANY($1::uuid[])',
);

/** Who wrote what in drafts. */
@Injectable()
export class AuthorshipQueries {
  readonly #authors: KeptAuthors;

  constructor(
    private readonly reads: Reads,
    private readonly log: DraftLogReader,
    private readonly access: DraftAccess,
  ) {
    this.#authors = new KeptAuthors(reads);
  }

  /** Who wrote each paragraph of a round's draft; null where the person may not read it. */
  async authorship(personId: string, roundId: string): Promise<DraftAuthorship | null> {
    if (!isId(roundId) || !(await this.access.permission(personId, roundId)).read) return null;
    const paragraphs = readAuthorship({
      // What is written meanwhile has its row: the rows are read last.
      pieces: await this.log.pieces(roundId),
      adoptions: await this.reads.rows(adoptions, [roundId]),
      authors: await this.#authors.read(roundId),
    });
    const ids = paragraphs.flatMap(({ authors, adoptedBy }) => [
      ...authors.map((author) => author.personId),
      adoptedBy,
    ]);
    const people = await this.reads.rows(names, [[...new Set(ids.filter((id) => id !== null))]]);
    const known = new Map(people.map((person) => [person.id, person]));
    const personOf = (id: string | null) => (id === null ? null : (known.get(id) ?? null));
    return {
      id: roundId,
      paragraphs: paragraphs.map(({ id, words, authors, machine, adoptedBy }) => ({
        id,
        words,
        authors: authors.map((author) => ({ ...author, person: personOf(author.personId) })),
        machine,
        adoptedBy: personOf(adoptedBy),
      })),
    };
  }
}
