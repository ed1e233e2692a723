import { useState } from 'react';
import { FINDINGS } from '@recheck/domain';
import { OneCheckDocument, OverrideFindingDocument, type CitationPartsFragment } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, ConfirmReason, SideSheet, useWording } from '../../ui';
import styles from './approval.module.css';
import { roundRefusal, useCheck } from './use-check';

/** How many findings of which kind, and each that is not plain support with what was said about it. */
export const FindingsSummary = () => {
  const t = useWording();
  const { round } = useCheck();
  const [overriding, setOverriding] = useState<CitationPartsFragment | null>(null);
  const citations = round.revision?.citations ?? [];
  const told = citations.filter(({ finding }) => finding && finding.value !== 'SUPPORTS');
  const missing = citations.filter(({ finding }) => finding === null || finding === undefined).length;
  return (
    <>
      <ul className={styles['counts']}>
        {FINDINGS.map((value) => (
          <li key={value}>
            <strong>{citations.filter(({ finding }) => finding?.value === value).length}</strong>{' '}
            {t(`evidence.finding.${value}`)}
          </li>
        ))}
        {missing > 0 ? (
          <li>
            <strong>{missing}</strong> {t('workflow.approval.withoutFinding')}
          </li>
        ) : null}
      </ul>
      <ol className={styles['findings']}>
        {told.map((citation) => (
          <li key={citation.id}>
            <span className={styles['mark']}>[{citation.number}]</span>
            <div>
              <p className={styles['prose']}>{citation.statement}</p>
              <p>
                <strong>{citation.finding ? t(`evidence.finding.${citation.finding.value}`) : null}</strong>
                {citation.finding?.note ? `: ${citation.finding.note}` : null}{' '}
                <span className={styles['quiet']}>{citation.finding?.person.name}</span>
              </p>
              {citation.finding?.override ? (
                <p>
                  {t('workflow.approval.overridden', {
                    person: citation.finding.override.person.name,
                    reason: citation.finding.override.reason,
                  })}
                </p>
              ) : null}
              {citation.finding?.blocks && !citation.finding.override ? (
                <Action onAct={() => setOverriding(citation)} refusal={roundRefusal(round, 'OVERRIDE_FINDING')}>
                  {t('workflow.approval.override')}
                </Action>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <SideSheet
        opened={overriding !== null}
        onClose={() => setOverriding(null)}
        title={t('workflow.approval.overrideNow')}
      >
        {overriding ? <OverrideForm citation={overriding} onDone={() => setOverriding(null)} /> : null}
      </SideSheet>
    </>
  );
};

const OverrideForm = ({ citation, onDone }: { citation: CitationPartsFragment; onDone: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const override = useAct(OverrideFindingDocument, { touches: [OneCheckDocument] });
  const go = async (reason: string): Promise<void> => {
    if (!citation.finding || !round.revision) return;
    const outcome = await override.act({
      input: { roundId: round.id, findingId: citation.finding.id, revisionDigest: round.revision.digest, reason },
    });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <ConfirmReason
      intro={t('workflow.approval.overrideIntro')}
      label={t('workflow.approval.publicReason')}
      act={t('workflow.approval.overrideNow')}
      onAct={(reason) => void go(reason)}
      onCancel={onDone}
      busy={override.busy}
      problem={problemOf(t, override)}
    >
      <blockquote className={styles['prose']}>{citation.statement}</blockquote>
    </ConfirmReason>
  );
};
