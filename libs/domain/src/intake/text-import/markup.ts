/** What a stray tag means for the text around it. */
export type TagMeaning = 'inline' | 'break' | 'block' | 'cell' | 'skip' | 'active';

const MEANINGS: Readonly<Record<TagMeaning, string>> = {
  inline:
    'a abbr acronym b bdi bdo big button center cite code data del dfn em font i img input ins kbd label legend mark ' +
    'meta link noscript option picture q rp rt ruby s samp select small source span strike strong sub sup svg path ' +
    'textarea time track tt u use var video audio wbr',
  break: 'br hr',
  block:
    'address article aside blockquote body caption col colgroup dd details div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 head header html li main nav ol p pre section summary table tbody tfoot thead title tr ul',
  cell: 'td th',
  skip: 'style template',
  active: 'applet base embed form frame frameset iframe object script',
};

const MEANING_OF = new Map(
  (Object.keys(MEANINGS) as TagMeaning[]).flatMap((meaning) =>
    MEANINGS[meaning].split(' ').map((name) => [name, meaning] as const),
  ),
);

/** Whether the reader knows a tag of this name; others are words to it. */
export const isHtmlTag = (name: string): boolean => MEANING_OF.has(name.toLowerCase());

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly meaning: TagMeaning;
  readonly source: string;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s|\/)[^<>]*)?>/iy;

/** The tag that starts at an offset. Only the tags of HTML count: `p < 0.05` and `<name>` are words. */
export const tagAt = (text: string, index: number): Tag | null => {
  TAG.lastIndex = index;
  const match = TAG.exec(text);
  const name = match?.[2]?.toLowerCase() ?? '';
  const meaning = MEANING_OF.get(name);
  return match && meaning ? { name, closing: match[1] === '/', meaning, source: match[0] } : null;
};

const HANDLER = /\son[a-z]+\s*=/i;
const SCRIPT_ADDRESS = /\b(?:href|src|action|formaction|data)\s*=\s*["']?\s*(?:javascript|vbscript|data:text\/html)\b/i;

/** Whether a tag would do something in a browser: a script, a frame, a form, a handler, a script as address. */
export const isActive = (tag: Tag): boolean =>
  tag.meaning === 'active' || HANDLER.test(tag.source) || SCRIPT_ADDRESS.test(tag.source);

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The http or https address of a link tag; null where it has another one. */
export const linkAddress = (tag: Tag): string | null => {
  const match = HREF.exec(tag.source);
  const address = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim().replaceAll('&amp;', '&');
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : null;
};
