import { Link } from '@tiptap/extension-link';
import { isLinkAddress } from '@recheck/domain';

/**
 * Links to allowed addresses only; nothing but the address is kept. Addresses are not linked while they are typed: the
 * plugin that does so also acts on what others typed, and an editor that was only opened would write.
 */
export const DocumentLink = Link.extend({
  addAttributes() {
    return { href: { isRequired: true, parseHTML: (element) => element.getAttribute('href') } };
  },
}).configure({
  autolink: false,
  openOnClick: false,
  isAllowedUri: isLinkAddress,
  HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
});
