import { css } from './css';

/** Citations: a mark in the text, a note beside it. */
export const citations = css`
  .cite {
    appearance: none;
    border: 0;
    background: none;
    margin: 0 0 0 1px;
    padding: 0.25rem 0;
    font: 600 0.7em/1 var(--font-ui);
    color: var(--accent);
    cursor: pointer;
    vertical-align: 0.32em;
    border-radius: 3px;
    user-select: text;
    white-space: nowrap;
    text-decoration: none;
  }
  .cite:hover {
    background: var(--accent-soft);
    text-decoration: underline;
  }
  .cite .icon {
    width: 1em;
    height: 1em;
    color: var(--outdated);
    vertical-align: -0.12em;
    margin-left: 2px;
  }
  @media (pointer: coarse) {
    .cite {
      position: relative;
    }
    .cite::after {
      content: '';
      position: absolute;
      inset: -0.75rem -0.5rem;
    }
  }
  .note {
    width: 27.5rem;
    max-width: calc(100vw - 2rem);
    background: var(--sheet);
    color: var(--ink);
    border: 1px solid var(--line);
    border-top: 3px solid var(--accent);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    padding: 1rem 1.25rem 1.125rem;
    font: 400 var(--small) / 1.45 var(--font-ui);
    margin: var(--space-3) 0;
    white-space: normal;
  }
  .note:popover-open {
    overflow: auto;
    max-height: min(70vh, 32.5rem);
  }
  @supports (position-area: block-end) {
    /* below or above the mark, wherever there is more room, so that the sentence stays in view */
    .note:popover-open {
      inset: auto;
      margin: var(--space-2) 0;
      max-height: min(33.75rem, calc(100% - 1rem));
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      position-try-order: most-block-size;
    }
  }
  .note .of {
    display: flex;
    justify-content: space-between;
    gap: var(--space-4);
    align-items: baseline;
    color: var(--ink-soft);
    font-size: var(--text-md);
  }
  /* the button shows only where popovers are known; elsewhere the note is plain text after its paragraph */
  .note .close {
    display: none;
    appearance: none;
    border: 1px solid var(--line);
    background: var(--sheet);
    color: var(--ink);
    border-radius: 4px;
    font: 500 var(--text-md) / 1 var(--font-ui);
    padding: 0.375rem 0.625rem;
    cursor: pointer;
  }
  .note:popover-open .close {
    display: block;
  }
  .note .ttl {
    font-weight: 600;
    margin-top: 0.125rem;
    text-wrap: pretty;
  }
  .quote {
    font: 400 1.125rem/1.5 var(--font-read);
    margin: var(--space-3) 0;
    color: var(--ink-soft);
    text-wrap: pretty;
  }
  mark {
    background: var(--mark);
    color: var(--ink);
    padding: 0.08em 0.1em;
    border-radius: 2px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .finding {
    margin-top: var(--space-3);
    display: flex;
    gap: var(--space-2);
  }
  .finding .icon {
    margin-top: 0.0625rem;
    color: var(--fresh);
  }
  .finding.doubt .icon {
    color: var(--due-soon);
  }
  .finding.moved .icon {
    color: var(--outdated);
  }
  .override {
    margin-top: var(--space-2);
    padding-left: 1.6rem;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin-top: var(--space-3);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
  .moved-flag {
    display: flex;
    gap: 0.625rem;
    margin-top: var(--space-3);
    padding: 0.625rem 0.875rem;
    background: var(--outdated-soft);
    border-radius: var(--radius);
    font: 400 var(--small) / 1.45 var(--font-ui);
  }
  .moved-flag .icon {
    color: var(--outdated);
    margin-top: 0.125rem;
    width: 1.1875rem;
    height: 1.1875rem;
  }
  .moved-flag + p {
    margin-top: 1em;
  }
`;
