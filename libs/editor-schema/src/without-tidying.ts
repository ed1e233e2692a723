import type { Doc, Transaction } from 'yjs';

const untidied = new WeakSet<Doc>();

const leaveAsItIs = (transaction: Transaction): void => {
  transaction._needFormattingCleanup = false;
};

/**
 * Keeps a copy of a draft from tidying itself up; every copy of a draft needs this, whoever holds it. When formatting
 * arrives, Yjs deletes the marks that look superfluous at that moment. Nobody made that change and no log has it, and
 * copies that made it at different moments show different words as bold.
 */
export const withoutTidying = <Copy extends Doc>(copy: Copy): Copy => {
  if (untidied.has(copy)) return copy;
  untidied.add(copy);
  // Before the moment at which Yjs looks whether something is to be tidied up.
  copy.on('afterTransaction', leaveAsItIs);
  return copy;
};
