import { css } from './css';

/** The site’s own lists: home, and corrections. */
export const site = css`
  .front {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 17rem;
    column-gap: 3.5rem;
    margin-top: 2.5rem;
  }
  .intro {
    font: 400 var(--lead) / 1.5 var(--font-read);
    max-width: 58ch;
    margin-top: var(--space-3);
    color: var(--ink-soft);
    text-wrap: pretty;
  }
  .find {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-2);
    align-items: end;
    margin-top: 1.75rem;
    max-width: 40rem;
  }
  .find label {
    grid-column: 1 / -1;
  }
  .find .btn {
    min-height: 2.875rem;
  }
  .topics {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-5);
  }
  .topics a {
    display: inline-block;
    padding: 0.375rem 0.875rem;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--sheet);
    color: var(--ink);
    font-size: var(--small);
    text-decoration: none;
  }
  .topics a:hover {
    border-color: var(--ink);
    text-decoration: underline;
  }
  .topics a[aria-current] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .front h2 {
    font: 640 var(--head) / 1.28 var(--font-read);
    letter-spacing: -0.012em;
  }
  .front .sub {
    color: var(--ink-soft);
    font-size: var(--small);
    margin-top: var(--space-1);
  }
  .checks {
    margin-top: var(--space-4);
    border-top: 3px solid var(--ink);
  }
  .checks > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 10.25rem;
    column-gap: 2.25rem;
    padding-block: 1.5rem 1.625rem;
    border-bottom: 1px solid var(--line);
  }
  .checks h3 {
    font: 620 1.4375rem/1.25 var(--font-read);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .checks h3 a {
    color: var(--ink);
    text-decoration: none;
  }
  .checks h3 a:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  .checks .v {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    margin-top: var(--space-3);
  }
  .checks .v strong {
    font-weight: 680;
  }
  .checks .why {
    font: 400 1.125rem/1.5 var(--font-read);
    margin-top: var(--space-1);
    text-wrap: pretty;
    max-width: 62ch;
  }
  .checks .d {
    display: grid;
    gap: 0.375rem;
    align-content: start;
    padding-top: var(--space-1);
    font-size: var(--text-md);
    color: var(--ink-soft);
  }
  .checks .d b {
    display: block;
    font-weight: 600;
    font-size: var(--small);
    color: var(--ink);
  }
  .checks .d .fresh {
    margin-left: -0.125rem;
  }
  .checks .x {
    margin-top: var(--space-2);
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .pips {
    height: 0.875rem;
    width: auto;
    flex: none;
    color: var(--ink);
  }
  .pager {
    display: flex;
    justify-content: space-between;
    gap: var(--space-4);
    margin-top: var(--space-5);
    font-size: var(--small);
  }
  .side {
    display: grid;
    gap: var(--space-5);
    align-content: start;
  }
  .figure {
    background: var(--sheet);
    border: 1px solid var(--line);
    border-top: 4px solid var(--ink);
    border-radius: 0 0 var(--radius) var(--radius);
    padding: 1.25rem 1.375rem 1.5rem;
    align-self: start;
    font-size: var(--small);
  }
  .figure h2 {
    font: 600 var(--text-md) / 1.4 var(--font-ui);
    letter-spacing: 0;
    color: var(--ink-soft);
  }
  .figure .big {
    font: 650 2.875rem/1.1 var(--font-read);
    letter-spacing: -0.02em;
    margin-top: 0.375rem;
  }
  .figure .big + p {
    line-height: 1.45;
    margin-top: 0.375rem;
  }
  .figure .bar {
    display: block;
    width: 100%;
    height: 1.125rem;
    margin-top: var(--space-4);
    padding: 0;
    background: none;
  }
  .figure table {
    width: 100%;
    border-collapse: collapse;
    margin-block: var(--space-3);
    font-variant-numeric: tabular-nums;
  }
  .figure :is(th, td) {
    text-align: left;
    font-weight: 400;
    padding: 0.3125rem 0;
  }
  .figure td {
    text-align: right;
  }
  .figure tr + tr > * {
    border-top: 1px solid var(--line);
  }
  .side .plain {
    font-size: var(--small);
  }
  .side .plain h2 {
    font: 600 var(--text-lg) / 1.4 var(--font-ui);
    letter-spacing: 0;
    margin-bottom: var(--space-1);
  }
  .f-fresh {
    fill: var(--fresh);
  }
  .f-due-soon {
    fill: var(--due-soon);
  }
  .f-due {
    fill: var(--due);
  }
  .f-outdated {
    fill: var(--outdated);
  }
  .c-fresh {
    color: var(--fresh);
  }
  .c-due-soon {
    color: var(--due-soon);
  }
  .c-due {
    color: var(--due);
  }
  .c-outdated {
    color: var(--outdated);
  }
  .log-month + .log-month {
    margin-top: 2.75rem;
  }
  .log {
    border-top: 3px solid var(--ink);
    margin-top: var(--space-3);
  }
  .log > li {
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr);
    gap: 0 var(--space-5);
    padding-block: 1.375rem 1.5rem;
    border-bottom: 1px solid var(--line);
  }
  .log .when {
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    font: 650 var(--small) / 1.5 var(--font-ui);
    color: var(--ink);
    margin-top: 0.125rem;
  }
  .log h3 {
    font: 620 1.25rem/1.3 var(--font-read);
    letter-spacing: -0.01em;
  }
  .log h3 + p,
  .log p + p {
    margin-top: 0.375rem;
    max-width: 66ch;
  }
  .kinds {
    margin-top: var(--space-4);
  }
  .kinds > div + div {
    margin-top: var(--space-3);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
  .kinds dt {
    font-weight: 650;
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }
  .kinds dd {
    padding-top: 0.125rem;
    color: var(--ink-soft);
  }
`;
