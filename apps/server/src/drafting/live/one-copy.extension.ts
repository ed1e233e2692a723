import type { beforeUnloadDocumentPayload, connectedPayload, Extension } from '@hocuspocus/server';
import { LIVE_ENDINGS } from '@recheck/domain';
import type { LiveContext } from './live-context';
import { LiveRefusal } from './live-refusal';

/**
 * Keeps one copy of a draft per process. The library knows copies by the name of their draft only: when somebody comes in
 * the moment in which the last one leaves, it may hand them the copy that it is closing, or, closing the old copy once
 * more, lose sight of the new one. Whoever sits on a lost copy sees nothing of the others, and is not found when their
 * right to read ends.
 */
export class OneCopyExtension implements Extension<LiveContext> {
  /** Before anything that leans on the copy. */
  readonly priority = 210;

  /** Lets somebody who was handed a copy that is closed, or about to be, connect once more. */
  async connected({ connection, documentName, instance }: connectedPayload<LiveContext>): Promise<void> {
    if (instance.documents.get(documentName) === connection.document) return;
    connection.close({ code: LIVE_ENDINGS.tryAgain, reason: '' });
  }

  /** Stops the library from closing a copy that is closed already, and with it the one that took its place. */
  async beforeUnloadDocument({ document, documentName, instance }: beforeUnloadDocumentPayload): Promise<void> {
    if (instance.documents.get(documentName) !== document) throw new LiveRefusal(null);
  }
}
