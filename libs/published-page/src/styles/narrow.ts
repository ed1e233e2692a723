import { css } from './css';

/** Narrow windows and phones, dark notes, forced colours. Widths in em: large type counts as a narrow window. */
export const narrow = css`
  @media (max-width: 60em) {
    .body,
    .front {
      display: block;
    }
    .rail {
      margin-bottom: 2.25rem;
    }
    .rail .minor,
    .rail .quick,
    .rail .stick > h2 {
      display: none;
    }
    .stick {
      position: static;
      max-height: none;
    }
    .rail ul {
      border: 0;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .rail li a {
      padding: 0.4375rem 0.75rem;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--sheet);
    }
    .text {
      max-width: var(--measure);
    }
    .side {
      margin-top: 3rem;
    }
    .doing {
      border-left: 0;
      border-top: 1px solid var(--note);
      padding: var(--space-3) 0 0;
      font-size: inherit;
    }
    .doing dl {
      margin-top: var(--space-2);
    }
    .answer {
      grid-template-columns: 1fr;
    }
    .claim {
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }
  }
  @media (max-width: 37.5em) {
    :root {
      --read: 1.125rem;
      --lead: 1.1875rem;
      --head: 1.375rem;
      --edge: 1.125rem;
    }
    .masthead .wrap {
      padding-block: 0.75rem 0.625rem;
    }
    .masthead nav {
      width: 100%;
    }
    .masthead li a {
      padding-block: 0.625rem;
    }
    .rail li a {
      padding-block: 0.5625rem;
    }
    .foot li a {
      display: inline-block;
      padding-block: 0.625rem;
    }
    .head {
      padding-top: 1.75rem;
    }
    .dates {
      display: grid;
      gap: 0.375rem;
      margin-top: 1.25rem;
    }
    .dates > div {
      padding: 0;
      border: 0;
    }
    .dates > div:not(:first-child) {
      display: grid;
      grid-template-columns: 8.5rem 1fr;
      align-items: baseline;
    }
    .dates > div:not(:first-child) dd {
      line-height: 1.45;
    }
    .answer,
    .notice,
    .limits,
    .appeal {
      margin-inline: calc(-1 * var(--edge));
      padding-inline: var(--edge);
      border-radius: 0;
      border-right: 0;
    }
    .answer {
      padding: 0;
      border-left: 0;
      margin-top: 1.75rem;
    }
    .answer > * {
      padding: 1.25rem var(--edge) 1.5rem;
    }
    .verdict-word {
      font-size: 2.125rem;
    }
    .scale {
      margin-inline: -0.5rem;
    }
    .scale li {
      font-size: var(--text-sm);
    }
    /* more values than fit side by side become a list */
    .scale:is(.of-6, .of-7, .of-8, .of-9) {
      display: block;
      margin-inline: 0;
    }
    .scale:is(.of-6, .of-7, .of-8, .of-9) li {
      text-align: left;
      padding: 0.375rem 0 0.375rem 2rem;
    }
    .scale:is(.of-6, .of-7, .of-8, .of-9) li::before {
      inset: 0 auto 0 0.625rem;
      border: 0;
      border-left: 2px solid var(--line);
    }
    .scale:is(.of-6, .of-7, .of-8, .of-9) li::after {
      top: calc(50% - 0.375rem);
      left: 0.3125rem;
    }
    .scale:is(.of-6, .of-7, .of-8, .of-9) li[aria-current]::after {
      top: calc(50% - 0.6875rem);
      left: 0;
    }
    .notice {
      padding: 1rem var(--edge) 1.125rem 0.875rem;
    }
    .notice h2 {
      font-size: 1.125rem;
    }
    .notice:has(> .doing) {
      font-size: var(--small);
    }
    .notice :is(.why, .doing) {
      margin-top: var(--space-2);
    }
    .reasons {
      gap: var(--space-2);
    }
    .doing dd + dt {
      margin-top: var(--space-2);
    }
    .means dl > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .body {
      margin-top: 1.75rem;
      line-height: 1.58;
    }
    .sources > li {
      grid-template-columns: 1.875rem minmax(0, 1fr);
    }
    .sources .n {
      padding-left: var(--space-1);
    }
    .editions > li,
    .log > li,
    .checks > li {
      grid-template-columns: 1fr;
      gap: var(--space-1);
    }
    .editions .when br {
      display: none;
    }
    .editions .when time::before {
      content: ' · ';
    }
    .log .when {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      align-items: baseline;
    }
    .btns .btn {
      flex: 1 1 100%;
      justify-content: center;
    }
    .checks h3 {
      font-size: 1.3125rem;
    }
    .checks .d {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) 0.875rem;
      padding-top: 0.625rem;
    }
    .checks .d b {
      display: inline;
      font-size: inherit;
    }
    /* as wide as the screen, beside its sentence; where anchors are unknown, a sheet from the bottom edge */
    .note:popover-open {
      inset: auto 0 0 0;
      width: 100%;
      max-width: none;
      margin: 0;
      max-height: 60vh;
      border-inline: 0;
      border-radius: 0;
    }
    @supports (position-area: block-end) {
      .note:popover-open {
        inset: auto;
        max-height: calc(100% - 0.5rem);
        position-area: block-end span-all;
        position-try-fallbacks: flip-block;
        margin: var(--space-1) 0;
        border-bottom: 1px solid var(--ink-faint);
      }
    }
    .note .close {
      min-height: 2.75rem;
      min-width: 4rem;
    }
    .note .of {
      align-items: center;
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    .note {
      border-color: var(--ink-faint);
      border-top-color: var(--accent);
    }
  }
  @media (forced-colors: active) {
    .scale li[aria-current]::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .cite {
      color: LinkText;
    }
  }
`;
