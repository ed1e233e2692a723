import sanitizeHtml from 'sanitize-html';

const TAGS =
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote pre code kbd samp em strong b i u s sub sup small abbr cite q time mark span div section article main header figure figcaption table caption thead tbody tfoot tr th td br hr address'.split(
    ' ',
  );

/** What holds no words of the page, or words that a reader of the page does not see. */
const WITHOUT_WORDS =
  'script style noscript template textarea select option button svg math title iframe frame object embed applet audio video canvas input datalist'.split(
    ' ',
  );

/**
 * A page cut down to its words and their order: an allow-list of elements without scripts, styles, pictures, links,
 * handlers, forms, or anything else that could act or ask for something. It is one wall; the policy that it is served
 * with is the other.
 */
export const inertPage = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['lang', 'dir'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      ol: ['start'],
    },
    nonTextTags: WITHOUT_WORDS,
    disallowedTagsMode: 'discard',
    allowedSchemes: [],
    parseStyleAttributes: false,
    nestingLimit: 200,
    parser: { lowerCaseTags: true, lowerCaseAttributeNames: true },
  });
