import { DOCUMENT_VERSION } from '@recheck/domain';

/**
 * Version of the editor schema: the same number as the domain's document. A client names it when it connects; one with
 * a smaller number would delete what it does not know from the shared document, and is told to reload.
 */
export const EDITOR_SCHEMA_VERSION: number = DOCUMENT_VERSION;

/** Name of the shared type in the Yjs document that holds the draft (`Collaboration.configure({ field })`). */
export const FRAGMENT_NAME = 'document';
