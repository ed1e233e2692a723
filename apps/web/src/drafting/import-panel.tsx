import { formatDay } from '@recheck/wording';
import { Moment, useWording } from '../ui';
import { useCheck } from '../workflow';
import styles from './side-panel.module.css';

/** What an imported text held, what it lacked, and what was left out of the draft. */
export const ImportPanel = () => {
  const t = useWording();
  const { import: report } = useCheck().round;
  if (!report) return null;
  return (
    <>
      <section className={styles['section']}>
        <h3>{t('drafting.import.from', { file: report.fileName })}</h3>
        <p className={styles['soft']}>
          {t('drafting.import.by', { name: report.importedBy.name })} <Moment at={report.importedAt} />
        </p>
        {report.checkedOn ? (
          <p className={styles['soft']}>{t('drafting.import.checkedOn', { date: formatDay(report.checkedOn) })}</p>
        ) : null}
      </section>
      {(['found', 'missing', 'chrome'] as const).map((part) =>
        report[part].length > 0 ? (
          <section key={part} className={styles['section']}>
            <h3>{t(`drafting.import.${part}`)}</h3>
            <ul className={styles['found']}>
              {report[part].map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </>
  );
};
