import { css } from './css';
import { print } from './print';

/**
 * The page made for paper looks on a screen as it will on paper, so that nobody wonders what its button did. What leads
 * back from it stays on the screen.
 */
export const paper = `${print.replace('@media print', '@media all')}${css`
  @media screen {
    :root {
      color-scheme: light;
    }
    body {
      max-width: 44rem;
      margin: 0 auto;
      padding: var(--space-4) var(--space-4) var(--space-6);
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
  @media print {
    .for-paper {
      display: none;
    }
  }
`}`;
