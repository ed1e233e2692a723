import type { ChromeKind, ImportedCheck, ImportFact, PlainDate } from '@recheck/domain';
import { formatDay, t } from '@recheck/wording';

/** An import in words: what was found, what is missing, what stood around the check and is kept outside the draft. */
export interface ImportWords {
  readonly checkedOn: PlainDate | null;
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly chrome: readonly string[];
}

const foundWords = ({ found }: ImportedCheck): readonly string[] => [
  ...(found.question === null ? [] : [t('intake.found.question', { question: found.question })]),
  ...(found.checkedOn === null ? [] : [t('intake.found.checkedOn', { date: formatDay(found.checkedOn) })]),
  ...(found.claim ? [t('intake.found.claim')] : []),
  ...(found.summary ? [t('intake.found.summary')] : []),
  ...(found.sections > 0 ? [t('intake.found.sections', { count: found.sections })] : []),
  ...(found.limits ? [t('intake.found.limits')] : []),
  ...(found.citations > 0 ? [t('intake.found.citations', { count: found.citations })] : []),
  ...(found.sources > 0 ? [t('intake.found.sources', { count: found.sources })] : []),
  ...(found.lists > 0 ? [t('intake.found.lists', { count: found.lists })] : []),
  ...(found.followUps > 0 ? [t('intake.found.followUps', { count: found.followUps })] : []),
];

const missingWords = ({ missing }: ImportedCheck): readonly string[] => [
  ...(missing.question ? [t('intake.missing.question')] : []),
  ...(missing.checkedDate ? [t('intake.missing.checkedDate')] : []),
  ...(missing.summary ? [t('intake.missing.summary')] : []),
  ...(missing.followUps ? [t('intake.missing.followUps')] : []),
  t('intake.missing.verdict'),
  ...(missing.untitledSources.length > 0
    ? [
        t('intake.missing.untitledSources', {
          count: missing.untitledSources.length,
          numbers: missing.untitledSources.map((number) => `[${number}]`).join(' '),
        }),
      ]
    : []),
  ...(missing.uncitedSentences.length > 0
    ? [t('intake.missing.uncitedSentences', { count: missing.uncitedSentences.length })]
    : []),
];

/** What was recognised as furniture, one line each: what it is, and its words. */
const chromeWords = (chrome: readonly ImportFact<ChromeKind>[]): readonly string[] =>
  chrome.map(({ kind, text }) => `${t(`intake.chrome.${kind}`)}: “${text.trim()}”`);

/** Puts an import into words for its report. */
export const importWords = (check: ImportedCheck): ImportWords => ({
  checkedOn: check.checkedOn,
  found: foundWords(check),
  missing: missingWords(check),
  chrome: chromeWords(check.chrome),
});
