import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'recheck.colour-scheme' });

/**
 * The newsroom's look around everything inside. Its variables come from `installStyleVariables`, its rules from
 * `look.css`; it follows the system's scheme until a person chooses one.
 */
export const LookProvider = ({ children }: { children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    colorSchemeManager={colorSchemeManager}
    withCssVariables={false}
    withGlobalClasses={false}
  >
    {children}
  </MantineProvider>
);
