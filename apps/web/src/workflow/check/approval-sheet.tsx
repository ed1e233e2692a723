import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { UnadoptedLine, UnadoptedText } from '../../drafting';
import { PagePreview } from '../../publication';
import { Facts, Moment, SideSheet, Action, useKeys, useWording } from '../../ui';
import { ApprovalForm } from './approval-form';
import styles from './approval.module.css';
import { Changes } from './changes';
import { FindingsSummary } from './findings-summary';
import { useCheck } from './use-check';

/** One read from top to bottom: what is asked, answered, changed and found, and beside it what the decision pins. */
export const ApprovalSheet = () => {
  const t = useWording();
  const { round } = useCheck();
  const [reading, setReading] = useState(false);
  const { claim, verdict, revision } = round;
  const bindings = useMemo(
    () => [{ keys: 'v', label: t('workflow.approval.readAsPublic'), run: () => setReading(true) }],
    [t],
  );
  useKeys(t('workflow.stage.EDITOR_APPROVAL'), bindings);
  return (
    <div className={styles['sheet']}>
      <div className={styles['read']}>
        <Part title={t('workflow.approval.question')}>
          <p className={styles['question']}>{round.question}</p>
          {claim ? (
            <p className={styles['quiet']}>
              {t('workflow.approval.claim', { words: claim.words })}{' '}
              <Facts
                of={[claim.claimant, ...claim.appearances.map(({ description, address }) => description ?? address)]}
              />
            </p>
          ) : null}
        </Part>
        <Part title={t('workflow.approval.verdict')}>
          {verdict ? (
            <>
              <p>
                <strong className={styles['verdict']}>{verdict.label}</strong>{' '}
                <span className={styles['quiet']}>{t('workflow.approval.onScale', { scale: verdict.scale.name })}</span>
              </p>
              <p className={styles['prose']}>{verdict.rationale}</p>
            </>
          ) : (
            <p>{t('workflow.approval.noVerdict')}</p>
          )}
        </Part>
        <Part title={t('workflow.approval.changes')}>
          <Changes roundId={round.id} />
        </Part>
        <Part title={t('workflow.approval.authorship')}>
          <UnadoptedText roundId={round.id} />
        </Part>
        <Part
          title={t('workflow.approval.findings')}
          note={revision ? t('workflow.approval.onRevision', { number: revision.number }) : null}
        >
          <FindingsSummary />
        </Part>
        <Part title={t('workflow.approval.decisions')}>
          {round.moves.length + round.decisions.length === 0 ? (
            <p className={styles['quiet']}>{t('workflow.approval.noDecisions')}</p>
          ) : null}
          <ul className={styles['log']}>
            {round.decisions.map((decision) => (
              <li key={decision.id} data-voided={decision.voided || undefined}>
                {t(`workflow.approval.decided.${decision.outcome}`, {
                  person: decision.person.name,
                  revision: decision.revisionNumber,
                })}
                {decision.reasons ? `: ${decision.reasons}` : null} <Moment at={decision.decidedAt} />
              </li>
            ))}
            {round.moves
              .filter(({ reason }) => reason !== null)
              .map((move) => (
                <li key={move.id}>
                  {move.person?.name}: {move.reason} <Moment at={move.movedAt} />
                </li>
              ))}
          </ul>
        </Part>
        <Part title={t('workflow.approval.contributors')}>
          <p>
            {round.contributors.map(({ person }) => person.name).join(', ') || t('workflow.approval.noContributors')}
          </p>
        </Part>
      </div>
      <aside className={styles['decide']}>
        <section>
          <h2>{t('workflow.approval.exactly')}</h2>
          <dl>
            <dt>{t('workflow.approval.revision')}</dt>
            <dd>
              {revision ? (
                <>
                  {revision.number}, <Moment at={revision.madeAt} />
                </>
              ) : null}
            </dd>
            <dt>{t('workflow.approval.hash')}</dt>
            <dd className={styles['hash']}>{revision?.digest.slice(0, 16)}</dd>
            <dt>{t('workflow.approval.evidence')}</dt>
            <dd className={styles['hash']}>{round.evidenceDigest?.slice(0, 16)}</dd>
            <dt>{t('workflow.approval.size')}</dt>
            <dd>
              {t('workflow.approval.sizeOf', {
                words: revision?.wordCount ?? 0,
                citations: revision?.citations.length ?? 0,
                sources: new Set(revision?.citations.map(({ sourceId }) => sourceId)).size,
              })}
            </dd>
          </dl>
          <Action onAct={() => setReading(true)} keys="v">
            {t('workflow.approval.readAsPublic')}
          </Action>
        </section>
        {round.checklist.length > 0 ? (
          <section>
            <h2>{t('workflow.approval.checklist')}</h2>
            <ul className={styles['checklist']}>
              {round.checklist.map((item) => (
                <li key={item.code} data-done={item.done || undefined}>
                  {item.done ? (
                    <IconCheck size={14} stroke={2} aria-label={t('workflow.approval.done')} />
                  ) : (
                    <IconCircle size={14} stroke={1.5} aria-label={t('workflow.approval.open')} />
                  )}
                  {item.sentence}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {round.outcome ? null : <UnadoptedLine roundId={round.id} />}
        {round.outcome ? null : <ApprovalForm />}
      </aside>
      <SideSheet opened={reading} onClose={() => setReading(false)} title={t('workflow.approval.readAsPublic')} wide>
        <PagePreview roundId={round.id} version={`${round.version}`} stage={t(`workflow.stage.${round.stage}`)} />
      </SideSheet>
    </div>
  );
};

const Part = ({ title, note = null, children }: { title: string; note?: string | null; children: ReactNode }) => (
  <section className={styles['part']}>
    <div>
      <h2>{title}</h2>
      {note ? <small>{note}</small> : null}
    </div>
    <div>{children}</div>
  </section>
);
