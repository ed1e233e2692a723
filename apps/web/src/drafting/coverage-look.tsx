import { useWording } from '../ui';
import { useCheck } from '../workflow';
import { useMargin } from './comments/margin-context';
import styles from './coverage-panel.module.css';
import { useDesk } from './desk-context';
import type { SideTab } from './side-panel';
import { useCoverage } from './use-coverage';

/** Under what submission asks for: what an editor would ask next. It refuses nothing. */
export const CoverageLook = ({ onOpen }: { onOpen: (panel: SideTab) => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const { numbers } = useDesk();
  const { open: notes } = useMargin();
  const coverage = useCoverage();
  if (!coverage) return null;
  const { gaps, signsOnly, warned, leaning } = coverage;
  const number = leaning ? numbers.get(leaning.sourceId) : undefined;
  const tasks = round.tasks.filter(({ done, tickable }) => tickable && !done).length;
  const lines: readonly (readonly [SideTab, string])[] = [
    ...(gaps.length > 0 ? [['coverage', t('drafting.coverage.gapCount', { count: gaps.length })] as const] : []),
    ...(warned.length > 0
      ? [['coverage', t('drafting.coverage.warningCount', { count: warned.length })] as const]
      : []),
    ...(number === undefined ? [] : [['coverage', t('drafting.coverage.leaning', { number })] as const]),
    ...(tasks > 0 ? [['tasks', t('drafting.coverage.taskCount', { count: tasks })] as const] : []),
    ...(notes.length > 0 ? [['comments', t('drafting.coverage.noteCount', { count: notes.length })] as const] : []),
  ];
  return (
    <section className={styles['look']}>
      <h3>{t('drafting.coverage.look')}</h3>
      {lines.length === 0 ? <p>{t('drafting.coverage.nothing')}</p> : <p>{t('drafting.coverage.lookHelp')}</p>}
      {signsOnly ? <p>{t('drafting.coverage.signsOnly')}</p> : null}
      <ul>
        {lines.map(([panel, line]) => (
          <li key={line}>
            <button type="button" onClick={() => onOpen(panel)}>
              {line}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
