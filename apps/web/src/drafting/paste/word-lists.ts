/** How deep an item of Word's stands, from 1; null for what is no item. */
const levelOf = (element: Element): number | null => {
  const level = /mso-list:[^;"]*\blevel(\d)/i.exec(element.getAttribute('style') ?? '')?.[1];
  if (level) return Number(level);
  return /^MsoListParagraph/.test(element.className) ? 1 : null;
};

/** The sign or number that Word puts before an item, as text of its own. */
const signOf = (item: Element): Element | null =>
  [...item.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')) ??
  null;

const isNumbered = (sign: string): boolean => /^[\s\u00a0]*(?:\d+|[a-z]{1,3}|[ivxlc]+)[.)]/i.test(sign);

/** Where the next item goes: the list of its level, opened where there is none. */
const listAt = (open: HTMLElement[], level: number, numbered: boolean, before: Element): HTMLElement => {
  open.length = Math.min(open.length, level);
  const name = numbered ? 'OL' : 'UL';
  if (open.length === level && open[level - 1]?.tagName !== name) open.length = level - 1;
  while (open.length < level) {
    const list = before.ownerDocument.createElement(name);
    const parent = open.at(-1);
    if (parent) (parent.lastElementChild ?? parent).append(list);
    else before.before(list);
    open.push(list);
  }
  return open[level - 1] as HTMLElement;
};

/** Makes lists of the paragraphs that Word draws as lists: a sign in front, and the depth in a style. */
export const listsOfWord = (root: Element): void => {
  const open: HTMLElement[] = [];
  for (const paragraph of [...root.querySelectorAll('p')]) {
    const level = levelOf(paragraph);
    const sign = level === null ? null : signOf(paragraph);
    if (level === null || (sign === null && open.length === 0)) {
      open.length = 0;
      continue;
    }
    const list = listAt(open, level, isNumbered(sign?.textContent ?? ''), paragraph);
    sign?.remove();
    const item = root.ownerDocument.createElement('li');
    const words = root.ownerDocument.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    list.append(item);
    paragraph.remove();
  }
};
