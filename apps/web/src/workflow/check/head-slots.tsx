import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Places in the head of a check that the screen of its stage fills. */
export interface HeadSlots {
  /** In the first row, beside the question. */
  readonly people: HTMLElement | null;
  /** In the second row, beside the stages. */
  readonly acts: HTMLElement | null;
}

export const HeadSlotsContext = createContext<HeadSlots>({ people: null, acts: null });

interface InHeadProps {
  readonly at: keyof HeadSlots;
  readonly children: ReactNode;
}

/** Stands in the head of the check, so that the screen of a stage needs no row of its own there. */
export const InHead = ({ at, children }: InHeadProps) => {
  const slot = use(HeadSlotsContext)[at];
  return slot ? createPortal(children, slot) : null;
};
