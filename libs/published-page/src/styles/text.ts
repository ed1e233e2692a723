import { css } from './css';

/** The reading column and the rail beside it. */
export const text = css`
  .body {
    display: grid;
    grid-template-columns: minmax(0, var(--measure)) var(--rail);
    justify-content: space-between;
    column-gap: 4rem;
    margin-top: 3rem;
    font: 400 var(--read) / 1.62 var(--font-read);
  }
  .text {
    grid-column: 1;
    grid-row: 1;
    min-width: 0;
  }
  .rail {
    grid-column: 2;
    grid-row: 1;
    font: 400 var(--small) / 1.4 var(--font-ui);
  }
  .stick {
    position: sticky;
    top: var(--space-5);
    max-height: calc(100vh - 3rem);
    overflow: auto;
    padding: var(--space-1);
    margin: calc(-1 * var(--space-1));
  }
  .rail h2 {
    font: 600 var(--text-md) / 1.4 var(--font-ui);
    color: var(--ink-soft);
    margin-bottom: var(--space-2);
  }
  .rail ul {
    border-left: 1px solid var(--line);
  }
  .rail li a {
    display: block;
    padding: 0.3125rem 0 0.3125rem var(--space-4);
    color: var(--ink);
    text-decoration: none;
    text-wrap: pretty;
  }
  .rail li a:hover {
    text-decoration: underline;
  }
  .rail ul + h2 {
    margin-top: 1.75rem;
  }
  .text section + section,
  .text > * + section {
    margin-top: 2.875rem;
  }
  .text h2 {
    font: 640 var(--head) / 1.28 var(--font-read);
    letter-spacing: -0.012em;
    text-wrap: balance;
    margin-bottom: var(--space-3);
  }
  .text h3 {
    font: 640 1.25rem/1.3 var(--font-read);
    margin: 1.4em 0 0.4em;
  }
  .text section > :is(p, .items, .quoted, .table, figure) + :is(p, .items, .quoted, .table, figure),
  .text .note + :is(p, .items, .quoted, .table, figure) {
    margin-top: 1em;
  }
  .text p {
    text-wrap: pretty;
  }
  .num {
    display: flex;
    gap: 0.55em;
  }
  .num b {
    flex: none;
    font-weight: inherit;
    font-variant-numeric: lining-nums;
    color: var(--ink-soft);
  }
  .summary {
    border-bottom: 1px solid var(--line);
    padding-bottom: 2.5rem;
  }
  .summary > p:not(.moved-flag) {
    font-size: var(--lead);
    line-height: 1.55;
  }
  .items {
    display: grid;
    gap: 0.5em;
    padding-left: 1.4em;
  }
  ul.items {
    list-style: disc;
  }
  ol.items {
    list-style: decimal;
  }
  .items::marker,
  .items ::marker {
    color: var(--ink-soft);
  }
  .quoted {
    border-left: 3px solid var(--line);
    padding-left: var(--space-4);
    color: var(--ink-soft);
  }
  .quoted p + p {
    margin-top: 0.6em;
  }
  .table {
    overflow-x: auto;
    font: 400 var(--small) / 1.45 var(--font-ui);
    font-variant-numeric: tabular-nums;
  }
  .table table {
    border-collapse: collapse;
    min-width: 100%;
  }
  .table :is(th, td) {
    text-align: left;
    vertical-align: top;
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
  }
  .table th {
    font-weight: 600;
    background: var(--well);
  }
  figure img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--radius);
  }
  .picture {
    font: 400 var(--small) / 1.45 var(--font-ui);
  }
  .limits {
    background: var(--well);
    border-radius: var(--radius);
    padding: 1.625rem 1.875rem 1.875rem;
  }
  .limits ul.items {
    list-style: none;
    gap: var(--space-3);
    padding-left: 0;
  }
  .limits ul.items > li {
    padding-left: 1.625rem;
    position: relative;
  }
  .limits ul.items > li::before {
    content: '?';
    position: absolute;
    left: 0.125rem;
    font: 650 1.0625rem/1.8 var(--font-ui);
    color: var(--ink-soft);
  }
`;
