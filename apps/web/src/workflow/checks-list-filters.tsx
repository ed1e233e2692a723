import { NativeSelect } from '@mantine/core';
import { FilterBar, useWording } from '../ui';
import { CHOICES, type ChecksFilter } from './checks-list-filter';
import styles from './checks-list.module.css';

interface ChecksFiltersProps {
  readonly filter: ChecksFilter;
  readonly onChange: (chosen: Partial<ChecksFilter>) => void;
}

/** What is shown of the checks: mine, by public state, by stage, by freshness, and in which order. */
export const ChecksFilters = ({ filter, onChange }: ChecksFiltersProps) => {
  const t = useWording();
  const places = [
    {
      name: t('workflow.checks.everything'),
      pressed: !filter.mine && !filter.state,
      chosen: { mine: false, state: null },
    },
    { name: t('workflow.checks.mine'), pressed: filter.mine, chosen: { mine: !filter.mine } },
    {
      name: t('workflow.checks.live'),
      pressed: filter.state === 'LIVE',
      chosen: { state: filter.state === 'LIVE' ? null : ('LIVE' as const) },
    },
    {
      name: t('workflow.checks.notPublished'),
      pressed: filter.state === 'NONE',
      chosen: { state: filter.state === 'NONE' ? null : ('NONE' as const) },
    },
  ];
  return (
    <FilterBar
      label={t('workflow.checks.filters')}
      end={
        <NativeSelect
          className={styles['select'] ?? ''}
          variant="unstyled"
          aria-label={t('workflow.checks.order')}
          value={filter.order}
          onChange={(event) =>
            onChange({ order: CHOICES.order.find((order) => order === event.currentTarget.value) ?? 'NEWEST' })
          }
          data={CHOICES.order.map((value) => ({ value, label: t(`workflow.checks.orderBy.${value}`) }))}
        />
      }
    >
      {places.map(({ name, pressed, chosen }) => (
        <button key={name} type="button" aria-pressed={pressed} onClick={() => onChange(chosen)}>
          {name}
        </button>
      ))}
      <NativeSelect
        className={styles['select'] ?? ''}
        variant="unstyled"
        aria-label={t('workflow.checks.columns.stage')}
        value={filter.stage ?? ''}
        onChange={(event) =>
          onChange({ stage: CHOICES.stage.find((stage) => stage === event.currentTarget.value) ?? null })
        }
        data={[
          { value: '', label: t('workflow.checks.anyStage') },
          ...CHOICES.stage.map((value) => ({ value, label: t(`workflow.stage.${value}`) })),
        ]}
      />
      <NativeSelect
        className={styles['select'] ?? ''}
        variant="unstyled"
        aria-label={t('workflow.checks.columns.freshness')}
        value={filter.freshness ?? ''}
        onChange={(event) =>
          onChange({ freshness: CHOICES.freshness.find((value) => value === event.currentTarget.value) ?? null })
        }
        data={[
          { value: '', label: t('workflow.checks.anyFreshness') },
          ...CHOICES.freshness.map((value) => ({ value, label: t(`refresh.freshnessShort.${value}`) })),
        ]}
      />
    </FilterBar>
  );
};
