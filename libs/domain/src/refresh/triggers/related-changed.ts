import type { NeedSignal } from '../need';

/** What the newest edition of a check says, beside the one before it. */
export interface AnswerChange {
  readonly editionId: string;
  readonly question: string;
  /** The word of the verdict before and now; null where there was none, and where the check was withdrawn. */
  readonly before: string | null;
  readonly after: string | null;
  readonly withdrawn: boolean;
}

/**
 * `RELATED_CHANGED`: a check that this one is linked with answers differently now. The key is the edition. An edition
 * that only words things anew, or confirms them, is no reason to look again.
 */
export const relatedChangedSignal = (change: AnswerChange): NeedSignal | null => {
  const { editionId, question, before, after, withdrawn } = change;
  if (!withdrawn && before === after) return null;
  const words = [before, withdrawn ? null : after].map((word) => word ?? '–');
  return { trigger: 'RELATED_CHANGED', signalKey: editionId, detail: `${question} (${words.join(' → ')})` };
};
