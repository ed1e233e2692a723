/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import fc from 'fast-check';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { DOCUMENT_VERSION, type CheckDocument } from '@recheck/domain';
import {
  anchorAt,
  documentFromYjs,
  draftText,
  editorExtensions,
  FRAGMENT_NAME,
  reworded,
  yjsUpdateFromDocument,
} from './index';

const WORDS = 'Owls hunt at dusk over the meadow.';
const document: CheckDocument = {
  version: DOCUMENT_VERSION,
  blocks: [
    { type: 'paragraph', content: [{ type: 'text', text: WORDS }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Bats follow.' }] },
  ],
};

interface Desk {
  readonly doc: Doc;
  readonly editor: Editor;
}

let desks: readonly Desk[] = [];
afterEach(() => desks.forEach(({ editor }) => editor.destroy()));

const open = (): Desk => {
  const doc = new Doc();
  applyUpdate(doc, yjsUpdateFromDocument(document), 'server');
  const extensions = [...editorExtensions, Collaboration.configure({ document: doc, field: FRAGMENT_NAME })];
  return { doc, editor: new Editor({ element: window.document.createElement('div'), extensions }) };
};

/** Two people at one draft. What one has, the other gets when they meet. */
const twoDesks = (): { readonly one: Desk; readonly other: Desk; readonly meet: () => void } => {
  const [one, other] = [open(), open()];
  desks = [one, other];
  const meet = (): void => {
    applyUpdate(other.doc, encodeStateAsUpdate(one.doc), 'server');
    applyUpdate(one.doc, encodeStateAsUpdate(other.doc), 'server');
  };
  return { one, other, meet };
};

const write = ({ editor }: Desk, words: string, at: number): void =>
  void editor.commands.insertContentAt(Math.min(at, editor.state.doc.content.size - 1), words);
const undoAll = ({ editor }: Desk): void => {
  for (let times = 0; times < 100 && editor.can().undo(); times += 1) editor.commands.undo();
};
const textOf = ({ doc }: Desk): string => draftText(doc).text;

describe('undo', () => {
  it('takes back one’s own words, and none of anybody else', () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const step = fc.record({ mine: fc.boolean(), at: fc.integer({ min: 1, max: WORDS.length }), meet: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const { one, other, meet } = twoDesks();
        for (const { mine, at, meet: together } of steps) {
          write(mine ? one : other, mine ? '1' : '2', at);
          if (together) meet();
        }
        meet();
        const theirs = steps.filter(({ mine }) => !mine).length;
        undoAll(one);
        meet();
        for (const desk of [one, other]) {
          expect(textOf(desk).replace(/[^12]/g, '')).toBe('2'.repeat(theirs));
          expect(textOf(desk).replace(/2/g, '')).toBe(`${WORDS}\nBats follow.\n`);
        }
        one.editor.destroy();
        other.editor.destroy();
      }),
      { numRuns: 60 },
    );
  });

  it('gives back what one took away, beside what others wrote there meanwhile', () => {
    const { one, other, meet } = twoDesks();
    one.editor.commands.deleteRange({ from: 6, to: 11 });
    meet();
    write(other, 'silently ', 6);
    meet();
    one.editor.commands.undo();
    meet();
    expect(textOf(other)).toBe(textOf(one));
    expect(textOf(one)).toContain('hunt ');
    expect(textOf(one)).toContain('silently ');
  });

  it('can be taken back itself', () => {
    const { one, meet, other } = twoDesks();
    write(one, 'Barn ', 1);
    one.editor.commands.undo();
    one.editor.commands.redo();
    meet();
    expect(textOf(other)).toContain('Barn Owls');
  });

  it('leaves alone what the server put in: an accepted suggestion, a restored revision', () => {
    const { one, other, meet } = twoDesks();
    write(one, 'Barn ', 1);
    meet();
    const draft = draftText(other.doc);
    const from = draft.text.indexOf('dusk');
    const anchor = anchorAt(draft, { from, to: from + 4 });
    const change = anchor && reworded(other.doc, anchor, 'night');
    applyUpdate(one.doc, change?.update ?? new Uint8Array(), 'server');
    undoAll(one);
    expect(documentFromYjs(one.doc).blocks[0]).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'Owls hunt at night over the meadow.' }],
    });
  });
});
