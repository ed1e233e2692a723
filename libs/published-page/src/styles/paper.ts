import { css } from './css';
import { print } from './print';

/**
 * The page made for paper looks on a screen as it will on paper, so that nobody wonders what its button did. What leads
 * back from it stays on the screen. Its colours outweigh those of the night, which the reader's system asks for.
 */
export const paper = `${print.replace('@media print', '@media all').replace(':root {', ':root:root:root {')}${css`
  @media screen {
    :root {
      color-scheme: light;
    }
    body {
      max-width: 44rem;
      margin: 0 auto;
      padding: var(--space-4) var(--space-4) var(--space-6);
    }
    .notice,
    .limits {
      margin-inline: 0;
    }
    .for-paper {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      margin-bottom: var(--space-5);
      font-size: var(--small);
    }
    .for-paper a {
      text-decoration: underline;
    }
  }
  @media screen and (max-width: 37.5em) {
    .dates > div {
      padding-inline: 0;
    }
  }
  @media print {
    .for-paper {
      display: none;
    }
  }
`}`;
