import type { SelectedWords } from '@recheck/domain';
import type { Stretch } from './snapshot-text';

/** Paragraphs of a drawn snapshot carry where they begin in its text. */
const PARAGRAPH = '[data-from]';

const beginOf = (paragraph: Element): number => Number(paragraph.getAttribute('data-from'));

/** Where a point of the page lies in the text; null outside of it. */
const offsetOf = (root: Element, node: Node, offset: number): number | null => {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest(PARAGRAPH);
  if (paragraph && root.contains(paragraph)) {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return beginOf(paragraph) + before.toString().length;
  }
  // Between paragraphs: the next one begins there.
  const next = [...root.querySelectorAll(PARAGRAPH)].find((candidate) => {
    const point = document.createRange();
    point.setStart(node, offset);
    return point.comparePoint(candidate, 0) >= 0;
  });
  return next ? beginOf(next) : null;
};

/** The words of the text that are selected on the page; null where nothing of it is, or more than it. */
export const selectedWords = (root: Element, text: string): SelectedWords | null => {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const startsAt = offsetOf(root, range.startContainer, range.startOffset);
  const endsAt = offsetOf(root, range.endContainer, range.endOffset);
  if (startsAt === null || endsAt === null || endsAt <= startsAt) return null;
  const quotation = text.slice(startsAt, endsAt);
  return quotation.trim() === '' ? null : { startsAt, endsAt, quotation };
};

/** The point of the page for a place in the text. */
const pointAt = (root: Element, at: number): { readonly node: Node; readonly offset: number } | null => {
  const paragraph = [...root.querySelectorAll(PARAGRAPH)].findLast((candidate) => beginOf(candidate) <= at);
  if (!paragraph) return null;
  const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = at - beginOf(paragraph);
  let node = words.nextNode();
  while (node && left > (node.nodeValue?.length ?? 0)) {
    left -= node.nodeValue?.length ?? 0;
    node = words.nextNode();
  }
  return node ? { node, offset: left } : null;
};

/** Selects a stretch of the text on the page, and brings its end into view. */
export const selectStretch = (root: Element, { from, to }: Stretch): void => {
  const begin = pointAt(root, from);
  const end = pointAt(root, to);
  if (!begin || !end) return;
  window.getSelection()?.setBaseAndExtent(begin.node, begin.offset, end.node, end.offset);
  bringIntoView(end.node.parentElement ?? root);
};

/** Room that stays above and below what is brought into view, in pixels: the head of a reader stays on top of it. */
const ROOM = 180;

/**
 * Brings a part of the text into view within the pane that scrolls it. The page stays where it is: beside the words of a
 * source stand those that somebody writes.
 */
export const bringIntoView = (element: Element): void => {
  let pane = element.parentElement;
  while (pane && !(pane.scrollHeight > pane.clientHeight && /auto|scroll/.test(getComputedStyle(pane).overflowY))) {
    pane = pane.parentElement;
  }
  if (!pane || pane === document.documentElement || pane === document.body) {
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  const { top, bottom } = element.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  const ends = Math.min(seen.bottom, window.innerHeight);
  if (top < seen.top + ROOM) pane.scrollTop -= seen.top + ROOM - top;
  else if (bottom > ends - ROOM / 3) pane.scrollTop += Math.min(bottom - ends + ROOM / 3, top - seen.top - ROOM);
};
