import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
  type ConvertCSSVariablesInput,
  type CSSVariablesResolver,
} from '@mantine/core';
import { theme } from './theme';

/** Both schemes read the same tokens; these know themselves which scheme it is. */
const fromTokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-default-hover': 'var(--well)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--outdated)',
  '--mantine-color-success': 'var(--fresh)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
};

/** Maps the design tokens to the widget library's variables, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: fromTokens,
});

/** All variables of the look as one sheet's text. */
export const styleVariables = (): string => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const own = cssVariablesResolver(merged);
  const given = defaultCssVariablesResolver(merged);
  const all: ConvertCSSVariablesInput = {
    variables: { ...given.variables, ...own.variables },
    light: { ...given.light, ...own.light },
    dark: { ...given.dark, ...own.dark },
  };
  return convertCssVariables(all, ':root');
};

/**
 * Puts the variables into the page as a constructed sheet. The page allows no style elements (its content security
 * policy), which is how the library would write them.
 */
export const installStyleVariables = (page: Document): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleVariables());
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
};
