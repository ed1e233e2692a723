import { useWording } from './wording';
import { FRESHNESS_LOOK, type FreshnessName } from './state';
import styles from './freshness-figure.module.css';

/** Counts of live checks by freshness, and the share of them that is within its policy. */
export interface FreshnessCounts {
  readonly live: number;
  readonly fresh: number;
  readonly dueSoon: number;
  readonly due: number;
  readonly outdated: number;
  /** 0 to 1; null without live checks. */
  readonly withinPolicy?: number | null | undefined;
}

const parts = (counts: FreshnessCounts): readonly (readonly [FreshnessName, number])[] => [
  ['FRESH', counts.fresh],
  ['DUE_SOON', counts.dueSoon],
  ['DUE', counts.due],
  ['OUTDATED', counts.outdated],
];

/** One decimal, never rounded up to a hundred that is not reached. */
export const sayShare = (share: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(Math.floor(share * 1000) / 10);

const sayNumber = (figure: number): string => new Intl.NumberFormat('en-GB').format(figure);

/** The share within policy as the figure of a screen. */
export const FreshnessShare = ({ counts }: { counts: FreshnessCounts }) => {
  const t = useWording();
  if (counts.withinPolicy === null || counts.withinPolicy === undefined) {
    return <p className={styles['none']}>{t('refresh.figure.none')}</p>;
  }
  return (
    <div>
      <p className={styles['figure']}>
        {sayShare(counts.withinPolicy)}
        <small>{'\u2009%'}</small>
      </p>
      <p className={styles['caption']}>
        {t('refresh.figure.within', { count: counts.live, within: sayNumber(counts.fresh + counts.dueSoon) })}
      </p>
    </div>
  );
};

/** The four counts as one bar. The numbers beside it say the same. */
export const FreshnessBar = ({ counts }: { counts: FreshnessCounts }) => (
  <div className={styles['bar']} aria-hidden>
    {parts(counts).map(([name, count]) =>
      count > 0 ? <i key={name} data-tone={FRESHNESS_LOOK[name].tone} style={{ flexGrow: count }} /> : null,
    )}
  </div>
);

/** The four counts in words and numbers. */
export const FreshnessLegend = ({ counts }: { counts: FreshnessCounts }) => {
  const t = useWording();
  return (
    <dl className={styles['legend']}>
      {parts(counts).map(([name, count]) => {
        const { glyph: Glyph, tone } = FRESHNESS_LOOK[name];
        return (
          <div key={name}>
            <dt>
              <Glyph size={14} stroke={1.5} aria-hidden data-tone={tone} />
              {t(`refresh.freshnessShort.${name}`)}
            </dt>
            <dd>{sayNumber(count)}</dd>
          </div>
        );
      })}
    </dl>
  );
};
