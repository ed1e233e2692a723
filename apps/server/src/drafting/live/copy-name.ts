import type { Doc } from 'yjs';
import { newId } from '../../platform/ids';

const names = new WeakMap<Doc, string>();

/**
 * The name of one copy of a draft in the memory of one process. A copy that is closed and opened again is another one:
 * an update that went into the one that was closed is not in the one that has been opened since.
 */
export const copyName = (copy: Doc): string => {
  const name = names.get(copy) ?? newId();
  names.set(copy, name);
  return name;
};
