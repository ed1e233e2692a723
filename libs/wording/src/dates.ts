import type { Instant, PlainDate } from '@recheck/domain';

/*
 * Dates for people. Days are absolute ("14 November 2025"), because a page may be read from a cache a month later. Moments
 * are shown in a time zone that the caller names (the newsroom's), never in that of the machine.
 */
const LOCALE = 'en-GB';
const inWords = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options);
const dayFormat = inWords({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormat = inWords({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortFormat = inWords({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

const midnight = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** "14 November 2025". */
export const formatDay = (day: PlainDate): string => dayFormat.format(midnight(day));

/** "November 2025". */
export const formatMonth = (day: PlainDate): string => monthFormat.format(midnight(day));

/** "Tue 4 Nov", with the year only when it is not that of `today`. For screens, never for pages that are kept. */
export const formatShortDay = (day: PlainDate, today: PlainDate): string => {
  const short = shortFormat.format(midnight(day)).replace(',', '');
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`;
};

/** "18:02" in the given IANA time zone. */
export const formatTime = (instant: Instant, timeZone: string): string =>
  inWords({ hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));

/** "18:02:14" in the given IANA time zone. */
export const formatTimeOfSave = (instant: Instant, timeZone: string): string =>
  inWords({ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone }).format(new Date(instant));

/** "3 November 2026, 18:02 GMT" in the given IANA time zone: exact, with the zone named. */
export const formatMoment = (instant: Instant, timeZone: string): string =>
  inWords({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
    .format(new Date(instant))
    .replace(' at ', ', ');
