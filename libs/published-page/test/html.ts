import { parseHTML } from 'linkedom';

/* What the tests know of HTML: a page is parsed and everything in it is compared with a closed list. */

const COMMON = ['class', 'id', 'lang', 'role', 'tabindex', 'aria-label', 'aria-labelledby', 'aria-describedby'];
const MORE = ['aria-hidden', 'aria-current'];
const NOTHING: readonly string[] = [];

/** Every element that a page may hold, with the attributes it may carry besides the common ones. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'head title body header main article section div span p h1 h2 h3 ul dl dt dd strong em b s mark del ins ' +
      'blockquote nav footer aside search summary figure table tbody tr td caption br'
    )
      .split(' ')
      .map((name) => [name, NOTHING]),
  ),
  html: [],
  ol: ['reversed', 'start'],
  li: [],
  th: ['scope'],
  time: ['datetime'],
  details: ['open'],
  meta: ['charset', 'name', 'content', 'property'],
  link: ['rel', 'href', 'sizes', 'type'],
  script: ['type'],
  a: ['href', 'rel'],
  img: ['src', 'alt', 'loading'],
  button: ['type', 'popovertarget', 'popovertargetaction', 'autofocus'],
  label: ['for'],
  input: ['name', 'type', 'value', 'readonly', 'autocomplete', 'maxlength'],
  form: ['action', 'method'],
  svg: ['viewbox', 'focusable', 'preserveaspectratio'],
  symbol: ['viewbox', 'fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'stroke-linecap'],
  use: ['href'],
  path: ['d', 'fill'],
  circle: ['cx', 'cy', 'r', 'fill', 'opacity'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
};
const NOTES = ['popover'];
const ADDRESS = /^(?:https?:\/\/[^\s]*|mailto:[^\s]*|\/(?!\/)[^\s]*|#[\w-]*)$/i;

export interface Page {
  readonly document: Document;
  readonly elements: readonly Element[];
  /** Element names with their attribute names, in order. */
  readonly skeleton: string;
  readonly text: string;
}

export const parse = (html: string): Page => {
  const { document } = parseHTML(html) as unknown as { document: Document };
  const elements = [...document.querySelectorAll('*')];
  return {
    document,
    elements,
    skeleton: elements
      .map((element) => `${element.localName}[${[...element.attributes].map(({ name }) => name).join(' ')}]`)
      .join('\n'),
    text: (document.body.textContent ?? '').replace(/\s+/g, ' '),
  };
};

/** Everything in a page that no page may hold; empty for a sound one. */
export const faultsOf = (page: Page): string[] => {
  const faults: string[] = [];
  for (const element of page.elements) {
    const name = element.localName.toLowerCase();
    const known = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
    if (!known) {
      faults.push(`<${name}>`);
      continue;
    }
    for (const { name: attribute, value } of element.attributes) {
      const low = attribute.toLowerCase();
      if (![...known, ...COMMON, ...MORE, ...NOTES].includes(low)) faults.push(`<${name} ${attribute}>`);
      if (['href', 'src', 'action'].includes(low) && !ADDRESS.test(value))
        faults.push(`<${name} ${attribute}="${value}">`);
    }
    if (name === 'script' && element.getAttribute('type') !== 'application/ld+json') faults.push('a script that runs');
  }
  return faults;
};

/** The structured data of a page, read back from its block. */
export const structuredDataIn = (page: Page): unknown[] =>
  [...page.document.querySelectorAll('script[type="application/ld+json"]')].map(
    (block) => JSON.parse(block.textContent ?? '') as unknown,
  );

/** An attribute by its name in whatever case: the parser keeps the case in which React wrote it. */
export const attribute = (element: Element | null | undefined, name: string): string | null =>
  [...(element?.attributes ?? [])].find((one) => one.name.toLowerCase() === name)?.value ?? null;

/** Where the first element for each selector stands in the page; -1 for none. */
export const positions = (page: Page, ...selectors: string[]): number[] =>
  selectors.map((selector) => page.elements.indexOf(page.document.querySelector(selector) as Element));

export const textOf = (page: Page, selector: string): string[] =>
  [...page.document.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
