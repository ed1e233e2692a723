import { accepted, refusal, refused, severalLines, type Result } from '../kernel';

/** Longest comment, in characters. */
export const LONGEST_COMMENT = 4000;

/** What somebody wrote in the margin, fit to be kept (`commentEmpty`, `commentTooLong`). */
export const commentBody = (written: string): Result<string> => {
  const body = severalLines(written);
  if (body === null) return refused(refusal('commentEmpty'));
  if (body.length > LONGEST_COMMENT) return refused(refusal('commentTooLong', { limit: LONGEST_COMMENT }));
  return accepted(body);
};

interface Named {
  readonly name: string;
}

/** A piece of a comment: plain words, or `@` with the name of somebody who is meant by it. */
export interface CommentPart<Person extends Named> {
  readonly text: string;
  readonly person: Person | null;
}

const LETTER = /[\p{L}\p{N}_]/u;

/** The longest name that stands at a place; of two people of one name, both are meant and the first is shown. */
const namedAt = <Person extends Named>(body: string, place: number, people: readonly Person[]): Person | null =>
  people.reduce<Person | null>((best, person) => {
    const end = place + person.name.length;
    const stands = body.slice(place, end).toLowerCase() === person.name.toLowerCase();
    const whole = !LETTER.test(body.slice(end, end + 1));
    return stands && whole && person.name.length > (best?.name.length ?? 0) ? person : best;
  }, null);

/** A comment in its parts. A name counts after an `@` that does not stand inside a word, as in an address. */
export const commentParts = <Person extends Named>(
  body: string,
  people: readonly Person[],
): readonly CommentPart<Person>[] => {
  const parts: CommentPart<Person>[] = [];
  let told = 0;
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
    const person = LETTER.test(body.slice(Math.max(0, at - 1), at)) ? null : namedAt(body, at + 1, people);
    if (!person || at < told) continue;
    const end = at + 1 + person.name.length;
    if (at > told) parts.push({ text: body.slice(told, at), person: null });
    parts.push({ text: body.slice(at, end), person });
    told = end;
  }
  if (told < body.length) parts.push({ text: body.slice(told), person: null });
  return parts;
};

/** Who is mentioned in a comment, each once; where two people share a name, both. */
export const mentionedIn = <Person extends Named>(body: string, people: readonly Person[]): readonly Person[] => {
  const names = new Set(
    commentParts(body, people).flatMap(({ person }) => (person ? [person.name.toLowerCase()] : [])),
  );
  return people.filter(({ name }) => names.has(name.toLowerCase()));
};
