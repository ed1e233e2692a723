import {
  DOCUMENT_VERSION,
  isIdentified,
  taskStates,
  type CheckDocument,
  type PlainDate,
  type TaskFacts,
  type TickedTask,
} from '@recheck/domain';
import { taskSentence } from '../drafting/drafting.module';
import type { RoundRecord } from './round-record';
import type { Round } from './round.types';

/** One task of a round, as it is stored. */
export interface TaskRecord extends TickedTask {
  readonly id: string;
}

const NOTHING_WRITTEN: CheckDocument = { version: DOCUMENT_VERSION, blocks: [] };

/**
 * What of a round shows which of its tasks are done.
 * @param document the draft, and once it is submitted the revision
 * @param proposedCheckedAt what the source review proposes
 */
export const taskFacts = (
  { question, verdict, sources, checkedAt }: RoundRecord,
  document: CheckDocument | null,
  proposedCheckedAt: PlainDate | null,
): TaskFacts => ({
  question,
  hasVerdict: verdict !== null,
  unidentifiedSources: sources.filter((source) => !isIdentified(source)).map(({ id }) => id),
  hasCheckedDate: (checkedAt ?? proposedCheckedAt) !== null,
  document: document ?? NOTHING_WRITTEN,
});

/** The tasks of a round as people see them. */
export const tasksView = (tasks: readonly TaskRecord[], facts: TaskFacts): Round['tasks'] => {
  const stateOf = taskStates(facts);
  return tasks.map((stored) => {
    const { id, task } = stored;
    return {
      id,
      kind: task.kind,
      sentence: taskSentence(task),
      sourceId: task.kind === 'IDENTIFY_SOURCE' ? task.facts.sourceId : null,
      words: task.kind === 'CITE_SENTENCE' ? task.facts.sentence : null,
      ...stateOf(stored),
    };
  });
};
