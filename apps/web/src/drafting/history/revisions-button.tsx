import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { Action, SideSheet, useKeys, useWording } from '../../ui';
import { roundRefusal, useCheck } from '../../workflow';
import { RevisionsSheet } from './revisions-sheet';

/** Opens the revisions of a check, whatever the stage of its round. */
export const RevisionsButton = () => {
  const t = useWording();
  const { round } = useCheck();
  const [opened, setOpened] = useState(false);
  const writable = roundRefusal(round, 'EDIT_DRAFT') === null;
  useKeys(t('drafting.keys.title'), [
    ...(writable ? [{ keys: 'Ctrl s', label: t('drafting.keys.keepRevision'), run: () => setOpened(true) }] : []),
  ]);
  return (
    <>
      <Action icon={<IconHistory size={15} stroke={1.5} aria-hidden />} local onAct={() => setOpened(true)}>
        {t('drafting.revisions.count', { count: round.revisions.length })}
      </Action>
      <SideSheet opened={opened} onClose={() => setOpened(false)} title={t('drafting.revisions.title')} wide>
        <RevisionsSheet />
      </SideSheet>
    </>
  );
};
