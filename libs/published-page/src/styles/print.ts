import { css } from './css';

/** Paper: black on white, everything opened, every address written out. */
export const print = css`
  @media print {
    :root {
      --paper: #fff;
      --sheet: #fff;
      --well: #fff;
      --line: #bbb;
      --ink: #000;
      --ink-soft: #333;
      --ink-faint: #555;
      --accent: #000;
      --accent-soft: #fff;
      --mark: #eee;
      --fresh: #000;
      --fresh-soft: #fff;
      --due-soon: #000;
      --due-soon-soft: #fff;
      --due: #000;
      --due-soft: #fff;
      --outdated: #000;
      --outdated-soft: #fff;
      --shadow: none;
      --read: 10.5pt;
      --lead: 11.5pt;
      --head: 13.5pt;
      --title: 24pt;
      --small: 9pt;
      --text-lg: 9.5pt;
      --text-md: 9pt;
      --text-sm: 8.5pt;
    }
    @page {
      margin: 18mm 20mm 20mm;
      @bottom-right {
        content: counter(page) ' / ' counter(pages);
        font:
          8pt system-ui,
          sans-serif;
      }
    }
    .masthead nav,
    .skip,
    .rail,
    .note,
    .share,
    .means,
    .appeal,
    .foot,
    .topics,
    .find,
    .pager,
    .side .plain,
    .no-print {
      display: none !important;
    }
    .print-only {
      display: block;
    }
    .bar {
      border: 1.5pt solid #000;
    }
    .wrap {
      max-width: none;
      padding: 0;
    }
    .masthead {
      border-bottom: 1.5pt solid #000;
    }
    .masthead .wrap {
      flex-wrap: nowrap;
      padding: 0 0 6pt;
    }
    .masthead .print-only {
      font-size: 8.5pt;
      text-align: right;
    }
    .brand {
      flex: none;
      white-space: nowrap;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .head {
      padding-top: 14pt;
    }
    .dates {
      margin-top: 10pt;
      gap: 6pt 0;
    }
    .dates dd {
      line-height: 1.5;
    }
    .dates > div {
      padding-inline: 14pt;
    }
    .fresh {
      border: 1pt solid #000;
      padding: 0 7pt;
    }
    .body,
    .front {
      display: block;
      margin-top: 16pt;
    }
    .text {
      max-width: none;
    }
    .text section + section,
    .text > * + section {
      margin-top: 15pt;
    }
    .text h2 {
      margin-bottom: 4pt;
      break-after: avoid;
    }
    .summary {
      padding-bottom: 12pt;
    }
    .answer {
      grid-template-columns: 5fr 7fr;
      margin: 14pt 0 0;
      border: 1pt solid #000;
      border-top-width: 3pt;
    }
    .answer > * {
      padding: 10pt 14pt 12pt;
    }
    .claim {
      border-right: 1px solid var(--line);
      border-bottom: 0;
    }
    .verdict-word {
      font-size: 20pt;
    }
    /* the scale is drawn with borders, so that it shows without backgrounds */
    .scale {
      margin-top: 10pt;
      break-inside: avoid;
    }
    .scale li::before {
      border-top-color: #000;
    }
    .scale li[aria-current]::after {
      top: 2px;
      left: calc(50% - 6.5pt);
      width: 0;
      height: 0;
      border: 6.5pt solid #000;
      box-shadow: none;
    }
    .off {
      padding: 5pt 8pt;
    }
    .notice,
    .earlier {
      border: 1pt solid #000;
      border-left-width: 5pt;
      padding: 10pt 14pt;
      break-inside: avoid;
    }
    .notice h2 {
      font-size: 11.5pt;
    }
    .notice:has(> .doing) {
      display: block;
    }
    .notice summary {
      display: none;
    }
    .doing {
      border-left: 0;
      border-top: 1px solid #000;
      padding: 6pt 0 0;
      margin-top: 8pt;
    }
    .limits {
      border: 1pt solid #000;
      padding: 10pt 14pt 12pt;
      break-inside: avoid;
    }
    ins {
      text-decoration: underline;
    }
    .cite {
      padding: 0;
      font-size: 0.72em;
    }
    .after {
      padding-top: 10pt;
    }
    .sources > li,
    .editions > li,
    .rows > li,
    .checks > li,
    .log > li {
      break-inside: avoid;
      padding-block: 7pt;
    }
    .sources > li {
      grid-template-columns: 24pt minmax(0, 1fr);
    }
    .sources .ttl,
    .rows .q {
      font-size: 10.5pt;
    }
    .sources .quote {
      font-size: 9.5pt;
      margin: 4pt 0;
      padding-left: 8pt;
      color: #000;
    }
    details > summary {
      color: #000;
      text-decoration: none;
      list-style: none;
      font-weight: 600;
    }
    details::details-content {
      content-visibility: visible;
      display: block;
      height: auto;
    }
    :is(.sources, .facts) a[href^='http']::after {
      content: ' ' attr(href);
      font: 400 8pt/1.4 var(--font-mono);
      overflow-wrap: anywhere;
    }
    .sources .ttl a::after {
      display: block;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
  }
`;
