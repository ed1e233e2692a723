import { addDays, daysBetween, type Instant, type PlainDate } from '@recheck/domain';
import { formatShortDay, formatTime, type Translate } from '@recheck/wording';
import { dayOf, type NewsroomClock } from './newsroom-clock';

/** "today", "tomorrow", "yesterday", else "Wed 4 Nov", with the year only when it is not this one. */
export const sayDay = (t: Translate, day: PlainDate, today: PlainDate): string => {
  if (day === today) return t('shell.date.today');
  if (day === addDays(today, 1)) return t('shell.date.tomorrow');
  if (day === addDays(today, -1)) return t('shell.date.yesterday');
  return formatShortDay(day, today);
};

/** "today 19:00", "Mon 2 Nov 16:05", "Fri 30 Oct 2025"; the time is left out once the year is another. */
export const sayMoment = (t: Translate, instant: Instant, { today, timeZone }: NewsroomClock): string => {
  const day = dayOf(instant, timeZone);
  const said = sayDay(t, day, today);
  return day.slice(0, 4) === today.slice(0, 4)
    ? t('shell.date.moment', { day: said, time: formatTime(instant, timeZone) })
    : said;
};

/** How near a due day is: it has passed, it is today or tomorrow, or there is time. */
export type Nearness = 'overdue' | 'near' | 'later';

export const nearness = (dueOn: PlainDate, today: PlainDate): Nearness => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'overdue';
  return days === 0 ? 'near' : 'later';
};

/** "overdue 1 day", "today", "Wed 4 Nov". */
export const sayDue = (t: Translate, dueOn: PlainDate, today: PlainDate): string => {
  const late = daysBetween(dueOn, today);
  return late > 0 ? t('shell.date.overdue', { count: late }) : sayDay(t, dueOn, today);
};
