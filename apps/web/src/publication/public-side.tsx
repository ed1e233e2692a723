import { useState } from 'react';
import { Link } from 'react-router';
import {
  OneCheckDocument,
  ConfirmUnchangedDocument,
  ConfirmWithdrawalDocument,
  DropWithdrawalDocument,
  MyWorkDocument,
  OpenLaterRoundDocument,
  ProposeWithdrawalDocument,
  RequestRefreshDocument,
  type CheckAction,
  type CheckPartsFragment,
} from '../gql/graphql';
import { RefreshSettings, refusalOf } from '../refresh';
import { paths, problemOf, useAct, type Act } from '../shell';
import {
  Action,
  ConfirmReason,
  Day,
  EmptyState,
  ErrorLine,
  FreshnessState,
  Moment,
  SideSheet,
  useWording,
} from '../ui';
import { sayRound } from '../workflow';
import { OtherChecks } from './other-checks';
import styles from './publication.module.css';

const ACTS = [
  'OPEN_REFRESH',
  'CONFIRM_UNCHANGED',
  'OPEN_CORRECTION',
  'REQUEST_REFRESH',
  'PROPOSE_WITHDRAWAL',
] as const satisfies readonly CheckAction[];
type CheckAct = (typeof ACTS)[number];

interface PublicSideProps {
  readonly check: CheckPartsFragment;
  readonly reload: () => Promise<unknown>;
}

/** What readers have of a check, how fresh it is, and what can be done about that. */
export const PublicSide = ({ check, reload }: PublicSideProps) => {
  const t = useWording();
  const [act, setAct] = useState<CheckAct | null>(null);
  const done = (): void => {
    setAct(null);
    void reload();
  };
  return (
    <div className={styles['side']}>
      <section aria-labelledby="side-freshness">
        <h2 id="side-freshness">{t('publication.side.freshness')}</h2>
        {check.freshness ? (
          <>
            <p>
              <FreshnessState value={check.freshness.state} />{' '}
              {check.freshness.checkedAt ? (
                <>
                  {t('publication.side.checkedOn')} <Day day={check.freshness.checkedAt} reachable />
                </>
              ) : (
                t('publication.side.neverChecked')
              )}
              {check.freshness.freshUntil ? (
                <>
                  {', '}
                  {t('publication.side.freshUntil')} <Day day={check.freshness.freshUntil} reachable />
                </>
              ) : null}
            </p>
            <ul>
              {check.freshness.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        ) : (
          <EmptyState>{t(`publication.publicState.${check.publicState}`)}</EmptyState>
        )}
        <div className={styles['acts']}>
          {ACTS.map((name) => (
            <Action key={name} onAct={() => setAct(name)} refusal={refusalOf(check.availableActions, name)}>
              {t(`publication.act.${name}`)}
            </Action>
          ))}
        </div>
        {check.withdrawal ? <OpenWithdrawal check={check} /> : null}
      </section>
      <section aria-labelledby="side-editions">
        <h2 id="side-editions">{t('publication.side.editions')}</h2>
        {check.editions.length === 0 ? <EmptyState>{t('publication.side.noEditions')}</EmptyState> : null}
        <ol className={styles['rows']}>
          {check.editions.map((edition) => (
            <li key={edition.id}>
              <a href={edition.path} target="_blank" rel="noreferrer">
                {t('publication.side.edition', { number: edition.number })}
              </a>
              <div>
                <p>
                  {t(`publication.changeNote.${edition.changeNote}`)}
                  {edition.changeText ? `: ${edition.changeText}` : null}
                </p>
                <small>
                  <Moment at={edition.publishedAt} />, {edition.publishedBy.name}
                  {edition.checkedAt ? (
                    <>
                      {', '}
                      {t('publication.side.checkedOn')} <Day day={edition.checkedAt} />
                    </>
                  ) : null}
                </small>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <OtherChecks check={check} />
      <section aria-labelledby="side-rounds">
        <h2 id="side-rounds">{t('publication.side.rounds')}</h2>
        <ol className={styles['rows']}>
          {check.rounds.map((round) => (
            <li key={round.id}>
              <Link to={paths.round(check.id, round.id)}>{sayRound(t, round.kind, round.number)}</Link>
              <div>
                <p>{round.outcome ? t(`workflow.outcome.${round.outcome}`) : t(`workflow.stage.${round.stage}`)}</p>
                <small>
                  <Moment at={round.openedAt} />
                  {round.endReason ? `: ${round.endReason}` : null}
                </small>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="side-refresh">
        <h2 id="side-refresh">{t('publication.side.refresh')}</h2>
        <RefreshSettings factCheckId={check.id} />
      </section>
      <SideSheet opened={act !== null} onClose={() => setAct(null)} title={act ? t(`publication.act.${act}`) : ''}>
        {act ? <CheckActForm check={check} act={act} onDone={done} /> : null}
      </SideSheet>
    </div>
  );
};

const TOUCHES = { touches: [OneCheckDocument, MyWorkDocument] };

interface CheckActFormProps {
  readonly check: CheckPartsFragment;
  readonly act: CheckAct;
  readonly onDone: () => void;
}

/** The reason that an act on a check asks for; each act says before what it does. */
const CheckActForm = ({ check, act, onDone }: CheckActFormProps) => {
  const t = useWording();
  const open = useAct(OpenLaterRoundDocument, TOUCHES);
  const unchanged = useAct(ConfirmUnchangedDocument, TOUCHES);
  const request = useAct(RequestRefreshDocument, TOUCHES);
  const withdraw = useAct(ProposeWithdrawalDocument, TOUCHES);
  const factCheckId = check.id;

  const acts: Readonly<
    Record<
      CheckAct,
      {
        readonly state: Pick<Act<unknown, never>, 'busy' | 'refusal' | 'failure'>;
        readonly go: (reason: string) => Promise<{ readonly kind: string }>;
      }
    >
  > = {
    OPEN_REFRESH: {
      state: open,
      go: (reason) => open.act({ input: { factCheckId, kind: 'REFRESH', reason: reason || null } }),
    },
    OPEN_CORRECTION: {
      state: open,
      go: (reason) => open.act({ input: { factCheckId, kind: 'CORRECTION', reason: reason || null } }),
    },
    CONFIRM_UNCHANGED: { state: unchanged, go: (lookedAt) => unchanged.act({ input: { factCheckId, lookedAt } }) },
    REQUEST_REFRESH: { state: request, go: (reason) => request.act({ input: { factCheckId, reason } }) },
    PROPOSE_WITHDRAWAL: { state: withdraw, go: (reason) => withdraw.act({ input: { factCheckId, reason } }) },
  };
  const { state, go } = acts[act];
  const run = async (reason: string): Promise<void> => {
    if ((await go(reason)).kind === 'done') onDone();
  };
  return (
    <ConfirmReason
      intro={t(`publication.actIntro.${act}`)}
      label={t(act === 'CONFIRM_UNCHANGED' ? 'publication.lookedAt' : 'workflow.check.reason')}
      act={t(`publication.act.${act}`)}
      onAct={(reason) => void run(reason)}
      onCancel={onDone}
      busy={state.busy}
      problem={problemOf(t, state)}
      optional={act === 'OPEN_CORRECTION'}
    />
  );
};

/** A proposal to withdraw waits for a second person. */
const OpenWithdrawal = ({ check }: { check: CheckPartsFragment }) => {
  const t = useWording();
  const confirm = useAct(ConfirmWithdrawalDocument, TOUCHES);
  const drop = useAct(DropWithdrawalDocument, TOUCHES);
  const { withdrawal } = check;
  if (!withdrawal) return null;
  const problem = problemOf(t, confirm) ?? problemOf(t, drop);
  return (
    <div className={styles['proposal']}>
      <p>{t('publication.withdrawal.proposed', { person: withdrawal.proposedBy.name, reason: withdrawal.reason })}</p>
      <div className={styles['acts']}>
        <Action
          onAct={() => void confirm.act({ withdrawalId: withdrawal.id })}
          busy={confirm.busy}
          refusal={refusalOf(check.availableActions, 'CONFIRM_WITHDRAWAL')}
        >
          {t('publication.withdrawal.confirm')}
        </Action>
        <Action
          onAct={() => void drop.act({ withdrawalId: withdrawal.id })}
          busy={drop.busy}
          refusal={refusalOf(check.availableActions, 'PROPOSE_WITHDRAWAL')}
        >
          {t('publication.withdrawal.drop')}
        </Action>
      </div>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};
