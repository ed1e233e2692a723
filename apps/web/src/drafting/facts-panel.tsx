import { useCheck } from '../workflow';
import { QuestionForm } from './question-form';
import styles from './side-panel.module.css';
import { VerdictForm } from './verdict-form';
import { useWording } from '../ui';

/** What the round says beside the prose: question and claim, and the verdict that is proposed. */
export const FactsPanel = () => {
  const t = useWording();
  const { round } = useCheck();
  return (
    <>
      <section className={styles['section']} aria-labelledby="facts-question">
        <h3 id="facts-question">{t('drafting.facts.question')}</h3>
        <QuestionForm key={`question ${round.id}`} />
      </section>
      <section className={styles['section']} aria-labelledby="facts-verdict">
        <h3 id="facts-verdict">{t('drafting.facts.verdict')}</h3>
        <VerdictForm key={`verdict ${round.verdict?.value ?? ''} ${round.verdict?.rationale ?? ''}`} />
      </section>
    </>
  );
};
