import { css } from './css';

/** The head of a check: question and dates. */
export const check = css`
  .earlier {
    margin-top: var(--space-5);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-left: 6px solid var(--ink);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  .head {
    padding-top: 2.75rem;
  }
  .kicker {
    font-size: var(--small);
    color: var(--ink-soft);
    margin-bottom: var(--space-3);
  }
  h1 {
    font: 620 var(--title) / 1.12 var(--font-read);
    letter-spacing: -0.018em;
    text-wrap: balance;
    max-width: 30ch;
  }
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) 0;
    margin-top: var(--space-5);
  }
  .dates > div {
    padding-inline: var(--space-5);
    border-left: 1px solid var(--line);
  }
  .dates > div:first-child {
    padding-left: 0;
    border: 0;
  }
  .dates dt {
    font-size: var(--text-md);
    color: var(--ink-soft);
  }
  .dates dd {
    line-height: 1.875rem;
  }
  .dates > div:first-child dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    font-size: var(--lead);
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .until {
    margin-top: var(--space-3);
    font-size: var(--small);
    color: var(--ink-soft);
    max-width: 76ch;
  }
`;
