import type { OutgoingHttpHeaders } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { SETTINGS_CHANGED } from '../people/people.module';
import { Announcements } from '../platform/announce/announcements';
import { Clock } from '../platform/clock/clock';
import { KeptAnswers } from '../platform/http/kept-answers';
import { PUBLIC_SIDE_CHANGED } from '../workflow/workflow.module';
import type { CurrentPage } from './public-page.queries';

/** Keeps the finished answer to a request, unless something has changed since the reading for it began. */
export type Keep = (headers: OutgoingHttpHeaders, body: Buffer, page: Pick<CurrentPage, KeptFacts>) => void;
type KeptFacts = 'factCheckId' | 'today' | 'timeZone';

/**
 * Finished public pages in memory. A page holds until its check changes, until the newsroom's settings do, until the day
 * does where the newsroom works, and while announcements arrive; what this process itself commits ends it before whoever
 * committed it is answered. After a gap in the announcements nothing holds that was kept before.
 */
@Injectable()
export class KeptPages implements OnModuleInit {
  #changes = 0;

  constructor(
    private readonly answers: KeptAnswers,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const forget = (factCheckIds?: readonly string[]): void => {
      this.#changes += 1;
      this.answers.forget(factCheckIds);
    };
    this.announcements.onAtOnce(PUBLIC_SIDE_CHANGED, forget);
    this.announcements.onAtOnce(SETTINGS_CHANGED, () => forget());
    this.announcements.onGap(() => forget());
  }

  /**
   * To be called before anything is read for a page. Gives the way to keep it.
   * @param path the page's one address: what was asked for in other letters is not kept under those, too
   */
  begin(request: Pick<Request, 'method' | 'path'>, path: string): Keep {
    const before = this.#changes;
    const beginning = this.announcements.arrive;
    return (headers, body, { factCheckId, today, timeZone }) => {
      if (!beginning || before !== this.#changes || request.method !== 'GET' || request.path !== path) return;
      const holds = (): boolean => this.announcements.arrive && this.clock.today(timeZone) === today;
      this.answers.keep(path, { headers, body, about: factCheckId, holds });
    };
  }
}
