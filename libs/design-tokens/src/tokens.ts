/*
 * Recheck's look: paper and ink. Calm, dense where people work, generous where people read. The only source of colours,
 * type and space; `tokens.css` is printed from it. Text keeps at least 4.5:1 on its ground in both schemes (tested), and a
 * state is never told by colour alone.
 */

/** Colours on paper. */
export const light = {
  /** the page */
  paper: '#fbfaf7',
  /** cards, panels, the document */
  sheet: '#ffffff',
  /** recessed areas, table heads, code */
  well: '#f2f0ea',
  /** hairlines */
  line: '#dedad0',
  /** text */
  ink: '#1d1c1a',
  /** secondary text */
  'ink-soft': '#57534b',
  /** captions on paper and sheet, never on well */
  'ink-faint': '#77726a',
  /** one accent: links, focus, the primary action */
  accent: '#0b5c6b',
  'accent-soft': '#e2eff1',
  /** text on the accent */
  'on-accent': '#ffffff',
  /** highlighted passage */
  mark: '#fdf1c4',
  fresh: '#1f6b4a',
  'fresh-soft': '#e3f1e9',
  'due-soon': '#7a5a00',
  'due-soon-soft': '#faf0cf',
  due: '#9a4b00',
  'due-soft': '#fce8d4',
  outdated: '#a02c2c',
  'outdated-soft': '#f9e2e0',
  /** people: carets and presence, never a state */
  'who-1': '#7a4a9c',
  'who-2': '#2d5fa8',
  'who-3': '#a23a72',
  'who-4': '#6d5a2a',
  /** text on a person's colour */
  'on-who': '#ffffff',
} as const;

export type ColourName = keyof typeof light;

/** The same colours in the dark. */
export const dark: Readonly<Record<ColourName, string>> = {
  paper: '#16171a',
  sheet: '#1d1f23',
  well: '#25282d',
  line: '#363a41',
  ink: '#ecebe7',
  'ink-soft': '#b9b6ae',
  'ink-faint': '#98958d',
  accent: '#6cc3d3',
  'accent-soft': '#17343a',
  'on-accent': '#10262b',
  mark: '#4a4116',
  fresh: '#7ccaa2',
  'fresh-soft': '#173226',
  'due-soon': '#e0bd5a',
  'due-soon-soft': '#352d12',
  due: '#eda465',
  'due-soft': '#3a2813',
  outdated: '#f0918c',
  'outdated-soft': '#3d1f1e',
  'who-1': '#c79be6',
  'who-2': '#8db4f0',
  'who-3': '#ef9bc8',
  'who-4': '#cfc08a',
  'on-who': '#16171a',
};

/** Shadows of what floats. */
export const shadow = {
  light: '0 1px 2px rgb(29 28 26 / 6%), 0 4px 16px rgb(29 28 26 / 5%)',
  dark: '0 1px 2px rgb(0 0 0 / 40%), 0 4px 16px rgb(0 0 0 / 30%)',
} as const;

/** Faces. The fallbacks are system faces stretched to the same widths, so that little moves when the face arrives. */
export const fonts = {
  'font-ui': '"Inter Variable", "Inter Fallback", system-ui, sans-serif',
  'font-read': '"Source Serif 4 Variable", "Source Serif 4 Fallback", "Source Serif 4 Fallback Times", Georgia, serif',
  'font-mono': '"JetBrains Mono Variable", ui-monospace, monospace',
} as const;

/** Sizes in pixels at the usual 16 px root. Printed in rem, so that they grow with the reader's own font size. */
export const sizes = {
  'text-xs': 12,
  'text-sm': 13,
  'text-md': 14,
  'text-lg': 16,
  'text-xl': 20,
  'text-2xl': 26,
  /** published prose */
  read: 19,
  'space-1': 4,
  'space-2': 8,
  'space-3': 12,
  'space-4': 16,
  'space-5': 24,
  'space-6': 40,
} as const;

/** Lengths that do not scale with type. */
export const lengths = {
  radius: '6px',
  /** reading width */
  measure: '68ch',
} as const;
