import { css } from './css';

/** What qualifies the answer: due, outdated, corrected, retracted. */
export const notices = css`
  .notice {
    margin-top: var(--space-5);
    border: 1px solid var(--line);
    border-left: 6px solid var(--note, var(--ink));
    border-radius: var(--radius);
    background: var(--sheet);
    padding: 1.375rem var(--space-5) var(--space-5);
  }
  .notice h2 {
    font: 650 var(--text-xl) / 1.35 var(--font-ui);
    letter-spacing: -0.01em;
    display: flex;
    gap: 0.625rem;
    align-items: flex-start;
  }
  .notice h2 .icon {
    color: var(--note);
    margin-top: 0.125rem;
    width: 1.5rem;
    height: 1.5rem;
  }
  .notice h2 time {
    white-space: normal;
  }
  .notice > p {
    margin-top: var(--space-3);
    max-width: 78ch;
  }
  .notice.outdated {
    --note: var(--outdated);
    background: var(--outdated-soft);
    border-color: var(--outdated);
  }
  .notice.due {
    --note: var(--due);
    background: var(--due-soft);
    border-color: var(--due);
  }
  .notice.corr {
    padding-block: var(--space-4) 1.125rem;
  }
  .notice.corr h2 {
    font-size: var(--text-lg);
  }
  .notice.corr h2 .icon {
    width: 1.25rem;
    height: 1.25rem;
  }
  .notice.corr p {
    margin-top: 0.125rem;
    padding-left: 1.875rem;
  }
  .why {
    margin-top: var(--space-3);
  }
  .why > * + * {
    margin-top: var(--space-3);
  }
  .reasons {
    counter-reset: reason;
    display: grid;
    gap: var(--space-3);
  }
  .reasons li {
    counter-increment: reason;
    position: relative;
    padding-left: 2.125rem;
  }
  .reasons li::before {
    content: counter(reason);
    position: absolute;
    left: 0;
    top: 0.0625rem;
    width: 1.4375rem;
    height: 1.4375rem;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    font: 600 var(--text-sm) / 1.25rem var(--font-ui);
    text-align: center;
  }
  .reasons[start='4'] {
    counter-reset: reason 3;
    margin-top: var(--space-3);
  }
  .reasons strong {
    font-weight: 650;
  }
  .reasons details {
    margin-top: var(--space-1);
  }
  .doing {
    font-size: var(--small);
    align-self: start;
    border-left: 1px solid var(--note);
    padding-left: var(--space-5);
    margin-top: var(--space-3);
  }
  .doing dd + dt {
    margin-top: var(--space-3);
  }
  .doing dt {
    font-weight: 650;
  }
  @supports selector(::details-content) {
    @media (min-width: 60.0625em) {
      .doing > summary {
        display: none;
      }
      .doing::details-content {
        content-visibility: visible;
        display: block;
        height: auto;
      }
    }
  }
  @media (min-width: 60.0625em) {
    .notice:has(> .doing) {
      display: grid;
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      column-gap: var(--space-6);
    }
    .notice:has(> .doing) h2 {
      grid-column: 1 / -1;
    }
  }
  .change {
    margin-top: var(--space-2);
    display: grid;
    gap: 1px;
    border: 1px solid var(--line);
    background: var(--line);
    border-radius: var(--radius);
    overflow: hidden;
    max-width: 74ch;
  }
  .change > div {
    background: var(--sheet);
    padding: 0.625rem 0.875rem;
    font: 400 1.0625rem/1.5 var(--font-read);
  }
  .change dt {
    font: 600 var(--text-sm) / 1.6 var(--font-ui);
    color: var(--ink-soft);
  }
  del {
    text-decoration: line-through;
    text-decoration-thickness: 1.5px;
  }
  ins {
    text-decoration: none;
    background: var(--mark);
    font-weight: 600;
    box-shadow: 0 0 0 2px var(--mark);
    border-radius: 1px;
  }
`;
