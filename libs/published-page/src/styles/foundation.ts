import { css } from './css';

/** Sizes that the tokens lack are named here, once. Everything that holds text is in rem: it grows with the reader's type. */
export const foundation = css`
  :root {
    --title: clamp(1.9375rem, 1rem + 3vw, 2.875rem);
    --head: 1.5rem;
    --lead: 1.3125rem;
    --small: 0.9375rem;
    --rail: 16rem;
    --edge: var(--space-5);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  html {
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text-lg) / 1.5 var(--font-ui);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
    overflow-wrap: anywhere;
  }
  :is(h1, h2, h3, p, ul, ol, dl, dd, blockquote, figure) {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  :target {
    scroll-margin-top: var(--space-5);
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .wrap {
    max-width: 69rem;
    margin-inline: auto;
    padding-inline: var(--edge);
  }
  .icon {
    width: 1.15em;
    height: 1.15em;
    flex: none;
    vertical-align: -0.2em;
  }
  .sprite,
  .print-only {
    display: none;
  }
  time,
  .nb {
    white-space: nowrap;
  }
  .skip {
    position: absolute;
    inset: -8rem auto auto var(--space-4);
    background: var(--sheet);
    padding: var(--space-3) var(--space-4);
    z-index: 2;
  }
  .skip:focus {
    top: var(--space-2);
  }
  .bar {
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
    text-align: center;
    padding: var(--space-2) var(--edge);
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    width: fit-content;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }

  /* masthead and foot */
  .masthead {
    border-bottom: 1px solid var(--line);
  }
  .masthead .wrap {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-1) var(--space-6);
    padding-block: 1.125rem 1rem;
  }
  .brand {
    font: 650 1.3125rem/1.2 var(--font-read);
    letter-spacing: -0.01em;
    color: var(--ink);
    text-decoration: none;
    min-width: 0;
  }
  .masthead ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
  }
  .masthead li a {
    display: block;
    padding-block: var(--space-1);
    font-size: var(--small);
    color: var(--ink);
    text-decoration: none;
  }
  .brand:hover,
  .masthead li a:hover {
    text-decoration: underline;
  }
  .masthead a[aria-current] {
    font-weight: 600;
    box-shadow: 0 2px 0 var(--accent);
  }
  .foot {
    border-top: 1px solid var(--line);
    margin-top: 4.5rem;
    padding-block: var(--space-6) 3.5rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .foot ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
    margin-bottom: var(--space-4);
  }
  .foot p {
    max-width: 76ch;
  }
  .foot p + p {
    margin-top: var(--space-2);
  }

  /* freshness: always a shape and a word, never only a colour */
  .fresh {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    padding: 0.125rem 0.625rem 0.125rem 0.5rem;
    border-radius: 99px;
    font: 600 var(--text-md) / 1.5 var(--font-ui);
    letter-spacing: 0;
    white-space: nowrap;
  }
  .fresh.is-fresh {
    color: var(--fresh);
    background: var(--fresh-soft);
  }
  .fresh.is-due-soon {
    color: var(--due-soon);
    background: var(--due-soon-soft);
  }
  .fresh.is-due {
    color: var(--due);
    background: var(--due-soft);
  }
  .fresh.is-outdated {
    color: var(--outdated);
    background: var(--outdated-soft);
  }

  /* buttons */
  .btns {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
  .btn {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 2.75rem;
    padding: var(--space-2) var(--space-4);
    border: 1px solid var(--ink-faint);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    font: 500 var(--text-lg) / 1.3 var(--font-ui);
    text-decoration: none;
    cursor: pointer;
  }
  .btn:hover {
    border-color: var(--ink);
    text-decoration: underline;
  }
  .btn.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
`;
