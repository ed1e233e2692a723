import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PlainDate } from '@recheck/domain';
import { ApproveRevisionDocument, OneCheckDocument, MyWorkDocument, RequestChangesDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import {
  Action,
  ConfirmReason,
  Day,
  ErrorLine,
  Form,
  FormActions,
  FormStack,
  SideSheet,
  useKeys,
  useWording,
} from '../../ui';
import styles from './approval.module.css';
import { roundRefusal, useCheck } from './use-check';

const TOUCHES = { touches: [OneCheckDocument, MyWorkDocument] };

/** The decision: on exactly this revision and this evidence, or back to the writer with reasons. */
export const ApprovalForm = () => {
  const t = useWording();
  const { round } = useCheck();
  const approve = useAct(ApproveRevisionDocument, TOUCHES);
  const [asked, setAsked] = useState<'approve' | 'changes' | null>(null);
  const [checkedAt, setCheckedAt] = useState<string>(round.proposedCheckedAt ?? '');
  const refusal = roundRefusal(round, 'APPROVE');
  const changesRefusal = roundRefusal(round, 'REQUEST_CHANGES');
  const hash = round.revision?.digest.slice(0, 4) ?? '';
  const name = t('workflow.approval.act', { number: round.revision?.number ?? 0, hash });

  const bindings = useMemo(
    () => [
      { keys: 'Ctrl Enter', label: name, run: () => (refusal ? undefined : setAsked('approve')) },
      {
        keys: 'x',
        label: t('workflow.action.requestChanges'),
        run: () => (changesRefusal ? undefined : setAsked('changes')),
      },
    ],
    [name, t, refusal, changesRefusal],
  );
  useKeys(t('workflow.stage.EDITOR_APPROVAL'), bindings);

  const decide = async (): Promise<void> => {
    if (!round.revision || !round.evidenceDigest || approve.busy) return;
    const outcome = await approve.act({
      input: {
        roundId: round.id,
        expectedVersion: round.version,
        revisionDigest: round.revision.digest,
        evidenceDigest: round.evidenceDigest,
        checkedAt: checkedAt || null,
        reasons: null,
      },
    });
    if (outcome.kind === 'done') setAsked(null);
  };
  const problem = problemOf(t, approve);
  return (
    <section className={styles['form']}>
      <FormStack>
        <TextInput
          type="date"
          label={t('workflow.approval.checkedOn')}
          description={t('workflow.approval.checkedHelp')}
          value={checkedAt}
          max={round.proposedCheckedAt ?? undefined}
          onChange={(event) => setCheckedAt(event.currentTarget.value)}
        />
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <Action primary onAct={() => setAsked('approve')} refusal={refusal} reason="shown" keys="Ctrl Enter">
          {name}
        </Action>
        <Action onAct={() => setAsked('changes')} refusal={changesRefusal} keys="x">
          {t('workflow.action.requestChanges')}
        </Action>
      </FormStack>
      <SideSheet
        opened={asked === 'approve' && refusal === null}
        onClose={() => setAsked(null)}
        title={t('workflow.approval.sure')}
      >
        <Form onSubmit={() => void decide()}>
          <FormStack>
            <p>{t('workflow.approval.sureIntro', { number: round.revision?.number ?? 0 })}</p>
            <p className={styles['hash']}>{round.revision?.digest}</p>
            <p>
              {t('workflow.approval.sureCheckedOn')}{' '}
              <strong>{checkedAt ? <Day day={checkedAt as PlainDate} /> : t('workflow.approval.unknown')}</strong>
            </p>
            {problem ? <ErrorLine>{problem}</ErrorLine> : null}
            <FormActions>
              <Action primary submits focused busy={approve.busy} keys="Ctrl Enter" onAct={() => undefined}>
                {name}
              </Action>
              <Action quiet local onAct={() => setAsked(null)}>
                {t('shell.action.cancel')}
              </Action>
            </FormActions>
          </FormStack>
        </Form>
      </SideSheet>
      <SideSheet
        opened={asked === 'changes'}
        onClose={() => setAsked(null)}
        title={t('workflow.action.requestChanges')}
      >
        <ChangesForm onDone={() => setAsked(null)} />
      </SideSheet>
    </section>
  );
};

const ChangesForm = ({ onDone }: { onDone: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const request = useAct(RequestChangesDocument, TOUCHES);
  const go = async (reasons: string): Promise<void> => {
    if (!round.revision) return;
    const outcome = await request.act({
      input: {
        roundId: round.id,
        expectedVersion: round.version,
        revisionDigest: round.revision.digest,
        reasons,
      },
    });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <ConfirmReason
      intro={t('workflow.approval.changesIntro')}
      label={t('workflow.approval.reasons')}
      act={t('workflow.action.requestChanges')}
      onAct={(reasons) => void go(reasons)}
      onCancel={onDone}
      busy={request.busy}
      problem={problemOf(t, request)}
    />
  );
};
