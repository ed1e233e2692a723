import { useWording } from '../ui';
import { useCheck } from '../workflow';
import styles from './drafting-desk.module.css';

/** What stands above the words: question, claim and the verdict that is proposed. */
export const DocumentHead = () => {
  const t = useWording();
  const { round } = useCheck();
  const { question, claim, verdict } = round;
  return (
    <>
      <h2 className={styles['question']}>{question}</h2>
      <p className={styles['claim']}>
        {claim ? (
          <>
            {claim.claimant
              ? t('drafting.facts.claimBy', { words: claim.words, claimant: claim.claimant })
              : t('drafting.facts.claimLine', { words: claim.words })}
            <br />
          </>
        ) : null}
        {t('drafting.facts.value')}: <b>{verdict?.label ?? t('drafting.facts.noVerdict')}</b>
      </p>
    </>
  );
};

/** Who has written in this round, and so can neither review nor approve it. */
export const ContributorsLine = () => {
  const t = useWording();
  const { contributors } = useCheck().round;
  const names = contributors.map(({ person }) => person.name).join(', ');
  const line = names ? t('drafting.editor.contributors', { names }) : t('drafting.editor.noContributors');
  return (
    <p className={styles['contributors']} title={line}>
      {line}
    </p>
  );
};
