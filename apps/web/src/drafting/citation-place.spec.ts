import { expect, it } from '@jest/globals';
import { Node } from '@tiptap/pm/model';
import { editorSchema } from '@recheck/editor-schema';
import { citationPlace } from './citation-place';

/** A paragraph with the place where `|` is. */
const placeIn = (text: string) => {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: text.replace('|', '') }] }];
  const doc = Node.fromJSON(editorSchema, { type: 'doc', content });
  const { at, after } = citationPlace(doc, 1 + text.indexOf('|'));
  return `${doc.textBetween(0, at)}[1]${after}${doc.textBetween(at, doc.content.size)}`;
};

it.each([
  ['The weir leaks|.', 'The weir leaks[1].'],
  ['The weir leaks.|', 'The weir leaks.[1]'],
  ['The weir leaks |', 'The weir leaks [1]'],
  ['The we|ir leaks.', 'The weir[1] leaks.'],
  ['The |weir leaks.', 'The [1] weir leaks.'],
  ['|The weir leaks.', '[1] The weir leaks.'],
  ['Im Fr|ühjahr 1931', 'Im Frühjahr[1] 1931'],
])('a citation put down at %j stands so: %j', (text, cited) => {
  expect(placeIn(text)).toBe(cited);
});
