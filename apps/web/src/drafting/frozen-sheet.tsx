import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../shell';
import { Action, CopyWords, FormActions, FormStack, SideSheet, useWording } from '../ui';
import { letFrozenWordsGo, useFrozenWords } from './frozen-words';

interface FrozenSheetProps {
  readonly roundId: string;
  /** Whether this person could write in the draft no more when the screen came up: then no desk sends what is left. */
  readonly closed: boolean;
  /** Called when it is put away; what it shows stays on the device. */
  readonly onClose?: () => void;
}

/**
 * What was typed and never taken, after somebody moved the round or took the right to write away. To be put away at any
 * time; the words go only when their writer says so.
 */
export const FrozenSheet = ({ roundId, closed: closedNow, onClose }: FrozenSheetProps) => {
  const t = useWording();
  const { person } = useMe();
  // While the desk is there it sees to what it holds.
  const [closed] = useState(closedNow);
  const unsaved = useFrozenWords(person.id, roundId, closed);
  const [putAway, setPutAway] = useState<readonly string[] | null>(null);
  const text = unsaved.join('\n\n');
  const close = (): void => {
    setPutAway(unsaved);
    onClose?.();
  };
  return (
    <SideSheet opened={unsaved.length > 0 && putAway !== unsaved} onClose={close} title={t('drafting.frozen.title')}>
      <FormStack>
        <p>{t('drafting.frozen.why')}</p>
        <Textarea label={t('drafting.frozen.label')} value={text} readOnly autosize minRows={6} maxRows={18} />
        <FormActions>
          <CopyWords words={text} />
          <Action quiet local onAct={close}>
            {t('shell.action.close')}
          </Action>
          <Action quiet local onAct={() => void letFrozenWordsGo(person.id, roundId).then(onClose)}>
            {t('drafting.frozen.delete')}
          </Action>
        </FormActions>
      </FormStack>
    </SideSheet>
  );
};
