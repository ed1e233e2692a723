import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@recheck/domain';
import { statement, Reads } from '../database/reads';
import { Clock } from './clock';

/** By what day the newsroom lives. */
export const timeZoneOfNewsroom = statement<{ time_zone: string }>(
  'platform.timeZone',
  'SELECT time_zone FROM newsrooms',
);

/** How long a time zone that was read is used before it is read again. */
const REMEMBERED_MILLISECONDS = 2_000;

/** The newsroom's calendar: what "today" is where it works. */
@Injectable()
export class NewsroomTime {
  #zone: { readonly name: Promise<string>; readonly until: number } | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The newsroom's time zone (IANA name); UTC before it is set up. Whoever asks meanwhile waits for the same reading. */
  zone(): Promise<string> {
    const present = performance.now();
    if (this.#zone === null || this.#zone.until < present) {
      const name = this.reads.row(timeZoneOfNewsroom).then((row) => row?.time_zone ?? 'UTC');
      this.#zone = { name, until: present + REMEMBERED_MILLISECONDS };
      name.catch(() => {
        this.#zone = null;
      });
    }
    return this.#zone.name;
  }

  /** The calendar day it is in the newsroom. */
  async today(): Promise<PlainDate> {
    return this.clock.today(await this.zone());
  }
}
