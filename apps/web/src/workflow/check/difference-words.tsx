import type { DifferencePartsFragment } from '../../gql/graphql';
import { useWording } from '../../ui';
import styles from './difference-words.module.css';

/** What changed between two versions, and nothing else: facts in sentences, then the lines that moved, word by word. */
export const DifferenceWords = ({ difference }: { difference: DifferencePartsFragment }) => {
  const t = useWording();
  const { facts, blocks, fromLabel, toLabel } = difference;
  const changed = blocks.filter(({ parts, formChanged }) => formChanged || parts.some(({ kind }) => kind !== 'SAME'));
  return (
    <>
      <p className={styles['quiet']}>{t('workflow.approval.between', { from: fromLabel, to: toLabel })}</p>
      {facts.length > 0 ? (
        <ul className={styles['facts']}>
          {facts.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      ) : null}
      {changed.length === 0 && facts.length === 0 ? <p>{t('workflow.approval.nothingChanged')}</p> : null}
      {changed.map((block, index) => (
        <p key={index} className={styles['prose']}>
          {block.parts.map((part, place) => {
            if (part.kind === 'ADDED') return <ins key={place}>{part.text}</ins>;
            return part.kind === 'REMOVED' ? <del key={place}>{part.text}</del> : <span key={place}>{part.text}</span>;
          })}
          {block.formChanged ? <small>{t('workflow.difference.formChanged')}</small> : null}
        </p>
      ))}
    </>
  );
};
