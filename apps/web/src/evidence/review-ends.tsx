import { useState } from 'react';
import { OneCheckDocument, MyWorkDocument, PassOnDocument, ReturnToDraftDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ConfirmReason, ErrorLine, SideSheet, useKeys, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import bar from './bar.module.css';
import styles from './review.module.css';

const TOUCHES = [OneCheckDocument, MyWorkDocument];

/** The two ways out of the review: to the editor, on exactly these words and findings; or back to the writer. */
export const ReviewEnds = ({ onKeys }: { onKeys: boolean }) => {
  const t = useWording();
  const { round } = useCheck();
  const [returning, setReturning] = useState(false);
  const pass = useAct(PassOnDocument, { touches: TOUCHES });
  const { revision, evidenceDigest } = round;
  const refusal = roundRefusal(round, 'PASS_ON');
  const problem = problemOf(t, pass);
  const passOn = (): void => {
    if (refusal || pass.busy || !revision || !evidenceDigest) return;
    void pass.act({
      input: { roundId: round.id, expectedVersion: round.version, revisionDigest: revision.digest, evidenceDigest },
    });
  };
  useKeys(
    t('evidence.bench.title'),
    onKeys ? [{ keys: 'Ctrl Enter', label: t('evidence.bench.keys.passOn'), run: passOn }] : [],
  );
  return (
    <>
      <Action
        primary={onKeys}
        refusal={refusal}
        busy={pass.busy}
        onAct={passOn}
        {...(onKeys ? { keys: 'Ctrl Enter' } : {})}
      >
        {t('evidence.bench.passOn')}
      </Action>
      <Action refusal={roundRefusal(round, 'RETURN')} onAct={() => setReturning(true)}>
        {t('evidence.bench.returnTitle')}
      </Action>
      <div className={onKeys ? bar['problem'] : styles['topProblem']}>
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      </div>
      <SideSheet opened={returning} onClose={() => setReturning(false)} title={t('evidence.bench.returnTitle')}>
        <ReturnForm onClose={() => setReturning(false)} />
      </SideSheet>
    </>
  );
};

const ReturnForm = ({ onClose }: { onClose: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const giveBack = useAct(ReturnToDraftDocument, { touches: TOUCHES });
  return (
    <ConfirmReason
      intro={t('evidence.bench.returnIntro')}
      label={t('evidence.bench.returnReason')}
      act={t('evidence.bench.returnTitle')}
      busy={giveBack.busy}
      problem={problemOf(t, giveBack)}
      onCancel={onClose}
      onAct={(reason) =>
        void giveBack.act({ input: { roundId: round.id, expectedVersion: round.version, reason } }).then((outcome) => {
          if (outcome.kind === 'done') onClose();
        })
      }
    />
  );
};
