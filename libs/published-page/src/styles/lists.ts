import { css } from './css';

/** What follows the text of a check: follow-ups, sources, editions, sharing. */
export const lists = css`
  .after {
    font: 400 var(--text-lg) / 1.5 var(--font-ui);
    border-top: 1px solid var(--line);
    padding-top: 2rem;
  }
  .after > p {
    margin-bottom: var(--space-4);
    color: var(--ink-soft);
  }
  .rows > li {
    padding-block: var(--space-4);
    border-top: 1px solid var(--line);
  }
  .rows > li:first-child {
    border-top: 0;
    padding-top: var(--space-1);
  }
  .rows .q {
    font: 600 1.125rem/1.4 var(--font-read);
    display: block;
  }
  .rows .st {
    font-size: var(--small);
    color: var(--ink-soft);
    display: block;
    margin-top: 0.125rem;
  }
  .sources > li {
    display: grid;
    grid-template-columns: 2.5rem minmax(0, 1fr);
    padding-block: 1.125rem;
    border-top: 1px solid var(--line);
  }
  .sources > li:first-child {
    border-top: 0;
    padding-top: 0;
  }
  .sources > li:target {
    background: linear-gradient(var(--accent-soft), var(--accent-soft)) no-repeat left / 0.25rem 100%;
  }
  .sources .n {
    font: 600 var(--small) / 1.6 var(--font-ui);
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    padding-left: var(--space-2);
  }
  .sources .ttl {
    font: 600 1.125rem/1.4 var(--font-read);
    overflow-wrap: anywhere;
  }
  .sources :is(.meta, .used) {
    font-size: var(--small);
    margin-top: 0.1875rem;
  }
  .sources :is(.soft, .used) {
    color: var(--ink-soft);
  }
  .kind {
    display: inline-block;
    margin-right: 0.375rem;
    border: 1px solid var(--ink-faint);
    border-radius: 3px;
    padding: 0 0.375rem;
    font-size: var(--text-sm);
    line-height: 1.25rem;
    white-space: nowrap;
  }
  .copy {
    margin-top: var(--space-2);
    padding: var(--space-2) var(--space-3);
    border-left: 3px solid var(--due-soon);
    background: var(--due-soon-soft);
    font-size: var(--small);
  }
  .sources details {
    margin-top: 0.375rem;
    font-size: var(--small);
  }
  .sources .quote {
    font-size: 1.0625rem;
    margin: 0.625rem 0;
    padding-left: 0.875rem;
    border-left: 3px solid var(--line);
  }
  .editions > li {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 var(--space-5);
    padding-block: var(--space-4);
    border-top: 1px solid var(--line);
  }
  .editions > li:first-child {
    border-top: 0;
    padding-top: 0;
  }
  .editions .when {
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .editions b {
    font-weight: 650;
  }
  :is(.editions, .log) .links {
    border: 0;
    padding: 0;
    margin-top: var(--space-2);
    font-size: var(--small);
  }
  .share {
    display: grid;
    gap: var(--space-4);
  }
  :is(.share, .find) label {
    display: block;
    font-weight: 600;
    margin-bottom: 0.375rem;
  }
  :is(.share, .find) input {
    width: 100%;
    font: 400 var(--text-lg) / 1.4 var(--font-ui);
    color: var(--ink);
    background: var(--sheet);
    border: 1px solid var(--ink-faint);
    border-radius: var(--radius);
    padding: 0.6875rem 0.75rem;
  }
  .fine {
    font: 400 var(--small) / 1.55 var(--font-ui);
    color: var(--ink-soft);
    margin-top: var(--space-5);
  }
  .appeal {
    font: 400 1.0625rem/1.55 var(--font-ui);
    background: var(--accent-soft);
    border-radius: var(--radius);
    padding: 1.625rem 1.875rem 1.75rem;
  }
  .text .appeal h2 {
    font-size: 1.3125rem;
    margin-bottom: 0.375rem;
  }
  .appeal .btn {
    margin-top: var(--space-4);
  }
`;
