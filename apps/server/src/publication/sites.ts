import { Injectable } from '@nestjs/common';
import type { Site } from '@recheck/published-page';
import { t } from '@recheck/wording';
import { Origins } from '../platform/auth/origins';
import { Reads, statement } from '../platform/database/reads';

/** What the newsroom's settings say, as they are stored. */
export interface NewsroomWords {
  readonly name: string;
  readonly appeal: string | null;
  readonly disclaimer: string | null;
}

const newsroomWords = statement<NewsroomWords>(
  'publication.newsroom',
  'SELECT name, appeal, disclaimer FROM newsrooms',
);

/** How long the newsroom's words are used before they are read again. */
const REMEMBERED_MILLISECONDS = 2_000;

/**
 * Where the stylesheet of the public pages is served. Stored pages name it, so it stays what it is; browsers ask whether
 * it changed.
 */
export const STYLESHEET = '/assets/public.css';

/** What the newsroom says about itself on its public pages. */
@Injectable()
export class Sites {
  #site: { readonly value: Site; readonly until: number } | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly origins: Origins,
  ) {}

  async site(): Promise<Site> {
    if (this.#site === null || this.#site.until < performance.now()) {
      const words = await this.reads.row(newsroomWords);
      this.#site = { value: this.of(words), until: performance.now() + REMEMBERED_MILLISECONDS };
    }
    return this.#site.value;
  }

  /** The same from words that were just read. */
  of(words: NewsroomWords | null): Site {
    const appeal = words?.appeal?.trim();
    return {
      name: words?.name ?? '',
      origin: this.origins.base,
      stylesheet: STYLESHEET,
      contact: null,
      about: null,
      disclaimer: words?.disclaimer?.trim() || null,
      appeal: appeal ? { heading: t('publicPage.appeal'), text: appeal, action: '', address: '' } : null,
    };
  }
}
