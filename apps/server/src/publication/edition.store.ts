import {
  composePage,
  editionDigest,
  nextEditionNumber,
  type ChangeNote,
  type Digest,
  type PageCitation,
  type PageEdition,
  type PlainDate,
  type RevisionContent,
} from '@recheck/domain';
import { renderArtifact, type Site } from '@recheck/published-page';
import { dayOf } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { sha256 } from '../platform/sha256';
import { EditionRow } from './edition.row';

/** The check that gets a new edition, as the transaction holds it. */
export interface PublishedCheck {
  readonly factCheckId: string;
  readonly slug: string;
  readonly desk: string;
  readonly topics: readonly string[];
  readonly timeZone: string;
  /** Earlier editions, oldest first. */
  readonly editions: readonly PageEdition[];
}

/** What is new in it. */
export interface NewEdition {
  readonly roundId: string | null;
  readonly revision: { readonly id: string; readonly digest: Digest; readonly content: RevisionContent };
  readonly evidenceDigest: Digest | null;
  readonly checkedAt: PlainDate | null;
  readonly note: ChangeNote;
  readonly text: string | null;
  readonly citations: readonly PageCitation[];
}

/** Editions within one transaction. They are only ever added. */
export class EditionStore {
  constructor(private readonly transaction: Transaction) {}

  /** The check with its editions; null when there is none. Lock the check first. */
  async check(factCheckId: string): Promise<PublishedCheck | null> {
    return this.transaction.row<PublishedCheck>(
      `SELECT fc.id AS "factCheckId", fc.slug, d.name AS desk, fc.topics, n.time_zone AS "timeZone",
         (SELECT coalesce(json_agg(json_build_object('number', e.number, 'note', e.change_note, 'checkedAt', e.checked_at,
            'publishedOn', (e.published_at AT TIME ZONE n.time_zone)::date, 'text', e.change_text,
            'revision', e.revision_digest) ORDER BY e.number), '[]'::json)
          FROM editions e WHERE e.fact_check_id = fc.id) AS editions
       FROM fact_checks fc JOIN desks d ON d.id = fc.desk_id CROSS JOIN newsrooms n WHERE fc.id = $1`,
      [factCheckId],
    );
  }

  /** The edition that readers see; null before the first. */
  async current(
    factCheckId: string,
  ): Promise<Pick<EditionRow, 'revisionId' | 'revisionDigest' | 'evidenceDigest' | 'checkedAt'> | null> {
    return this.transaction.row(
      `SELECT e.revision_id AS "revisionId", e.revision_digest AS "revisionDigest",
         e.evidence_digest AS "evidenceDigest", e.checked_at::text AS "checkedAt"
       FROM fact_checks fc JOIN editions e ON e.fact_check_id = fc.id AND e.number = fc.current_edition WHERE fc.id = $1`,
      [factCheckId],
    );
  }

  /** Writes the next edition: composes its page, draws it, and stores both for ever. Gives its number. */
  async write(check: PublishedCheck, edition: NewEdition, site: Site): Promise<number> {
    const { actor, now } = this.transaction;
    if (actor.personId === null) throw new Error('Editions are published by people.');
    const number = nextEditionNumber(check.editions.at(-1)?.number ?? null);
    const page = composePage(edition.revision.content, {
      slug: check.slug,
      desk: check.desk,
      topics: check.topics,
      editions: [
        ...check.editions,
        {
          number,
          note: edition.note,
          publishedOn: dayOf(now, check.timeZone),
          checkedAt: edition.checkedAt,
          text: edition.text,
          revision: edition.revision.digest,
        },
      ],
      citations: edition.citations,
      followUps: [],
      evidenceDigest: edition.evidenceDigest,
    });
    const artifact = renderArtifact(page, site);
    const digest = editionDigest(
      {
        factCheckId: check.factCheckId,
        number,
        revisionDigest: edition.revision.digest,
        evidenceDigest: edition.evidenceDigest,
        checkedAt: edition.checkedAt,
        publishedAt: now,
        note: edition.note,
        text: edition.text,
      },
      sha256,
    );
    await this.transaction.insert(EditionRow, {
      id: newId(),
      factCheckId: check.factCheckId,
      number,
      roundId: edition.roundId,
      revisionId: edition.revision.id,
      revisionDigest: edition.revision.digest,
      evidenceDigest: edition.evidenceDigest,
      digest,
      checkedAt: edition.checkedAt,
      changeNote: edition.note,
      changeText: edition.text,
      page,
      artifact,
      artifactDigest: sha256(artifact),
      publishedBy: actor.personId,
      publishedAt: now,
    });
    return number;
  }
}
