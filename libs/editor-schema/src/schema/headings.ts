import { InputRule } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import type { DocumentPart } from '@recheck/domain';

const PARTS = ['SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'] as const satisfies readonly DocumentPart[];

/** Tells whether a value names a part of a document. */
export const isDocumentPart = (value: unknown): value is DocumentPart => PARTS.some((part) => part === value);

/** Headings of level 2 and 3. `part` says what a heading of level 2 opens; it survives copy and paste. */
export const SectionHeading = Heading.extend({
  addAttributes() {
    return {
      level: { default: 2, rendered: false },
      part: {
        default: 'SECTION' satisfies DocumentPart,
        parseHTML: (element) => {
          const part = element.getAttribute('data-part');
          return isDocumentPart(part) ? part : 'SECTION';
        },
        renderHTML: (attributes) => (attributes['part'] === 'SECTION' ? {} : { 'data-part': attributes['part'] }),
      },
    };
  },

  addInputRules() {
    return [
      new InputRule({
        find: /^(#{1,3})\s$/,
        handler: ({ state, range, match }) => {
          const $start = state.doc.resolve(range.from);
          const here = $start.index(-1);
          if (!$start.node(-1).canReplaceWith(here, $start.indexAfter(-1), this.type)) return null;
          // The title has a field of its own: the largest heading of a draft is a section's.
          const level = Math.max(2, match[1]?.length ?? 0);
          const part: unknown =
            level === 2 && $start.parent.type === this.type ? $start.parent.attrs['part'] : 'SECTION';
          state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, this.type, { level, part });
        },
      }),
    ];
  },
}).configure({ levels: [2, 3] });
