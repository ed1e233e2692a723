import { Injectable } from '@nestjs/common';
import { copyHints, suggestedKind, type CopyHint as DomainHint, type WorkFacts } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Reads, statement } from '../platform/database/reads';
import type { Provenance } from './provenance.types';
import type { Source } from './source.types';

/** What a capture says about itself, with the beginning and the end of its words: there stand by-lines and credits. */
type CapturedFacts = Omit<WorkFacts, 'address'> & { readonly source_id: string };

/** The newest snapshot of each source that holds a work, and not only words typed from it. Index: snapshots_source_idx. */
const capturedFacts = statement<CapturedFacts>(
  'evidence.capturedFacts',
  `SELECT asked.source_id, s.final_address AS "finalAddress", s.canonical_address AS "canonicalAddress", s.title,
     s.publisher, s.authors,
     CASE WHEN length(s.text) > 8000 THEN left(s.text, 4000) || E'\\n' || right(s.text, 4000) ELSE s.text END AS text
   FROM unnest($1::uuid[]) AS asked (source_id)
   CROSS JOIN LATERAL (SELECT * FROM snapshots WHERE source_id = asked.source_id
     ORDER BY made_by = 'PASTED', taken_at DESC, id DESC LIMIT 1) s`,
);

const NOT_CAPTURED = {
  finalAddress: null,
  canonicalAddress: null,
  title: null,
  publisher: null,
  authors: [],
  text: '',
};

/** What rules suggest about where sources come from. */
@Injectable()
export class ProvenanceQueries {
  constructor(private readonly reads: Reads) {}

  /** For each source what is suggested. Asks nobody for permission: who sees the source may see it. */
  async ofSources(sources: readonly Source[]): Promise<readonly Provenance[]> {
    const rows = await this.reads.rows(capturedFacts, [sources.map(({ id }) => id)]);
    const captured = new Map(rows.map((row) => [row.source_id, row]));
    return sources.map((source) => provenanceOf(source, captured.get(source.id) ?? NOT_CAPTURED));
  }
}

const provenanceOf = (source: Source, captured: Omit<WorkFacts, 'address'>): Provenance => {
  const facts: WorkFacts = {
    address: source.address,
    finalAddress: captured.finalAddress,
    canonicalAddress: captured.canonicalAddress,
    title: source.title ?? captured.title,
    publisher: captured.publisher ?? source.publisher,
    authors: [...source.authors, ...captured.authors],
    text: captured.text,
  };
  const suggested = suggestedKind(facts);
  return {
    suggestedKind: suggested?.kind ?? null,
    suggestion:
      suggested &&
      t(`evidence.provenance.suggested.${suggested.because}`, { kind: t(`evidence.sourceKind.${suggested.kind}`) }),
    hints: copyHints(facts).map((hint) => ({ ...hint, sentence: sentenceOf(hint) })),
  };
};

const sentenceOf = ({ reason, publisher, address }: DomainHint): string => {
  const original = [publisher, address].filter(Boolean).join(', ') || t('evidence.provenance.somewhere');
  return t(`evidence.provenance.hint.${reason}`, { original });
};
