import { describe, expect, it } from '@jest/globals';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { editorSchema } from '@recheck/editor-schema';
import { caretToEnd } from './go-on-below';

const text = (words: string) => [{ type: 'text', text: words }];
const PARAGRAPH = { type: 'paragraph', content: text('Bread rises.') };
const EMPTY = { type: 'paragraph' };
const HEADING = { type: 'heading', attrs: { level: 2, part: 'FOLLOW_UPS' }, content: text('What else?') };
const LIST = { type: 'bulletList', content: [{ type: 'listItem', content: [PARAGRAPH] }] };

describe('a press below the text', () => {
  it.each([
    ['goes to the end of the last paragraph', PARAGRAPH, 'Bread rises.', 1],
    ['goes into the empty one that is there', EMPTY, '', 1],
    ['begins a paragraph below a heading', HEADING, '', 2],
    ['begins a paragraph below a list', LIST, '', 2],
  ])('%s', (_, last, words, blocks) => {
    const doc = Node.fromJSON(editorSchema, { type: 'doc', content: [last] });
    const { selection, doc: after } = caretToEnd(EditorState.create({ doc }));
    expect(after.childCount).toBe(blocks);
    expect(selection.empty).toBe(true);
    expect(selection.$from.parent.type.name).toBe('paragraph');
    expect(selection.$from.parent.textContent).toBe(words);
    expect(selection.$from.parentOffset).toBe(words.length);
    expect(selection.$from.depth).toBe(1);
  });
});
