import { createContext, use } from 'react';
import type { Instant, PlainDate } from '@recheck/domain';

/** What the newsroom calls today, and where its clock stands. */
export interface NewsroomClock {
  /** Newsroom-local day. */
  readonly today: PlainDate;
  /** IANA name. */
  readonly timeZone: string;
}

const browserClock = (): NewsroomClock => ({
  today: new Date().toISOString().slice(0, 10) as PlainDate,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const NewsroomClockContext = createContext<NewsroomClock | null>(null);

/** The newsroom's clock; before it is known, that of the browser. */
export const useNewsroomClock = (): NewsroomClock => use(NewsroomClockContext) ?? browserClock();

/** The day of an instant in a time zone. */
export const dayOf = (instant: Instant, timeZone: string): PlainDate =>
  // Swedish writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  ) as PlainDate;
