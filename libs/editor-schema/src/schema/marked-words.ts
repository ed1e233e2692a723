import { Mark, markInputRule, markPasteRule, type Extensions } from '@tiptap/core';

/**
 * Words between signs, as in Markdown: nothing but a word follows the first sign or stands before the last, so that
 * “2 * 3 * 4” stays a product.
 */
const between = (sign: '*' | '**' | '_' | '__'): string => {
  const letter = `[^${sign[0]}]`;
  const signs = sign.replaceAll('*', '\\*');
  return `(?:^|\\s)(${signs}(?!\\s)(${letter}*(?!\\s)${letter})${signs})`;
};

const SIGNS: Readonly<Record<string, readonly Parameters<typeof between>[0][]>> = {
  bold: ['**', '__'],
  italic: ['*', '_'],
};

/** Extensions whose bold and italic take words between signs only where no figures could be meant, typed and pasted. */
export const withCarefulSigns = (extensions: Extensions): Extensions =>
  extensions.map((extension) => {
    const signs = SIGNS[extension.name];
    if (!(extension instanceof Mark) || !signs) return extension;
    return extension.extend({
      addInputRules() {
        return signs.map((sign) => markInputRule({ find: new RegExp(`${between(sign)}$`), type: this.type }));
      },
      addPasteRules() {
        return signs.map((sign) =>
          markPasteRule({ find: new RegExp(`${between(sign)}(?![*_])`, 'g'), type: this.type }),
        );
      },
    });
  });
