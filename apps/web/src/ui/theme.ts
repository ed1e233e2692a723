import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';
import { dark, light } from '@recheck/design-tokens';

/** The accent in ten steps; 7 is the accent on paper, 3 the accent in the dark. */
const inkTeal: MantineColorsTuple = [
  light['accent-soft'],
  '#c3dfe4',
  '#98cdd8',
  dark.accent,
  '#46a5b8',
  '#2b8799',
  '#187282',
  light.accent,
  '#094b58',
  '#073b45',
];

/** Warm neutrals. */
const stone: MantineColorsTuple = [
  light.paper,
  light.well,
  '#e8e5dc',
  light.line,
  '#c3beb2',
  '#9b968b',
  light['ink-faint'],
  light['ink-soft'],
  '#393733',
  light.ink,
];

/** Mantine reads its `dark` from the lightest (text) to the darkest (ground). */
const night: MantineColorsTuple = [
  dark.ink,
  dark['ink-soft'],
  dark['ink-soft'],
  dark['ink-faint'],
  dark.line,
  dark.well,
  dark.sheet,
  dark.paper,
  dark.paper,
  '#101114',
];

/** A state's colour follows the scheme by its token, so all steps are the same one. */
const stateColour = (name: 'fresh' | 'due-soon' | 'due' | 'outdated'): MantineColorsTuple => [
  `var(--${name}-soft)`,
  ...(Array.from({ length: 9 }, () => `var(--${name})`) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]),
];

/** Dialogs lock the page by a rule in look.css; the library's own way writes style elements, which the page forbids. */
const dialogProps = {
  lockScroll: false,
  overlayProps: { backgroundOpacity: 0.35 },
  transitionProps: { duration: 120 },
};

/** The newsroom's look in the widget library's words. Colours and lengths come from the design tokens. */
export const theme = createTheme({
  primaryColor: 'ink-teal',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: false,
  // Text on the accent is a token of its own; the library would take white in the dark too.
  variantColorResolver: (input) =>
    input.variant === 'filled'
      ? { ...defaultVariantColorsResolver(input), color: 'var(--on-accent)' }
      : defaultVariantColorsResolver(input),
  colors: {
    'ink-teal': inkTeal,
    gray: stone,
    dark: night,
    fresh: stateColour('fresh'),
    'due-soon': stateColour('due-soon'),
    due: stateColour('due'),
    outdated: stateColour('outdated'),
  },
  white: light.sheet,
  black: light.ink,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-5)',
    xl: 'var(--space-6)',
  },
  defaultRadius: 6,
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects and not `X.extend`: naming a component here must not bring it into the first screen.
  components: {
    Button: { defaultProps: { size: 'compact-md', variant: 'default', fz: 'sm', fw: 500 } },
    InputDescription: { defaultProps: { fz: 'xs' } },
    InputError: { defaultProps: { fz: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 120 } } } },
    TagsInput: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 8, withTableBorder: false, withColumnBorders: false } },
    Tabs: { defaultProps: { variant: 'default' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 120 }, shadow: 'md' } },
    Modal: { defaultProps: dialogProps },
    Drawer: { defaultProps: { ...dialogProps, position: 'right' } },
  },
});
