import { isIdentified, sharedOriginals, sourceWarnings, suggestedKind, type SourceKind } from '@recheck/domain';
import { t } from '@recheck/wording';
import type { SourceRecord } from './evidence-record';
import type { Source } from './source.types';

/** Where a text cites its sources: marks in reading order. */
export type Marks = readonly { readonly sourceId: string }[];

/** The number readers see on each cited source, by first appearance. */
export const sourceNumbers = (marks: Marks): ReadonlyMap<string, number> =>
  new Map([...new Set(marks.map(({ sourceId }) => sourceId))].map((sourceId, index) => [sourceId, index + 1]));

/** What a source is as far as anybody knows: what a person says, else what its address, title and capture suggest. */
const likelyKind = ({ kind, captured, ...said }: SourceRecord): SourceKind | null =>
  kind ??
  suggestedKind({
    address: said.address,
    finalAddress: captured?.finalAddress ?? null,
    canonicalAddress: captured?.canonicalAddress ?? null,
    title: said.title,
    publisher: captured?.publisher ?? said.publisher,
    authors: [...said.authors, ...(captured?.authors ?? [])],
    text: '',
  })?.kind ??
  null;

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
    const { captured: _, ...said } = record;
    const judged = { ...record, sourceId: record.id, identified, kind: likelyKind(record) };
    return {
      ...said,
      number: numbers.get(record.id) ?? null,
      citationCount: marks.filter(({ sourceId }) => sourceId === record.id).length,
      identified,
      warnings: sourceWarnings(judged, cited, shared).map((warning) =>
        t(`evidence.sourceWarning.${warning}`, { others: othersOf(record.id) }),
      ),
    };
  };
  const last = numbers.size + 1;
  return records.map(view).sort((a, b) => (a.number ?? last) - (b.number ?? last));
};
