import { Node } from '@tiptap/core';

/**
 * The mark `[n]` that ties a statement to a source. It holds ids only: the number follows from the order of the sources
 * and is drawn by whoever shows the document. It travels through the clipboard with its ids, so that moving a sentence
 * keeps its evidence; a copy within one document gets an id of its own when a revision is built.
 */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  // The caret passes over a mark. Selected by an arrow key, it would be replaced by the next letter typed.
  selectable: false,

  addAttributes() {
    return {
      citationId: { isRequired: true },
      sourceId: { isRequired: true },
      passageId: { default: null },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'sup[data-citation]',
        getAttrs: (element) => {
          const citationId = element.getAttribute('data-citation');
          const sourceId = element.getAttribute('data-source');
          return citationId && sourceId
            ? { citationId, sourceId, passageId: element.getAttribute('data-passage') }
            : false;
        },
      },
    ];
  },

  renderHTML({ node }) {
    const { citationId, sourceId, passageId } = node.attrs;
    return [
      'sup',
      {
        'data-citation': String(citationId),
        'data-source': String(sourceId),
        ...(passageId === null ? {} : { 'data-passage': String(passageId) }),
      },
    ];
  },
});
