import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCheck, IconClock, IconRefresh, type Icon as TablerIcon } from '@tabler/icons-react';
import { useWording } from './wording';
import styles from './state.module.css';

export type Tone = 'plain' | 'fresh' | 'due-soon' | 'due' | 'outdated' | 'accent';

interface StateProps {
  readonly glyph: TablerIcon;
  readonly tone?: Tone;
  /** A tinted ground; for freshness and findings only. */
  readonly tinted?: boolean;
  readonly children: ReactNode;
}

/** A state: glyph, word and colour together, so that none of them has to be seen for it to be understood. */
export const State = ({ glyph: Glyph, tone = 'plain', tinted = false, children }: StateProps) => (
  <span className={styles['state']} data-tone={tone} data-tinted={tinted || undefined}>
    <Glyph size={13} stroke={1.75} aria-hidden />
    {children}
  </span>
);

export type FreshnessName = 'FRESH' | 'DUE_SOON' | 'DUE' | 'OUTDATED';

/** How each freshness looks. Its glyphs are those of the counts and of the public notice. */
export const FRESHNESS_LOOK: Readonly<Record<FreshnessName, { readonly glyph: TablerIcon; readonly tone: Tone }>> = {
  FRESH: { glyph: IconCheck, tone: 'fresh' },
  DUE_SOON: { glyph: IconClock, tone: 'due-soon' },
  DUE: { glyph: IconRefresh, tone: 'due' },
  OUTDATED: { glyph: IconAlertTriangle, tone: 'outdated' },
};

/** Freshness of a published check, in the newsroom's short words. */
export const FreshnessState = ({ value, tinted = true }: { value: FreshnessName; tinted?: boolean }) => {
  const t = useWording();
  const { glyph, tone } = FRESHNESS_LOOK[value];
  return (
    <State glyph={glyph} tone={tone} tinted={tinted}>
      {t(`refresh.freshnessShort.${value}`)}
    </State>
  );
};
