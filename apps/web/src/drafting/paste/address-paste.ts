import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { readCaptureAddress } from '@recheck/domain';
import { meantAddress } from './clean-html';

/** The web address that a text is, and nothing else; null for all other texts. */
export const bareAddress = (text: string): string | null => {
  const address = text.trim();
  if (!/^https?:\/\/\S+$/i.test(address)) return null;
  const read = readCaptureAddress(meantAddress(address));
  return read.ok ? read.value : null;
};

/** Puts an address into the text at the caret, as a link to itself. */
export const withAddress = ({ schema, tr }: EditorState, address: string): Transaction =>
  tr.replaceSelectionWith(schema.text(address, [schema.mark('link', { href: address })]), false).scrollIntoView();

/** Puts a citation in the place of an address that stands in the text; null where somebody has changed it meanwhile. */
export const citedInItsPlace = ({ doc, tr }: EditorState, address: string, citation: Node): Transaction | null => {
  let place: number | null = null;
  doc.descendants((node, position) => {
    const linked = node.isText && node.text === address && node.marks.some(({ attrs }) => attrs['href'] === address);
    if (linked) place ??= position;
    return place === null;
  });
  return place === null ? null : tr.replaceWith(place, place + address.length, citation);
};

/** A web address pasted between words is cited: it never stands among them. Pasted over words, it links them. */
export const addressPaste = (onPaste: (address: string) => void) =>
  Extension.create({
    name: 'addressPaste',
    // Before what would link it.
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (view, { clipboardData }) => {
            if (!view.editable || !view.state.selection.empty || clipboardData?.getData('text/html')) return false;
            const address = bareAddress(clipboardData?.getData('text/plain') ?? '');
            if (address !== null) onPaste(address);
            return address !== null;
          },
        },
      }),
    ],
  });
