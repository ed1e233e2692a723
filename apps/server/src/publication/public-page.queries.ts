import { Injectable } from '@nestjs/common';
import type { PageFreshness, PlainDate, PublicState, PublishedPage } from '@recheck/domain';
import type { Site } from '@recheck/published-page';
import { Clock } from '../platform/clock/clock';
import { Reads, statement, type Statement } from '../platform/database/reads';
import { FreshnessReader } from './freshness-reader';
import { Sites, type NewsroomWords } from './sites';

interface CurrentRow extends NewsroomWords {
  readonly id: string;
  readonly public_state: PublicState;
  readonly artifact: string;
  readonly time_zone: string;
  readonly page: PublishedPage;
  readonly facts: unknown;
  readonly merged_into: string | null;
}

/** The page of a check as readers see it today. */
export interface CurrentPage {
  readonly factCheckId: string;
  /** Slug of the check that answers it now, if it was merged into one. */
  readonly mergedInto: string | null;
  readonly artifact: string;
  readonly page: PublishedPage;
  /** Null for a check that was withdrawn. */
  readonly freshness: PageFreshness | null;
  /** What the newsroom said of itself in the same moment. */
  readonly site: Site;
  /** The day that the freshness was worked out for, and the time zone (IANA name) in which it ends. */
  readonly today: PlainDate;
  readonly timeZone: string;
}

/** One edition of a check, replaced or not. */
export interface EditionPage {
  readonly page: PublishedPage;
  /** Number of the current edition. */
  readonly editions: number;
  /** The day on which the next edition, or a check that it was merged into, replaced it; null for the current one. */
  readonly replacedOn: PlainDate | null;
}

const earlierEdition = statement<EditionPage>(
  'publication.edition',
  `SELECT e.page, fc.current_edition AS editions, (coalesce(
     (SELECT later.published_at FROM editions later
      WHERE later.fact_check_id = e.fact_check_id AND later.number = e.number + 1),
     fc.merged_at) AT TIME ZONE n.time_zone)::date::text AS "replacedOn"
   FROM fact_checks fc JOIN editions e ON e.fact_check_id = fc.id CROSS JOIN newsrooms n
   WHERE fc.slug = $1 AND e.number = $2 AND fc.public_state <> 'NONE'`,
);

/** Reads of single public pages: one statement each, through the unique slug. */
@Injectable()
export class PublicPageQueries {
  readonly currentPage: Statement<CurrentRow>;

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly freshness: FreshnessReader,
    private readonly sites: Sites,
  ) {
    // Relies on fact_checks_slug_key and editions_number_key.
    this.currentPage = statement<CurrentRow>(
      'publication.currentPage',
      `SELECT fc.id, fc.public_state, e.artifact, e.page, ${freshness.factsOf('fc')} AS facts,
         (SELECT other.slug FROM fact_checks other WHERE other.id = fc.merged_into) AS merged_into,
         n.name, n.appeal, n.disclaimer, n.time_zone
       FROM fact_checks fc JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition CROSS JOIN newsrooms n
       WHERE fc.slug = $1 AND fc.public_state <> 'NONE'`,
    );
  }

  /** The current page of a check; null where nothing was ever published under the slug. */
  async current(slug: string): Promise<CurrentPage | null> {
    const row = await this.reads.row(this.currentPage, [slug]);
    if (!row) return null;
    const today = this.clock.today(row.time_zone);
    return {
      factCheckId: row.id,
      mergedInto: row.merged_into,
      artifact: row.artifact,
      page: row.page,
      freshness: row.public_state === 'LIVE' ? this.freshness.read(row.facts, today) : null,
      site: this.sites.of(row),
      today,
      timeZone: row.time_zone,
    };
  }

  /** One edition of a check; null where there is none. */
  edition(slug: string, number: number): Promise<EditionPage | null> {
    return this.reads.row(earlierEdition, [slug, number]);
  }
}
