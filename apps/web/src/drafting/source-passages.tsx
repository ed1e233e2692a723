import { useWording, Action } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { useDesk } from './desk-context';
import styles from './side-panel.module.css';

/** The passages of a source in its row: to open, or to cite once more. */
export const SourcePassages = ({ sourceId }: { sourceId: string }) => {
  const t = useWording();
  const { round } = useCheck();
  const { evidence, writing } = useDesk();
  const { snapshots, passages } = evidence.passages.kept(sourceId);
  const refusal = roundRefusal(round, 'EDIT_DRAFT') ?? (writing ? null : { sentence: t('evidence.reader.citeFirst') });
  if (snapshots.length === 0) return null;
  return (
    <>
      {passages.length > 0 ? (
        <ul className={styles['passages']} aria-label={t('evidence.reader.passages', { count: passages.length })}>
          {passages.map(({ id, quotation }) => (
            <li key={id}>
              <button type="button" onClick={() => evidence.read({ sourceId, passageId: id, citationId: null })}>
                <mark>{quotation}</mark>
              </button>
              <Action quiet refusal={refusal} onAct={() => evidence.cite(sourceId, id)}>
                {t('evidence.source.cite')}
              </Action>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles['acts']}>
        <Action local onAct={() => evidence.read({ sourceId, passageId: null, citationId: null })}>
          {t('evidence.reader.open')}
        </Action>
      </div>
    </>
  );
};
