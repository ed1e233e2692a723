import type { Freshness, NeedTrigger, RefreshFilter } from '../gql/graphql';
import { FilterBar, useWording } from '../ui';
import { TRIGGERS } from './need-look';

const STATES: readonly Freshness[] = ['OUTDATED', 'DUE'];

/** What the queue is filtered by; the address of the screen holds it. */
export interface QueueFilter {
  readonly freshness: Freshness | null;
  readonly trigger: NeedTrigger | null;
}

/** Reads the filter from an address; what it does not know, it leaves out. */
export const filterFrom = (search: URLSearchParams): QueueFilter => ({
  freshness: STATES.find((state) => state === search.get('freshness')) ?? null,
  trigger: TRIGGERS.find((trigger) => trigger === search.get('trigger')) ?? null,
});

const searchFrom = ({ freshness, trigger }: QueueFilter): URLSearchParams =>
  new URLSearchParams({ ...(freshness ? { freshness } : {}), ...(trigger ? { trigger } : {}) });

export const isFiltered = ({ freshness, trigger }: QueueFilter): boolean => freshness !== null || trigger !== null;

/** The same as the server asks for it. */
export const asRefreshFilter = ({ freshness, trigger }: QueueFilter): RefreshFilter => ({
  ...(freshness ? { freshness } : {}),
  ...(trigger ? { trigger } : {}),
});

interface RefreshFiltersProps {
  readonly filter: QueueFilter;
  readonly onChange: (search: URLSearchParams) => void;
}

/** Which reasons are shown: all, by state, by trigger. */
export const RefreshFilters = ({ filter, onChange }: RefreshFiltersProps) => {
  const t = useWording();
  return (
    <FilterBar label={t('refresh.queue.filters')}>
      <button
        type="button"
        aria-pressed={!isFiltered(filter)}
        onClick={() => onChange(searchFrom({ freshness: null, trigger: null }))}
      >
        {t('refresh.queue.all')}
      </button>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={filter.freshness === state}
          onClick={() => onChange(searchFrom({ ...filter, freshness: filter.freshness === state ? null : state }))}
        >
          {t(`refresh.freshnessShort.${state}`)}
        </button>
      ))}
      {TRIGGERS.map((trigger) => (
        <button
          key={trigger}
          type="button"
          aria-pressed={filter.trigger === trigger}
          onClick={() => onChange(searchFrom({ ...filter, trigger: filter.trigger === trigger ? null : trigger }))}
        >
          {t(`refresh.trigger.${trigger}`)}
        </button>
      ))}
    </FilterBar>
  );
};
