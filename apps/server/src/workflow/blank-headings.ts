import type { DocumentPart } from '@recheck/domain';
import { t } from '@recheck/wording';

/** The headings of a blank draft. */
export const blankHeadings: Readonly<Record<DocumentPart, string>> = {
  SUMMARY: t('drafting.part.SUMMARY'),
  SECTION: t('drafting.part.SECTION'),
  LIMITS: t('drafting.part.LIMITS'),
  FOLLOW_UPS: t('drafting.part.FOLLOW_UPS'),
};
