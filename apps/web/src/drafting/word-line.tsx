import { useMemo } from 'react';
import { wordCount } from '@recheck/domain';
import { useWording } from '../ui';
import { useCheck } from '../workflow';
import { coverageInEditor } from './coverage';
import { useDesk } from './desk-context';
import styles from './drafting-desk.module.css';

/** So fast do people read, in words a minute. */
const READING_SPEED = 230;

/** How long the draft is, and how much of it is cited. */
export const WordLine = () => {
  const t = useWording();
  const { check } = useCheck();
  const { document, editor } = useDesk();
  const figures = useMemo(() => {
    if (!document || !editor) return null;
    const coverage = coverageInEditor(editor.state.doc, check.language);
    const sum = (of: 'cited' | 'needing'): number => coverage.reduce((total, paragraph) => total + paragraph[of], 0);
    return { count: wordCount(document), cited: sum('cited'), needing: sum('needing') };
  }, [document, editor, check.language]);
  if (!figures) return null;
  const { count, cited, needing } = figures;
  return (
    <p className={styles['words']}>
      {t('drafting.editor.words', { count, minutes: Math.max(1, Math.round(count / READING_SPEED)) })}
      {' · '}
      {t('drafting.editor.cited', { cited, needing })}
    </p>
  );
};
