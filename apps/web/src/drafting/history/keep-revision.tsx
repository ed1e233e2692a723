import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { KeepRevisionDocument, RevisionHistoryDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, Form, useWording } from '../../ui';
import { useCheck } from '../../workflow';
import styles from './revisions.module.css';

/** Keeps the draft as it stands on the server, under a name. */
export const KeepRevision = () => {
  const t = useWording();
  const { round } = useCheck();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const keep = useAct(KeepRevisionDocument, { touches: [RevisionHistoryDocument] });
  const submit = async (): Promise<void> => {
    setMissing(name.trim() === '');
    if (name.trim() === '' || keep.busy) return;
    const outcome = await keep.act({ roundId: round.id, name: name.trim() });
    if (outcome.kind === 'done') setName('');
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className={styles['keep']}>
        <TextInput
          label={t('drafting.revisions.name')}
          description={t('drafting.revisions.nameHelp')}
          value={name}
          maxLength={120}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setMissing(false);
          }}
          error={missing ? t('drafting.revisions.nameMissing') : problemOf(t, keep)}
          // The sheet may open before the revisions are there.
          autoFocus
          data-autofocus
        />
        <Action submits busy={keep.busy} onAct={() => undefined}>
          {t('drafting.revisions.keep')}
        </Action>
      </div>
    </Form>
  );
};
