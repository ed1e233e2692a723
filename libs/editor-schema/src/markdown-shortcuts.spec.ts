/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { applyUpdate, Doc } from 'yjs';
import { DOCUMENT_VERSION, type Block, type CheckDocument } from '@recheck/domain';
import { documentFromYjs, editorExtensions, FRAGMENT_NAME, yjsUpdateFromDocument } from './index';

let editor: Editor | null = null;
afterEach(() => {
  editor?.destroy();
  editor = null;
});

const PARAGRAPH: Block = { type: 'paragraph', content: [] };

/** An editor on a shared draft with the caret at the start of its first block. */
const open = (...blocks: readonly Block[]): { readonly editor: Editor; readonly doc: Doc } => {
  const doc = new Doc();
  const document: CheckDocument = { version: DOCUMENT_VERSION, blocks: blocks.length > 0 ? blocks : [PARAGRAPH] };
  applyUpdate(doc, yjsUpdateFromDocument(document));
  editor = new Editor({
    element: window.document.createElement('div'),
    extensions: [...editorExtensions, Collaboration.configure({ document: doc, field: FRAGMENT_NAME })],
  });
  editor.commands.setTextSelection(1);
  return { editor, doc };
};

/** Types as a browser does: each character is offered to the editor first. */
const type = ({ view }: Editor, words: string): void => {
  for (const letter of words) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))) view.dispatch(insert());
  }
};

/** What stands in a draft after something was typed into its empty first paragraph. */
const typed = (words: string): readonly Block[] => {
  const { editor: opened, doc } = open();
  type(opened, words);
  return documentFromYjs(doc).blocks;
};

const text = (words: string, ...marks: readonly ('strong' | 'emphasis')[]) => ({
  type: 'text' as const,
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((mark) => ({ type: mark })) } : {}),
});
const paragraph = (...content: readonly ReturnType<typeof text>[]): Block => ({ type: 'paragraph', content });

describe('what is typed as in Markdown', () => {
  it.each([
    ['# ', 2],
    ['## ', 2],
    ['### ', 3],
  ] as const)('makes a heading of a line that begins with %j', (sign, level) => {
    expect(typed(`${sign}Bats sleep by day`)).toEqual([
      { type: 'heading', level, part: 'SECTION', content: [text('Bats sleep by day')] },
    ]);
  });

  it('leaves the part of a document that a heading opens', () => {
    const { editor: opened, doc } = open({ type: 'heading', level: 2, part: 'SUMMARY', content: [text('In short')] });
    type(opened, '## ');
    expect(documentFromYjs(doc).blocks).toEqual([
      { type: 'heading', level: 2, part: 'SUMMARY', content: [text('In short')] },
    ]);
  });

  it.each(['- ', '* ', '+ '])('makes a list of a line that begins with %j', (sign) => {
    expect(typed(`${sign}rye`)).toEqual([{ type: 'list', ordered: false, items: [[paragraph(text('rye'))]] }]);
  });

  it.each(['1. ', '1) '])('makes a numbered list of a line that begins with %j', (sign) => {
    expect(typed(`${sign}rye`)).toEqual([{ type: 'list', ordered: true, items: [[paragraph(text('rye'))]] }]);
  });

  it('sets words within words', () => {
    expect(typed('See *low_water_mark* here')).toEqual([
      paragraph(text('See '), text('low_water_mark', 'emphasis'), text(' here')),
    ]);
  });

  it('leaves a year at the start of a line alone', () => {
    expect(typed('1984. A dry summer')).toEqual([paragraph(text('1984. A dry summer'))]);
  });

  it('makes a quotation of a line that begins with “> ”', () => {
    expect(typed('> It rained.')).toEqual([{ type: 'quotation', blocks: [paragraph(text('It rained.'))] }]);
  });

  it.each([
    ['**rose**', 'strong'],
    ['__rose__', 'strong'],
    ['*rose*', 'emphasis'],
    ['_rose_', 'emphasis'],
    ['**one rose**', 'strong'],
    ['*one rose*', 'emphasis'],
    ['*one-rose: 5 %*', 'emphasis'],
  ] as const)('sets words between %j', (sign, mark) => {
    expect(typed(`Bread ${sign} here`)).toEqual([
      paragraph(text('Bread '), text(sign.replace(/[*_]/g, ''), mark), text(' here')),
    ]);
  });

  it.each([
    'It is 2 * 3 * 4 metres long',
    'It is 2 ** 3 ** 4 metres long',
    'A line _ _ to fill in',
    'See **  ** and __ __ there',
    'The file is called low_water_mark here',
    'See [the gauge](https://gauge.example/) here',
    'About ~~ten~~ `boxes` here',
    'No #hashtag here',
    '#hashtag',
  ])('leaves %j as it is', (words) => {
    expect(typed(words)).toEqual([paragraph(text(words))]);
  });

  it.each(['## ', '- ', '1. ', '> '])('is taken back by one Backspace after %j', (sign) => {
    const { editor: opened, doc } = open();
    type(opened, sign);
    expect(opened.commands.undoInputRule()).toBe(true);
    expect(documentFromYjs(doc).blocks).toEqual([paragraph(text(sign))]);
  });
});

describe('what is pasted as plain text', () => {
  const pasted = (words: string): readonly Block[] => {
    const { editor: opened, doc } = open();
    // What the document of these tests lacks; the words are given beside it.
    opened.view.pasteText(words, new Event('paste') as ClipboardEvent);
    return documentFromYjs(doc).blocks;
  };

  it('is set where it was written as in Markdown', () => {
    expect(pasted('Bread **rose** and _fell_ here')).toEqual([
      paragraph(text('Bread '), text('rose', 'strong'), text(' and '), text('fell', 'emphasis'), text(' here')),
    ]);
  });

  it.each([
    'It is 2 * 3 * 4 metres long',
    'A 2 ** 3 ** 4 and a _ _ there',
    'The low_water_mark and the high_water_mark',
  ])('keeps every character of %j', (words) => {
    expect(pasted(words)).toEqual([paragraph(text(words))]);
  });
});
