import { Injectable } from '@nestjs/common';
import { citationMarks } from '@recheck/domain';
import { DraftDocuments, draftPosition, type DraftPosition } from '../drafting/drafting.module';
import { Reads, statement } from '../platform/database/reads';
import type { SourceRecord } from './evidence-record';
import { sourcesOf } from './evidence-record.sql';
import { sourcesView } from './source-view';
import type { Source } from './source.types';

const sourcesOfRound = statement<{ sources: SourceRecord[]; draft: DraftPosition }>(
  'evidence.sourcesOfRound',
  `SELECT ${sourcesOf('$1::uuid')} AS sources, ${draftPosition('$1::uuid')} AS draft`,
);

/** Sources of a draft that the caller has just changed. */
@Injectable()
export class SourceQueries {
  constructor(
    private readonly reads: Reads,
    private readonly drafts: DraftDocuments,
  ) {}

  /** One source of a round as the draft cites it now. Asks nobody for permission: a command has done so. */
  async source(roundId: string, sourceId: string): Promise<Source> {
    const row = await this.reads.row(sourcesOfRound, [roundId]);
    if (!row) throw new Error(`Round ${roundId} is gone.`);
    const document = await this.drafts.read(roundId, row.draft);
    const source = sourcesView(row.sources, citationMarks(document)).find(({ id }) => id === sourceId);
    if (!source) throw new Error(`Source ${sourceId} is gone.`);
    return source;
  }
}
