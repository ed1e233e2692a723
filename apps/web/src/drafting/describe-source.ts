import { formatDay, type Translate } from '@recheck/wording';
import type { Source } from './source-order';

/** Who published a source, what kind it is, and of which day, in one line. */
export const describeSource = (t: Translate, { publisher, sourceKind: kind, publishedOn }: Source): string =>
  [
    publisher,
    kind ? t(`evidence.sourceKind.${kind}`).toLowerCase() : t('evidence.kindUnknown').toLowerCase(),
    publishedOn ? formatDay(publishedOn) : null,
  ]
    .filter(Boolean)
    .join(' · ');
