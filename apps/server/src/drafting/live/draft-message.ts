import { decodeUpdate, snapshot, snapshotContainsUpdate, type Doc } from 'yjs';

/** Sync messages of the Yjs protocol: "this is what I have", its answer, and one update. */
export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;

/** Whether these bytes are an update at all. What is not must never reach the log, where it would stop every reader. */
export const readable = (bytes: Uint8Array): boolean => {
  try {
    decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether an update changes nothing: then nobody has contributed by it and there is nothing to keep. An editor that is
 * only opened answers the server's first message with one that repeats every deletion the server knows already, so
 * that one is compared with the document; an update that was typed only has to hold something.
 */
export const addsNothing = (document: Doc, type: number, bytes: Uint8Array): boolean => {
  if (type === SYNC_STEP_2) return snapshotContainsUpdate(snapshot(document), bytes);
  const { structs, ds } = decodeUpdate(bytes);
  return structs.length === 0 && ds.clients.size === 0;
};
