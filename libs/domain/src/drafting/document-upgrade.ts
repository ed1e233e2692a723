import { refusal, refused, type Result } from '../kernel';
import { DOCUMENT_VERSION, type CheckDocument } from './document';
import { parseDocument } from './document-shape';

/** A document of an older version, of which only the number is known. */
export interface OldDocument {
  readonly version: number;
  readonly [attribute: string]: unknown;
}

/** Lifts a document by one version. Never throws for a document that its own version accepted. */
export type DocumentUpgrade = (document: OldDocument) => OldDocument;

/** The upgrades in order: the first lifts version 1 to 2. There is one for each version but the last. */
export const DOCUMENT_UPGRADES: readonly DocumentUpgrade[] = [];

const versionOf = (value: unknown): number | null => {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
};

/**
 * Lifts a value to the version after the last of the given upgrades. Null when it has no version, or one that these
 * upgrades do not know: a newer program has written it, and reading it as if it were older would lose what is new.
 */
export const liftDocument = (value: unknown, upgrades: readonly DocumentUpgrade[]): OldDocument | null => {
  const version = versionOf(value);
  if (version === null || version > upgrades.length + 1) return null;
  return upgrades.slice(version - 1).reduce((document, upgrade) => upgrade(document), value as OldDocument);
};

/**
 * Reads a stored or sent document of any version there has been, as one of the current version. Refuses with
 * `inputInvalid` what is no document, and documents of versions to come.
 */
export const upgradeDocument = (value: unknown): Result<CheckDocument> => {
  const lifted = liftDocument(value, DOCUMENT_UPGRADES);
  if (lifted) return parseDocument(lifted);
  const version = versionOf(value);
  return refused(
    refusal('inputInvalid', {
      field: 'document.version',
      problem: version === null ? 'missing' : `newer than ${DOCUMENT_VERSION}`,
    }),
  );
};
