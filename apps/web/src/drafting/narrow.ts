/** Where words and evidence share one place, as the style sheets have it. */
const NARROW = '(width < 900px)';

/** Whether the screen shows either the words or the evidence beside them. */
export const isNarrow = (): boolean => matchMedia(NARROW).matches;
