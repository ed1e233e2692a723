import { describe, expect, it } from '@jest/globals';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { documentFromProseMirrorJson, editorSchema, type ProseMirrorJson } from '@recheck/editor-schema';
import { bareAddress, citedInItsPlace, withAddress } from './address-paste';

const ADDRESS = 'https://rivers.example/gauges';
const CITATION = editorSchema.node('citation', { citationId: 'c-1', sourceId: 's-1', passageId: null });

/** A text with the caret behind its first words. */
const stateOf = (before: string, after = ''): EditorState => {
  const doc = Node.fromJSON(editorSchema, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: before + after }] }],
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, 1 + before.length) });
};
const contentOf = ({ doc }: EditorState) => {
  const [block] = documentFromProseMirrorJson(doc.toJSON() as ProseMirrorJson).blocks;
  return block?.type === 'paragraph' ? block.content : null;
};

describe('what is pasted as a source', () => {
  it.each([
    [` ${ADDRESS}\n`, ADDRESS],
    [`${ADDRESS}?utm_source=mail#upper`, ADDRESS],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    [`See ${ADDRESS}`, null],
    [`${ADDRESS} ${ADDRESS}`, null],
    ['rivers.example', null],
    ['mailto:gauges@rivers.example', null],
    ['', null],
  ])('%j is the address %j', (text, address) => {
    expect(bareAddress(text)).toBe(address);
  });
});

describe('a pasted address', () => {
  const pasted = (): EditorState => {
    const state = stateOf('The river rose ', 'in spring.');
    return state.apply(withAddress(state, ADDRESS));
  };

  it('stands as a link at the caret until it is a source, and the caret behind it', () => {
    const state = pasted();
    expect(contentOf(state)).toEqual([
      { type: 'text', text: 'The river rose ' },
      { type: 'text', text: ADDRESS, marks: [{ type: 'link', address: ADDRESS }] },
      { type: 'text', text: 'in spring.' },
    ]);
    expect(state.selection.from).toBe(1 + 'The river rose '.length + ADDRESS.length);
  });

  it('becomes a citation, whatever was typed meanwhile', () => {
    const typed = pasted();
    const later = typed.apply(typed.tr.insertText('Once, the', 1, 4));
    const cited = citedInItsPlace(later, ADDRESS, CITATION);
    expect(cited && contentOf(later.apply(cited))).toEqual([
      { type: 'text', text: 'Once, the river rose ' },
      { type: 'citation', citationId: 'c-1', sourceId: 's-1', passageId: null },
      { type: 'text', text: 'in spring.' },
    ]);
  });

  it('stays what somebody has made of it', () => {
    const state = pasted();
    const place = 1 + 'The river rose '.length;
    expect(citedInItsPlace(state.apply(state.tr.insertText('x', place + 3)), ADDRESS, CITATION)).toBeNull();
    expect(citedInItsPlace(stateOf(`See ${ADDRESS}.`), ADDRESS, CITATION)).toBeNull();
  });
});
