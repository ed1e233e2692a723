import { refusal, type Refusal } from '@recheck/domain';
import type pg from 'pg';

/** What the database's own guards say, by the code they raise (and, where they guard several tables, the table). */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  RC001: refusal('versionMoved'),
  RC002: refusal('roundEnded'),
  RC003: refusal('draftFrozen'),
  RC007: refusal('suggestionSettled'),
  'RC004 findings': refusal('authorCannotReview'),
  'RC004 overrides': refusal('authorCannotOverride'),
  'RC004 decisions': refusal('authorCannotApprove'),
};

/** Races that a unique constraint decides: the second of two is told what the first one did. */
const BY_CONSTRAINT: Readonly<Record<string, Refusal>> = {
  people_email_key: refusal('emailTaken'),
  fact_checks_slug_key: refusal('slugTaken'),
  rounds_one_open_idx: refusal('roundOpen'),
  rounds_number_key: refusal('versionMoved'),
  decisions_one_approval_idx: refusal('versionMoved'),
  captures_one_idx: refusal('captureRunning'),
  findings_one_idx: refusal('versionMoved'),
  editions_number_key: refusal('versionMoved'),
  withdrawals_one_open_idx: refusal('versionMoved'),
  withdrawals_two_people: refusal('secondPersonNeeded'),
};

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** The error of PostgreSQL or of the way there in an error of whatever layer, if there is one. */
export const databaseError = (error: unknown): pg.DatabaseError | null => {
  const inner = (error as { driverError?: unknown } | null)?.driverError ?? error;
  return typeof (inner as pg.DatabaseError | null)?.code === 'string' ? (inner as pg.DatabaseError) : null;
};

/** The refusal that an error of the database stands for; null when it is a surprise. */
export const guardRefusal = (error: unknown): Refusal | null => {
  const raised = databaseError(error);
  if (raised?.code === undefined) return null;
  if (raised.code === UNIQUE_VIOLATION || raised.code === CHECK_VIOLATION) {
    return BY_CONSTRAINT[raised.constraint ?? ''] ?? null;
  }
  return BY_CODE[raised.code] ?? BY_CODE[`${raised.code} ${raised.table}`] ?? null;
};

/** Whether the whole command may simply be run again. */
export const isTransient = (error: unknown): boolean => {
  const code = databaseError(error)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
};
