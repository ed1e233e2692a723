import type { Node } from '@tiptap/pm/model';

/** Where a citation goes, and what keeps it apart from the word that follows. */
export interface CitationPlace {
  readonly at: number;
  readonly after: '' | ' ';
}

/** The place of a citation that was put down somewhere: no citation stands within a word, or sticks to the next one. */
export const citationPlace = (doc: Node, somewhere: number): CitationPlace => {
  const place = doc.resolve(somewhere);
  const text = place.parent.textBetween(0, place.parent.content.size, undefined, '\ufffc');
  const before = text.slice(0, place.parentOffset);
  const after = text.slice(place.parentOffset);
  const rest = /[\p{L}\p{M}\p{N}]$/u.test(before) ? (/^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? '') : '';
  return { at: somewhere + rest.length, after: /^[\p{L}\p{N}]/u.test(after.slice(rest.length)) ? ' ' : '' };
};
