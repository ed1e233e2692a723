import { Injectable } from '@nestjs/common';
import { oneLine } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { Reads, statement } from '../platform/database/reads';
import { isId } from '../platform/ids';
import { checkRow, CHECK_ROW_TABLES } from './check-row.sql';
import { mayReadDesk, readerOf } from './reader';
import type { SimilarCheck } from './similar-check.types';

/** Longer questions say nothing more about which question they are. */
const LONGEST = 500;
/** What is less alike has only the subject in common, or not even that. */
const LEAST_LIKENESS = 0.3;
/** A stem that so many questions have is not counted further: it tells hardly anything. */
const COMMON = 2000;
/** How many entries of the index the candidates are chosen from, those of the rarest stems first. */
const ENTRIES = 8000;
/** A smaller archive says nothing yet about which words are rare. */
const SMALLEST_ARCHIVE = 100;
const CANDIDATES = 60;
const SHOWN = 8;

/**
 * Checks that ask much the same as a question ($3), open and published, most alike first.
 *
 * What two questions share is weighed by how rare it is (inverse document frequency, Spärck Jones 1972): "mosquitoes"
 * tells more than "which". Candidates have the rarest stems of the question; for these few, likeness is two parts the
 * weight of the shared stems, one part the trigrams of the whole questions, which sees word order and spelling.
 */
export const similarChecks = statement<SimilarCheck>(
  'workflow.similarChecks',
  `WITH archive AS MATERIALIZED (
     SELECT greatest(reltuples, ${SMALLEST_ARCHIVE})::float8 AS checks FROM pg_class WHERE oid = 'fact_checks'::regclass),
   counted AS MATERIALIZED (
     SELECT asked.stem, (SELECT count(*) FROM (SELECT 1 FROM question_stems q
       WHERE q.stem = asked.stem COLLATE "C" LIMIT ${COMMON}) counted) AS questions
     FROM stems_of($3) AS asked (stem)),
   weighed AS MATERIALIZED (
     SELECT stem, questions, sum(questions) OVER (ORDER BY questions, stem) AS entries,
       ln(1 + archive.checks / CASE WHEN questions < ${COMMON} THEN greatest(questions, 1)
         ELSE greatest(questions, archive.checks / 3) END) AS weight
     FROM counted, archive),
   found AS MATERIALIZED (
     SELECT q.fact_check_id FROM weighed JOIN question_stems q ON q.stem = weighed.stem COLLATE "C"
     WHERE weighed.questions < ${COMMON} AND weighed.entries <= ${ENTRIES} + weighed.questions
     GROUP BY q.fact_check_id ORDER BY sum(weighed.weight) DESC, q.fact_check_id DESC LIMIT ${CANDIDATES}),
   page AS (
     SELECT alike.id, alike.likeness FROM (
       SELECT c.id, (2 * shared.weight / whole.weight + similarity(c.question, $3)) / 3 AS likeness
       FROM found JOIN fact_checks c ON c.id = found.fact_check_id
       CROSS JOIN (SELECT sum(weight) AS weight FROM weighed) whole
       CROSS JOIN LATERAL (SELECT sum(weighed.weight) AS weight FROM weighed
         JOIN question_stems q ON q.stem = weighed.stem COLLATE "C" AND q.fact_check_id = c.id) shared
       WHERE ${mayReadDesk('c.desk_id', 1)} AND c.merged_into IS NULL AND ($5::uuid IS NULL OR c.id <> $5::uuid)) alike
     WHERE alike.likeness >= ${LEAST_LIKENESS} ORDER BY alike.likeness DESC, alike.id DESC LIMIT ${SHOWN})
   SELECT ${checkRow('$4::date')} AS "check", page.likeness FROM ${CHECK_ROW_TABLES}
   ORDER BY page.likeness DESC, page.id DESC`,
);

/** Finds whether something has been asked before. */
@Injectable()
export class SimilarChecksQueries {
  constructor(
    private readonly reads: Reads,
    private readonly time: NewsroomTime,
  ) {}

  /** Up to eight checks that the person may read and that ask much the same, most alike first. */
  async similar(actor: PersonActor, said: string, exceptId: string | null): Promise<readonly SimilarCheck[]> {
    const question = oneLine(said)?.slice(0, LONGEST);
    if (!question || (exceptId !== null && !isId(exceptId))) return [];
    const today = await this.time.today();
    return this.reads.rows(similarChecks, [...readerOf(actor), question, today, exceptId]);
  }
}
