import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseDuration } from '@recheck/domain';
import { useWording } from '../ui';
import { sayPeriod } from './say-period';
import styles from './refresh.module.css';

const USUAL = ['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y'] as const;
const NONE = '';
const OTHER = 'other';

interface PeriodFieldProps {
  readonly label: string;
  /** What it means that no period is chosen. */
  readonly none: string;
  /** ISO 8601 duration; null for none. */
  readonly value: string | null;
  readonly onChange: (period: string | null) => void;
}

/** Chooses for how long a check stays fresh: a usual period, another one, or none. */
export const PeriodField = ({ label, none, value, onChange }: PeriodFieldProps) => {
  const t = useWording();
  const isUsual = value === null || USUAL.some((period) => period === value);
  const [other, setOther] = useState(!isUsual);
  const [written, setWritten] = useState(isUsual ? '' : value);
  const invalid = other && written !== '' && !parseDuration(written).ok;
  return (
    <div className={styles['period']}>
      <NativeSelect
        label={label}
        value={other ? OTHER : (value ?? NONE)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setOther(chosen === OTHER);
          if (chosen !== OTHER) onChange(chosen === NONE ? null : chosen);
        }}
        data={[
          { value: NONE, label: none },
          ...USUAL.map((period) => ({ value: period, label: sayPeriod(t, period) })),
          { value: OTHER, label: t('refresh.policy.other') },
        ]}
      />
      {other ? (
        <TextInput
          aria-label={t('refresh.policy.other')}
          description={t('refresh.policy.otherHelp')}
          value={written}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim().toUpperCase();
            setWritten(typed);
            onChange(typed === '' ? null : typed);
          }}
          error={invalid ? t('refresh.policy.otherHelp') : null}
        />
      ) : null}
    </div>
  );
};
