import '@testing-library/jest-dom/jest-globals';
import { configure } from '@testing-library/react';

// Screens are drawn slowly where several suites share a core.
configure({ asyncUtilTimeout: 30_000 });

// Where jsdom draws nothing, the answers are those of a still page.

const noMatch = (media: string): MediaQueryList => ({
  matches: false,
  media,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// Fields that grow with their text measure it again when a font arrives.
Object.assign(document, { fonts: new EventTarget() });
Object.assign(window, { matchMedia: noMatch, ResizeObserver: StillResizeObserver });
Element.prototype.scrollIntoView = () => undefined;
