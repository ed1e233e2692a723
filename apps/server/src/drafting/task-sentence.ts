import type { DraftTask } from '@recheck/domain';
import { t } from '@recheck/wording';

/** A task in words for people. */
export const taskSentence = (task: DraftTask): string => {
  switch (task.kind) {
    case 'IDENTIFY_SOURCE':
      return t('intake.task.IDENTIFY_SOURCE', { number: task.facts.number });
    case 'CITE_SENTENCE':
      return t('intake.task.CITE_SENTENCE', { sentence: task.facts.sentence });
    case 'CHECKLIST_ITEM':
      return task.facts.item;
    default:
      return t(`intake.task.${task.kind}`);
  }
};
