/** What an edition is to the one before it, in the readers' terms. */
export const CHANGE_NOTES = [
  'FIRST',
  'UPDATE',
  'CORRECTION',
  'CLARIFICATION',
  'RECHECKED',
  'RETRACTION',
  'IMPORTED',
] as const;
export type ChangeNote = (typeof CHANGE_NOTES)[number];
