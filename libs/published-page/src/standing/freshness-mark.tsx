import type { FreshnessState } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Icon, type IconName } from '../icons';

/** Shape of each state, also its class in the stylesheet. */
export const FRESHNESS_ICONS = {
  FRESH: 'fresh',
  DUE_SOON: 'due-soon',
  DUE: 'due',
  OUTDATED: 'outdated',
} as const satisfies Record<FreshnessState, IconName>;

/** A state as shape and word, with its ground as a third sign. */
export const FreshnessMark = ({ state }: { state: FreshnessState }) => (
  <span className={`fresh is-${FRESHNESS_ICONS[state]}`}>
    <Icon name={FRESHNESS_ICONS[state]} />
    {t(`refresh.freshness.${state}`)}
  </span>
);
