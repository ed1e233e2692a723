/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import fc from 'fast-check';
import { applyUpdate, Doc } from 'yjs';
import { canonicalText, DOCUMENT_VERSION, normalForm, type CheckDocument } from '@recheck/domain';
import { generatedDocuments } from '../test/generated-documents';
import {
  documentFromProseMirrorJson,
  documentFromYjs,
  editorExtensions,
  FRAGMENT_NAME,
  yjsUpdateFromDocument,
} from './index';

const drafted = (document: CheckDocument): Doc => {
  const doc = new Doc();
  applyUpdate(doc, yjsUpdateFromDocument(document));
  return doc;
};

const open = (doc: Doc): Editor =>
  new Editor({
    element: window.document.createElement('div'),
    extensions: [...editorExtensions, Collaboration.configure({ document: doc, field: FRAGMENT_NAME })],
  });

const document: CheckDocument = {
  version: DOCUMENT_VERSION,
  blocks: [
    { type: 'heading', level: 2, part: 'SUMMARY', content: [{ type: 'text', text: 'In short' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Bread rises.' }] },
  ],
};

describe('an editor on a draft', () => {
  it('writes nothing by being opened, and shows the same document', () => {
    // The binding restores a selection that ProseMirror grumbles about where a document begins with a list or quotation.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    fc.assert(
      fc.property(generatedDocuments, (generated) => {
        const doc = drafted(generated);
        let writes = 0;
        doc.on('update', () => (writes += 1));
        const editor = open(doc);
        expect(canonicalText(documentFromProseMirrorJson(editor.getJSON()))).toBe(canonicalText(normalForm(generated)));
        editor.destroy();
        expect(writes).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('writes what the domain reads', () => {
    const doc = drafted(document);
    const editor = open(doc);
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, {
      type: 'citation',
      attrs: { citationId: 'c-1', sourceId: 's-1' },
    });
    editor.commands.setTextSelection({ from: 11, to: 16 });
    editor.commands.toggleBold();
    editor.destroy();
    expect(documentFromYjs(doc).blocks[1]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Bread', marks: [{ type: 'strong' }] },
        { type: 'text', text: ' rises.' },
        { type: 'citation', citationId: 'c-1', sourceId: 's-1', passageId: null },
      ],
    });
  });

  it.each([
    ['<p><a href="javascript:alert(1)">here</a></p>', [{ type: 'text', text: 'here' }]],
    [
      '<p><a class="x" onclick="y()" href="https://example.org/">here</a></p>',
      [{ type: 'text', text: 'here', marks: [{ type: 'link', address: 'https://example.org/' }] }],
    ],
    ['<p><span style="color:red">here</span><script>alert(1)</script></p>', [{ type: 'text', text: 'here' }]],
  ])('takes %s from a page as plain words and allowed links', (pasted, content) => {
    const doc = drafted({ version: DOCUMENT_VERSION, blocks: [] });
    const editor = open(doc);
    editor.commands.setContent(pasted);
    editor.destroy();
    expect(documentFromYjs(doc).blocks).toEqual([{ type: 'paragraph', content }]);
  });

  it('keeps citations, parts and pictures through the clipboard', () => {
    const rich: CheckDocument = {
      version: DOCUMENT_VERSION,
      blocks: [
        ...document.blocks,
        { type: 'heading', level: 2, part: 'FOLLOW_UPS', content: [{ type: 'text', text: 'Want to know more?' }] },
        { type: 'paragraph', content: [{ type: 'citation', citationId: 'c-1', sourceId: 's-1', passageId: 'p-1' }] },
        { type: 'picture', address: 'https://example.org/loaf.jpg', alternative: 'A loaf' },
        { type: 'list', ordered: true, items: [[{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }]] },
      ],
    };
    const source = open(drafted(rich));
    const target = drafted({ version: DOCUMENT_VERSION, blocks: [] });
    const editor = open(target);
    editor.commands.setContent(source.getHTML());
    source.destroy();
    editor.destroy();
    expect(documentFromYjs(target)).toEqual(rich);
  });
});
