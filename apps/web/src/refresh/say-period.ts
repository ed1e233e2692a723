import { parseDuration } from '@recheck/domain';
import type { Translate } from '@recheck/wording';

/** "6 months", "1 year 2 weeks"; what is no duration is shown as it is. */
export const sayPeriod = (t: Translate, period: string): string => {
  const read = parseDuration(period);
  if (!read.ok) return period;
  const { years, months, weeks, days } = read.value;
  return [
    years > 0 ? t('refresh.policy.years', { count: years }) : null,
    months > 0 ? t('refresh.policy.months', { count: months }) : null,
    weeks > 0 ? t('refresh.policy.weeks', { count: weeks }) : null,
    days > 0 ? t('refresh.policy.days', { count: days }) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
};
