import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWording } from '../ui';
import { useCheck } from '../workflow';
import styles from './coverage-panel.module.css';
import { useDesk } from './desk-context';
import { goTo } from './places';
import type { Source } from './source-order';
import { useCoverage, type Coverage } from './use-coverage';

/** Which sentences cite nothing and should, which marks lead nowhere, and what carries the weight. */
export const CoveragePanel = () => {
  const t = useWording();
  const coverage = useCoverage();
  if (!coverage) return null;
  const { gaps, signsOnly, unidentified, warned } = coverage;
  return (
    <>
      <Part
        title={t('drafting.coverage.gaps')}
        count={gaps.length}
        none={t(signsOnly ? 'drafting.coverage.noSigns' : 'drafting.coverage.noGaps')}
      >
        <Gaps gaps={gaps} />
      </Part>
      {signsOnly ? <p className={styles['fine']}>{t('drafting.coverage.signsOnly')}</p> : null}
      <Part title={t('drafting.coverage.marks')} count={unidentified.length} none={t('drafting.coverage.noMarks')}>
        <SourceLines sources={unidentified} />
      </Part>
      <Part title={t('drafting.coverage.warnings')} count={warned.length} none={t('drafting.coverage.noWarnings')}>
        <SourceLines sources={warned} />
      </Part>
      <Weights {...coverage} />
    </>
  );
};

interface PartProps {
  readonly title: string;
  readonly count: number;
  /** Said where there is nothing. */
  readonly none: string;
  readonly children: ReactNode;
}

const Part = ({ title, count, none, children }: PartProps) => (
  <section className={styles['part']}>
    <h3>
      {title} {count > 0 ? <b>{count}</b> : null}
    </h3>
    {count > 0 ? (
      children
    ) : (
      <p className={styles['fine']}>
        <IconCheck size={14} stroke={2} aria-hidden /> {none}
      </p>
    )}
  </section>
);

const Gaps = ({ gaps }: Pick<Coverage, 'gaps'>) => {
  const t = useWording();
  const { editor } = useDesk();
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={gap.from}>
          <button type="button" className={styles['gap']} onClick={() => editor && goTo(editor, gap)}>
            <small>{t(`drafting.need.${gap.need}`)}</small>
            <span>{gap.words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const SourceLines = ({ sources }: { sources: readonly Source[] }) => {
  const { nameOf, numbers, show } = useDesk();
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <button type="button" className={styles['line']} onClick={() => show({ sourceId: source.id })}>
            <b>[{numbers.get(source.id)}]</b>
            <span>
              {nameOf(source)}
              {source.warnings.map((warning) => (
                <small key={warning}>
                  <IconAlertTriangle size={13} stroke={1.5} aria-hidden /> {warning}
                </small>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const Weights = ({ weights, statements }: Pick<Coverage, 'weights' | 'statements'>) => {
  const t = useWording();
  const { round } = useCheck();
  const { nameOf, numbers, show } = useDesk();
  const sources = new Map(round.sources.map((source) => [source.id, source]));
  return (
    <section className={styles['part']}>
      <h3>{t('drafting.coverage.weight')}</h3>
      {weights.length === 0 ? <p className={styles['fine']}>{t('drafting.coverage.noWeight')}</p> : null}
      <ol>
        {weights.map(({ sourceId, statements: cited, alone }) => {
          const source = sources.get(sourceId);
          return (
            <li key={sourceId}>
              <button type="button" className={styles['line']} onClick={() => show({ sourceId })}>
                <b>[{numbers.get(sourceId)}]</b>
                <span>
                  {source ? nameOf(source) : t('drafting.editor.noSource')}
                  <meter min={0} max={statements} value={alone} aria-hidden />
                  <small>{t('drafting.coverage.weights', { statements: cited, all: statements, alone })}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
