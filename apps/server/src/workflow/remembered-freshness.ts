import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PlainDate } from '@recheck/domain';
import { Announcements } from '../platform/announce/announcements';
import { Remembered } from '../platform/announce/remembered';
import type { NewsroomFreshness } from './freshness.types';
import { PUBLIC_SIDE_CHANGED } from './public-side-changed';

/** Longest that counts are shown without being counted again. */
const REMEMBERED_MILLISECONDS = 30_000;

/**
 * The newsroom's freshness figure. Counting reads a line for every published check, and many screens show the figure:
 * so the statement of a screen counts only when nobody has for a while, and the figure is kept until the day, a check or
 * half a minute has passed.
 */
@Injectable()
export class RememberedFreshness implements OnModuleInit {
  readonly #figure = new Remembered<NewsroomFreshness>(REMEMBERED_MILLISECONDS);

  constructor(private readonly announcements: Announcements) {}

  onModuleInit(): void {
    this.announcements.onAtOnce(PUBLIC_SIDE_CHANGED, this.#figure.forget);
    this.announcements.onGap(this.#figure.forget);
  }

  /**
   * Reads something together with the figure for a day.
   * @param read told whether to count (`freshnessCountsIf`); its `freshness` is null if it was told not to
   */
  async with<Row extends { readonly freshness: NewsroomFreshness | null }>(
    day: PlainDate,
    read: (count: boolean) => Promise<Row>,
  ): Promise<Row & { readonly freshness: NewsroomFreshness }> {
    const known = this.#figure.known(day);
    if (known) return { ...(await read(false)), freshness: known.value };
    const keep = this.#figure.begin(day);
    const row = await read(true);
    const { freshness } = row;
    if (freshness === null) throw new Error('A statement that was told to count the checks did not.');
    keep(freshness);
    return { ...row, freshness };
  }
}
