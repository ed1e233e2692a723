import { isIdentified, sharedOriginals, sourceWarnings } from '@recheck/domain';
import { t } from '@recheck/wording';
import type { SourceRecord } from './evidence-record';
import type { Source } from './source.types';

/** Where a text cites its sources: marks in reading order. */
export type Marks = readonly { readonly sourceId: string }[];

/** The number readers see on each cited source, by first appearance. */
export const sourceNumbers = (marks: Marks): ReadonlyMap<string, number> =>
  new Map([...new Set(marks.map(({ sourceId }) => sourceId))].map((sourceId, index) => [sourceId, index + 1]));

/** Sources as people see them, numbered by the text that cites them: cited ones first, in the order of their numbers. */
export const sourcesView = (records: readonly SourceRecord[], marks: Marks): readonly Source[] => {
  const numbers = sourceNumbers(marks);
  const cited = new Set(numbers.keys());
  const shared = sharedOriginals(
    records.map(({ id, republishes }) => ({ sourceId: id, republishes })),
    cited,
  );
  const othersOf = (id: string): string => (shared.get(id) ?? []).map((other) => `[${numbers.get(other)}]`).join(' ');
  const view = (record: SourceRecord): Source => {
    const identified = isIdentified(record);
    return {
      ...record,
      number: numbers.get(record.id) ?? null,
      citationCount: marks.filter(({ sourceId }) => sourceId === record.id).length,
      identified,
      warnings: sourceWarnings({ ...record, sourceId: record.id, identified }, cited, shared).map((warning) =>
        t(`evidence.sourceWarning.${warning}`, { others: othersOf(record.id) }),
      ),
    };
  };
  const last = numbers.size + 1;
  return records.map(view).sort((a, b) => (a.number ?? last) - (b.number ?? last));
};
