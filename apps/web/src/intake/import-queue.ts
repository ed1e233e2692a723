import type { ArticlePartsFragment, ImportReportPartsFragment } from '../gql/graphql';

/** What became of one text. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'draft'; readonly factCheckId: string; readonly report: ImportReportPartsFragment }
  | { readonly kind: 'article'; readonly article: ArticlePartsFragment }
  | { readonly kind: 'already'; readonly factCheckId: string | null; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string };

/** One file or pasted text on its way in. */
export interface ImportItem {
  readonly id: number;
  readonly name: string;
  readonly file: File;
  readonly state: ImportState;
}

export type ImportStep =
  | { readonly step: 'add'; readonly files: readonly { readonly id: number; readonly file: File }[] }
  | { readonly step: 'settle'; readonly id: number; readonly state: ImportState }
  | { readonly step: 'remove'; readonly id: number };

/** The list of what is being imported; the newest stand last, in the order in which they are done. */
export const importQueue = (items: readonly ImportItem[], step: ImportStep): readonly ImportItem[] => {
  switch (step.step) {
    case 'add':
      return [
        ...items,
        ...step.files.map(({ id, file }) => ({ id, file, name: file.name, state: { kind: 'waiting' } as const })),
      ];
    case 'settle':
      return items.map((item) => (item.id === step.id ? { ...item, state: step.state } : item));
    case 'remove':
      return items.filter(({ id }) => id !== step.id);
  }
};

/** The next that waits, unless one is on its way: they go in one by one, so that their order is that of the list. */
export const nextToImport = (items: readonly ImportItem[]): ImportItem | null =>
  items.some(({ state }) => state.kind === 'importing')
    ? null
    : (items.find(({ state }) => state.kind === 'waiting') ?? null);

export const isUnderWay = (items: readonly ImportItem[]): boolean =>
  items.some(({ state }) => state.kind === 'waiting' || state.kind === 'importing');
