import { fontFaces, tokensCss } from '@recheck/design-tokens';
import { answer } from './answer';
import { check } from './check';
import { citations } from './citations';
import { foundation } from './foundation';
import { lists } from './lists';
import { narrow } from './narrow';
import { notices } from './notices';
import { paper } from './paper';
import { print } from './print';
import { site } from './site';
import { text } from './text';

/** Without comments and without white space that only people need. */
const compact = (stylesheet: string): string =>
  stylesheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim();

/**
 * The one stylesheet of the public pages. `fontDirectory` is where the font files of `@recheck/design-tokens` are served
 * on the same origin, e.g. `/assets/fonts`.
 */
export const publicStylesheet = (fontDirectory: string): string =>
  compact(
    [
      fontFaces.webFaces(fontDirectory),
      tokensCss,
      foundation,
      check,
      notices,
      answer,
      text,
      citations,
      lists,
      site,
      narrow,
      print,
    ].join('\n'),
  );

/** What the page made for paper needs beside that: it looks on a screen as on paper. */
export const paperStylesheet = (): string => compact(paper);
