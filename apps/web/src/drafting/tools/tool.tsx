import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

interface ToolProps {
  readonly label: string;
  readonly active?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One button of the text tools. */
export const Tool = ({ label, active, onPress, children }: ToolProps) => (
  <ActionIcon
    variant="subtle"
    color="gray.7"
    size={26}
    aria-label={label}
    title={label}
    {...(active === undefined ? {} : { 'aria-pressed': active })}
    // The selection stays where it is.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </ActionIcon>
);

/** How the icons of the tools are drawn. */
export const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
