import { refusal, type Refusal } from '../kernel';

/** The source reviewer's word on one citation: what the source says of the statement. */
export const FINDINGS = ['SUPPORTS', 'PARTLY_SUPPORTS', 'CONTRADICTS', 'DOES_NOT_MENTION', 'CANNOT_VERIFY'] as const;
export type Finding = (typeof FINDINGS)[number];

const BLOCKING: readonly Finding[] = ['CONTRADICTS', 'DOES_NOT_MENTION', 'CANNOT_VERIFY'];

/** Tells whether a text names a finding. */
export const isFinding = (value: string): value is Finding => (FINDINGS as readonly string[]).includes(value);

/** A blocking finding stops approval until an editor who is no contributor overrides it with a public reason. */
export const blocksApproval = (finding: Finding): boolean => BLOCKING.includes(finding);

/** Plain support speaks for itself; every other finding is printed for readers and needs its note. */
export const needsNote = (finding: Finding): boolean => finding !== 'SUPPORTS';

/** The refusal `noteMissing` when a finding that needs a note has none; else null. */
export const findingNoteRefusal = (finding: Finding, note: string | null): Refusal | null =>
  needsNote(finding) && !note?.trim() ? refusal('noteMissing') : null;
