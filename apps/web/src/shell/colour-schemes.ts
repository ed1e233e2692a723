import type { MantineColorScheme } from '@mantine/core';

/** The colour schemes one can choose, with their words. */
export const SCHEMES = [
  { value: 'auto', word: 'shell.account.schemeAuto' },
  { value: 'light', word: 'shell.account.schemeLight' },
  { value: 'dark', word: 'shell.account.schemeDark' },
] as const satisfies readonly { value: MantineColorScheme; word: string }[];
