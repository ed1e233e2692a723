import { FRESHNESS_STATES, freshnessFigure, type PlainDate } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Icon } from '../icons';
import { Day, Phrase } from '../phrase';
import { FRESHNESS_ICONS } from '../standing/freshness-mark';
import type { FreshnessCounts } from './listing';

const WIDTH = 256;
const GAP = 2;

/** The share within policy, in tenths of a per cent rounded down: a figure never flatters. */
const share = (within: number, all: number): string => `${(Math.floor((within * 1000) / all) / 10).toFixed(1)}%`;

const Bar = ({ counts, all }: { counts: FreshnessCounts; all: number }) => {
  const shown = FRESHNESS_STATES.filter((state) => counts[state] > 0);
  const room = WIDTH - GAP * (shown.length - 1);
  const starts = shown.map((_, index) =>
    shown.slice(0, index).reduce((sum, state) => sum + (counts[state] * room) / all + GAP, 0),
  );
  return (
    <svg className="bar" viewBox={`0 0 ${WIDTH} 18`} preserveAspectRatio="none" aria-hidden="true">
      {shown.map((state, index) => (
        <rect
          key={state}
          className={`f-${FRESHNESS_ICONS[state]}`}
          x={(starts[index] ?? 0).toFixed(1)}
          y="0"
          width={((counts[state] * room) / all).toFixed(1)}
          height="18"
          rx="1"
        />
      ))}
    </svg>
  );
};

/** The share of published checks within their policy, with the four counts behind it and the day it was made. */
export const FreshnessFigure = ({ counts, countedOn }: { counts: FreshnessCounts; countedOn: PlainDate }) => {
  const { live: all, within } = freshnessFigure(counts);
  return (
    <section className="figure" aria-labelledby="h-fig">
      <h2 id="h-fig">{t('publicPage.home.figure')}</h2>
      {all === 0 ? (
        <p>{t('publicPage.home.figureNone')}</p>
      ) : (
        <>
          <p className="big">{share(within, all)}</p>
          <p>
            <Phrase
              of="publicPage.home.within"
              parts={{ within: String(within), count: all, date: <Day on={countedOn} /> }}
            />
          </p>
          <Bar counts={counts} all={all} />
          <table>
            <caption className="vh">{t('publicPage.home.byFreshness')}</caption>
            <tbody>
              {FRESHNESS_STATES.map((state) => (
                <tr key={state}>
                  <th scope="row">
                    <span className={`c-${FRESHNESS_ICONS[state]}`}>
                      <Icon name={FRESHNESS_ICONS[state]} />
                    </span>{' '}
                    {t(`refresh.freshness.${state}`)}
                  </th>
                  <td>{counts[state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <details>
        <summary>{t('publicPage.home.meaning')}</summary>
        <dl className="kinds">
          {FRESHNESS_STATES.map((state) => (
            <div key={state}>
              <dt>{t(`refresh.freshness.${state}`)}</dt>
              <dd>{t(`publicPage.meaning.${state}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
};
