import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '@recheck/domain';

const MINUTE = 60_000;

/**
 * The newsroom's clock. All time that the product reasons about comes from here, so that tests can move it; sessions and
 * other matters of security go by the machine's own clock.
 */
@Injectable()
export class Clock {
  #offset = 0;
  /** The last answer of `today`. Days begin at a full minute in every time zone, so it holds for its minute. */
  #today: { readonly minute: number; readonly timeZone: string; readonly day: PlainDate } | null = null;

  /** @param startsAt the moment at which the clock starts running; the machine's time when absent */
  constructor(startsAt: Date | null = null) {
    if (startsAt !== null) this.#offset = startsAt.getTime() - Date.now();
  }

  /** The present moment, in UTC with milliseconds. */
  now(): Instant {
    return new Date(Date.now() + this.#offset).toISOString() as Instant;
  }

  /** The calendar day it is in a time zone (IANA name). */
  today(timeZone: string): PlainDate {
    const minute = Math.floor((Date.now() + this.#offset) / MINUTE);
    if (this.#today?.minute !== minute || this.#today.timeZone !== timeZone) {
      this.#today = { minute, timeZone, day: dayOf(new Date(minute * MINUTE).toISOString() as Instant, timeZone) };
    }
    return this.#today.day;
  }

  /** Sets the clock to a moment, from which it runs on. Used by tests only. */
  moveTo(moment: Date): void {
    this.#offset = moment.getTime() - Date.now();
  }
}

/** Making a format takes far longer than using it, and there are few time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

const dayFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, made);
  return made;
};

/** The calendar day of a moment in a time zone (IANA name). */
export const dayOf = (moment: Instant, timeZone: string): PlainDate =>
  dayFormat(timeZone).format(new Date(moment)) as PlainDate;
