/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { editorExtensions } from '@recheck/editor-schema';
import { restingCaret } from './resting-caret';

const open = (content: string, selection: { from: number; to: number }): Editor => {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({ element, extensions: [...editorExtensions, restingCaret], content });
  editor.commands.setTextSelection(selection);
  return editor;
};
const resting = ({ view }: Editor): readonly (string | undefined)[] =>
  [...view.dom.querySelectorAll<HTMLElement>('[data-resting]')].map(({ dataset }) => dataset['resting']);

describe('where somebody wrote last', () => {
  it.each([
    ['in a line', '<p>Kettles boil.</p>', { from: 4, to: 4 }, 'caret'],
    ['what is selected', '<p>Kettles boil.</p>', { from: 1, to: 8 }, 'selection'],
    ['an empty line', '<h2>Mills</h2><p></p>', { from: 8, to: 8 }, 'line'],
  ])('is shown while they are at something else: %s', (_, content, selection, drawn) => {
    const editor = open(content, selection);
    expect(resting(editor)).toEqual([]);
    editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    expect(resting(editor)).toEqual([drawn]);
    editor.view.dom.dispatchEvent(new FocusEvent('focus'));
    expect(resting(editor)).toEqual([]);
    editor.destroy();
  });

  it('is not shown to whoever only reads', () => {
    const editor = open('<p>Kettles boil.</p>', { from: 4, to: 4 });
    editor.setEditable(false);
    editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    expect(resting(editor)).toEqual([]);
    editor.destroy();
  });
});
