import { Node } from '@tiptap/core';
import { isPictureAddress } from '@recheck/domain';

/** A picture in the flow of the document, shown from its own address, with the words that stand in for it. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      address: { isRequired: true },
      alternative: { default: '' },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'img[src]',
        getAttrs: (element) => {
          const address = element.getAttribute('src');
          return isPictureAddress(address) ? { address, alternative: element.getAttribute('alt') ?? '' } : false;
        },
      },
    ];
  },

  renderHTML({ node }) {
    const { address, alternative } = node.attrs;
    return ['img', { ...(isPictureAddress(address) ? { src: address } : {}), alt: String(alternative) }];
  },
});
