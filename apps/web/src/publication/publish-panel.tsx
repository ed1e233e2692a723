import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { changeNotesFor, type ChangeNote } from '@recheck/domain';
import { OneCheckDocument, MyWorkDocument, PublishRoundDocument, SendBackDocument } from '../gql/graphql';
import { problemOf, publicPage, useAct } from '../shell';
import { Action, ConfirmReason, Day, ErrorLine, FormStack, SideSheet, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { PagePreview } from './page-preview';
import styles from './publication.module.css';

/** Publishing exactly what was approved: the page as it will be, what it is pinned to, and the note for readers. */
export const PublishPanel = () => {
  const t = useWording();
  const { check, round } = useCheck();
  const [sendingBack, setSendingBack] = useState(false);
  const approval = round.decisions.find(({ outcome, voided }) => outcome === 'APPROVED' && !voided);
  return (
    <div className={styles['panel']}>
      <PagePreview roundId={round.id} version={`${round.version}`} stage={t(`workflow.stage.${round.stage}`)} />
      <aside className={styles['aside']}>
        <section>
          <h2>{t('publication.publish.exactly')}</h2>
          <dl className={styles['facts']}>
            <dt>{t('workflow.approval.revision')}</dt>
            <dd>{round.revision?.number}</dd>
            <dt>{t('workflow.approval.hash')}</dt>
            <dd className={styles['hash']}>{round.revision?.digest.slice(0, 16)}</dd>
            <dt>{t('workflow.approval.evidence')}</dt>
            <dd className={styles['hash']}>{round.evidenceDigest?.slice(0, 16)}</dd>
            {approval ? (
              <>
                <dt>{t('workflow.approval.approvedBy')}</dt>
                <dd>{approval.person.name}</dd>
              </>
            ) : null}
            <dt>{t('workflow.approval.checkedOn')}</dt>
            <dd>{approval?.checkedAt ? <Day day={approval.checkedAt} /> : t('workflow.approval.unknown')}</dd>
            <dt>{t('publication.publish.address')}</dt>
            <dd>{publicPage(check.slug)}</dd>
          </dl>
        </section>
        <PublishForm onSendBack={() => setSendingBack(true)} />
      </aside>
      <SideSheet opened={sendingBack} onClose={() => setSendingBack(false)} title={t('workflow.action.sendBack')}>
        <SendBackForm onDone={() => setSendingBack(false)} />
      </SideSheet>
    </div>
  );
};

const PublishForm = ({ onSendBack }: { onSendBack: () => void }) => {
  const t = useWording();
  const { check, round } = useCheck();
  const publish = useAct(PublishRoundDocument, { touches: [OneCheckDocument, MyWorkDocument] });
  const notes = changeNotesFor({
    by: 'ROUND',
    kind: round.roundKind,
    outcome: 'PUBLISHED',
    first: check.editions.length === 0,
  });
  const [note, setNote] = useState<ChangeNote | null>(notes[0] ?? null);
  const [text, setText] = useState('');
  const first = note === 'FIRST';
  const problem = problemOf(t, publish);
  const go = (): void => {
    if (!round.revision || !round.evidenceDigest) return;
    void publish.act({
      input: {
        roundId: round.id,
        expectedVersion: round.version,
        revisionDigest: round.revision.digest,
        evidenceDigest: round.evidenceDigest,
        changeNote: note,
        changeText: text.trim() || null,
      },
    });
  };
  return (
    <FormStack>
      {first ? null : (
        <>
          <Select
            label={t('publication.publish.note')}
            data={notes.map((value) => ({ value, label: t(`publication.changeNote.${value}`) }))}
            value={note}
            onChange={(value) => setNote(value as ChangeNote | null)}
            allowDeselect={false}
          />
          <Textarea
            label={t('publication.publish.text')}
            description={t('publication.publish.textHelp')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            minRows={3}
            autosize
          />
        </>
      )}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      <Action primary onAct={go} busy={publish.busy} refusal={roundRefusal(round, 'PUBLISH')} reason="shown">
        {t('publication.publish.act', { number: (check.editions[0]?.number ?? 0) + 1 })}
      </Action>
      <Action onAct={onSendBack} refusal={roundRefusal(round, 'SEND_BACK')}>
        {t('workflow.action.sendBack')}
      </Action>
    </FormStack>
  );
};

const SendBackForm = ({ onDone }: { onDone: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const send = useAct(SendBackDocument, { touches: [OneCheckDocument, MyWorkDocument] });
  const go = async (reason: string): Promise<void> => {
    const outcome = await send.act({ input: { roundId: round.id, expectedVersion: round.version, reason } });
    if (outcome.kind === 'done') onDone();
  };
  return (
    <ConfirmReason
      intro={t('publication.publish.sendBackIntro')}
      label={t('workflow.check.reason')}
      act={t('workflow.action.sendBack')}
      onAct={(reason) => void go(reason)}
      onCancel={onDone}
      busy={send.busy}
      problem={problemOf(t, send)}
    />
  );
};
