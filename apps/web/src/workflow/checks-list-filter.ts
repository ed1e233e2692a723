import type { CheckFilter, CheckOrder, Freshness, PublicState, Stage } from '../gql/graphql';

const STAGES: readonly Stage[] = ['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'];
const FRESHNESS: readonly Freshness[] = ['FRESH', 'DUE_SOON', 'DUE', 'OUTDATED'];
const PUBLIC_STATES: readonly PublicState[] = ['LIVE', 'NONE', 'WITHDRAWN'];
const ORDERS: readonly CheckOrder[] = ['NEWEST', 'DUE', 'QUESTION'];

export const CHOICES = { stage: STAGES, freshness: FRESHNESS, state: PUBLIC_STATES, order: ORDERS } as const;

/** What a list of checks is filtered by; the address of the screen holds it, so that it can be kept and shared. */
export interface ChecksFilter {
  readonly text: string;
  readonly mine: boolean;
  readonly stage: Stage | null;
  readonly freshness: Freshness | null;
  readonly state: PublicState | null;
  readonly order: CheckOrder;
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** Reads the filter from an address; what it does not know, it leaves out. */
export const filterFrom = (search: URLSearchParams): ChecksFilter => ({
  text: search.get('q') ?? '',
  mine: search.has('mine'),
  stage: oneOf(STAGES, search.get('stage')),
  freshness: oneOf(FRESHNESS, search.get('freshness')),
  state: oneOf(PUBLIC_STATES, search.get('state')),
  order: oneOf(ORDERS, search.get('order')) ?? 'NEWEST',
});

/** Writes it back; nothing for what is not chosen. */
export const searchFrom = (filter: ChecksFilter): URLSearchParams =>
  new URLSearchParams([
    ...(filter.text.trim() ? [['q', filter.text.trim()]] : []),
    ...(filter.mine ? [['mine', '']] : []),
    ...(filter.stage ? [['stage', filter.stage]] : []),
    ...(filter.freshness ? [['freshness', filter.freshness]] : []),
    ...(filter.state ? [['state', filter.state]] : []),
    ...(filter.order === 'NEWEST' ? [] : [['order', filter.order]]),
  ]);

/** Whether anything is filtered out. */
export const isFiltered = ({ text, mine, stage, freshness, state }: ChecksFilter): boolean =>
  text.trim() !== '' || mine || stage !== null || freshness !== null || state !== null;

/** The same as the server asks for it. */
export const asCheckFilter = ({ text, mine, stage, freshness, state, order }: ChecksFilter): CheckFilter => ({
  order,
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(mine ? { mine: true } : {}),
  ...(stage ? { stage } : {}),
  ...(freshness ? { freshness } : {}),
  ...(state ? { publicState: state } : {}),
});
