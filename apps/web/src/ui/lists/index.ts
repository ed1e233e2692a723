export { EmptyState, ErrorLine, LoadingRows, NewRowsLine } from './notices';
export { settle, type Settled, type SettledRow } from './settle';
export { useRowKeys } from './use-row-keys';
export { useSteady } from './use-steady';
export { useSettled } from './use-settled';
