import { instantText, jsonRows } from '../platform/database/json-text';

/** SQL for a person as records name them; `alias` is that of the row of `people`. */
export const namedPerson = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const finding = `CASE WHEN f.id IS NOT NULL THEN json_build_object(
  'id', f.id, 'value', f.value, 'note', f.note, 'person', ${namedPerson('finder')}, 'foundAt', ${instantText('f.found_at')},
  'carried', f.carried_from IS NOT NULL,
  'override', CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'reason', o.reason,
    'person', ${namedPerson('overrider')}, 'overriddenAt', ${instantText('o.overridden_at')}) END) END`;

const passage = `CASE WHEN pa.id IS NOT NULL THEN json_build_object(
  'id', pa.id, 'quotation', pa.quotation, 'prefix', pa.prefix, 'suffix', pa.suffix, 'digest', pa.digest,
  'snapshotId', pa.snapshot_id, 'startsAt', pa.starts_at, 'endsAt', pa.ends_at,
  'snapshotDigest', sn.content_digest, 'snapshotTakenAt', ${instantText('sn.taken_at')}) END`;

/** Citations of one revision (`revision` is an SQL expression for its id) with what stands on them. */
export const citationsOf = (revision: string): string =>
  jsonRows(`
  SELECT json_build_object('id', c.citation_id, 'ordinal', c.ordinal, 'sourceId', c.source_id,
    'statement', c.statement, 'statementDigest', c.statement_digest, 'section', c.section,
    'before', c.words_before, 'after', c.words_after, 'finding', ${finding}, 'passage', ${passage})
  FROM revision_citations c
  LEFT JOIN findings f ON f.revision_id = c.revision_id AND f.citation_id = c.citation_id AND f.superseded_at IS NULL
  LEFT JOIN people finder ON finder.id = f.person_id
  LEFT JOIN overrides o ON o.finding_id = f.id
  LEFT JOIN people overrider ON overrider.id = o.person_id
  LEFT JOIN passages pa ON pa.id = coalesce(f.passage_id, c.passage_id)
  LEFT JOIN snapshots sn ON sn.id = pa.snapshot_id
  WHERE c.revision_id = ${revision} ORDER BY c.ordinal`);

/** Who last changed what stands on the citations of one revision (an SQL expression for its id), and when. */
export const lastEvidenceMoveOf = (revision: string): string => `(
  SELECT json_build_object('person', ${namedPerson('mover')}, 'at', ${instantText('moved.at')}) FROM (
    SELECT f.person_id, f.found_at AS at FROM findings f WHERE f.revision_id = ${revision} AND f.carried_from IS NULL
    UNION ALL
    SELECT f.superseded_by, f.superseded_at FROM findings f WHERE f.revision_id = ${revision}
    UNION ALL
    SELECT o.person_id, o.overridden_at FROM overrides o JOIN findings f ON f.id = o.finding_id
    WHERE f.revision_id = ${revision}) moved
  JOIN people mover ON mover.id = moved.person_id ORDER BY moved.at DESC LIMIT 1)`;

/** What the newest capture of a source says of itself; words typed from it say nothing of the page. Index: snapshots_source_idx. */
const captured = `(SELECT json_build_object('finalAddress', c.final_address, 'canonicalAddress', c.canonical_address,
    'publisher', c.publisher, 'authors', c.authors)
  FROM snapshots c WHERE c.source_id = s.source_id AND c.made_by <> 'PASTED' ORDER BY c.taken_at DESC, c.id DESC LIMIT 1)`;

/** Sources of one round (`round` is an SQL expression for its id), in the order in which they were added. */
export const sourcesOf = (round: string): string =>
  jsonRows(`
  SELECT json_build_object('id', s.source_id, 'kind', s.kind, 'kindConfirmed', s.kind_confirmed_by IS NOT NULL,
    'title', s.title, 'publisher', s.publisher, 'authors', s.authors, 'publishedOn', s.published_on,
    'address', s.address, 'reference', s.reference, 'republishes', s.republishes,
    'importedNumber', s.imported_number, 'version', s.version, 'captured', ${captured})
  FROM round_sources s WHERE s.round_id = ${round} AND s.removed_at IS NULL ORDER BY s.added_at, s.source_id`);
