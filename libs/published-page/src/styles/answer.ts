import { css } from './css';

/** The card with claim and verdict, and the scale. */
export const answer = css`
  .answer {
    display: grid;
    grid-template-columns: 5fr 7fr;
    margin-top: 2.25rem;
    background: var(--sheet);
    border: 1px solid var(--line);
    border-top: 4px solid var(--ink);
    border-radius: 0 0 var(--radius) var(--radius);
    box-shadow: var(--shadow);
  }
  .answer.open {
    grid-template-columns: 1fr;
  }
  .answer > * {
    min-width: 0;
    padding: 1.625rem 2rem 1.875rem;
  }
  .answer h2 {
    font: 600 var(--text-md) / 1.4 var(--font-ui);
    color: var(--ink-soft);
  }
  .claim {
    border-right: 1px solid var(--line);
  }
  .claim blockquote {
    margin-top: var(--space-2);
    font: 400 var(--lead) / 1.42 var(--font-read);
    text-wrap: pretty;
    hanging-punctuation: first;
  }
  .facts {
    margin-top: var(--space-4);
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.375rem var(--space-4);
    font-size: var(--small);
    line-height: 1.45;
  }
  .facts dt {
    color: var(--ink-soft);
  }
  .facts .place {
    display: block;
    overflow-wrap: anywhere;
  }
  .verdict-word {
    font: 680 2.375rem/1.15 var(--font-read);
    letter-spacing: -0.018em;
    margin-top: 0.125rem;
  }
  .verdict-word s {
    text-decoration-thickness: 2px;
    color: var(--ink-soft);
  }
  .gone {
    font: 600 var(--lead) / 1.3 var(--font-ui);
    letter-spacing: 0;
    white-space: nowrap;
  }
  .verdict-why,
  .none {
    margin-top: var(--space-2);
    font: 400 var(--read) / 1.48 var(--font-read);
    text-wrap: pretty;
    max-width: var(--measure);
  }
  .scale {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin-top: 1.625rem;
    max-width: 44rem;
  }
  .scale li {
    position: relative;
    padding: 2rem 0.125rem 0;
    text-align: center;
    font-size: var(--text-md);
    line-height: 1.3;
    color: var(--ink-soft);
  }
  .scale li::before {
    content: '';
    position: absolute;
    top: 0.625rem;
    left: 0;
    right: 0;
    border-top: 2px solid var(--line);
  }
  .scale li:first-child::before {
    left: 50%;
  }
  .scale li:last-child::before {
    right: 50%;
  }
  .scale li::after {
    content: '';
    position: absolute;
    top: 0.3125rem;
    left: calc(50% - 0.375rem);
    width: 0.75rem;
    height: 0.75rem;
    border-radius: 50%;
    background: var(--sheet);
    border: 2px solid var(--ink-faint);
  }
  .scale li[aria-current] {
    color: var(--ink);
    font-weight: 680;
  }
  .scale li[aria-current]::after {
    top: 0;
    left: calc(50% - 0.6875rem);
    width: 1.375rem;
    height: 1.375rem;
    background: var(--ink);
    border: 5px solid var(--sheet);
    box-shadow: 0 0 0 2.5px var(--ink);
  }
  .off {
    display: flex;
    gap: var(--space-3);
    align-items: flex-start;
    margin-top: var(--space-4);
    padding: 0.625rem 0.875rem;
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    font-size: var(--small);
    max-width: 44rem;
  }
  .off .icon {
    margin-top: 0.1875rem;
  }
  .off strong {
    font-weight: 680;
  }
  .means {
    margin-top: var(--space-4);
    font-size: var(--small);
  }
  .means dl {
    margin-top: var(--space-3);
    line-height: 1.45;
    max-width: var(--measure);
  }
  .means dl > div {
    display: grid;
    grid-template-columns: 8.5rem 1fr;
    gap: var(--space-4);
    padding-block: 0.1875rem;
  }
  .means dt {
    font-weight: 600;
  }
`;
