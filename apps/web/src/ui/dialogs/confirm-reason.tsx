import { Textarea } from '@mantine/core';
import { use, useState, type ReactNode } from 'react';
import { Action } from '../actions';
import { CopyWords, FrozenContext, useUnsaved } from '../unsaved';
import { useWording } from '../wording';
import { Form, FormActions, FormStack } from './form';

interface ConfirmReasonProps {
  /** What the act does, in a sentence or two. */
  readonly intro?: ReactNode;
  readonly label: string;
  readonly description?: string;
  /** Name of the act, on the button. */
  readonly act: string;
  readonly onAct: (reason: string) => void;
  readonly onCancel: () => void;
  readonly busy?: boolean;
  /** Why the last try was refused; what was typed stays. */
  readonly problem?: string | null | undefined;
  /** The reason is kept with the act, so most acts demand one. */
  readonly optional?: boolean;
  /** Further fields between the intro and the reason. */
  readonly children?: ReactNode;
}

/** A small form for an act that needs a reason. On a screen that stands still the words can only be copied. */
export const ConfirmReason = (props: ConfirmReasonProps) => {
  const { intro, label, description, act, onAct, onCancel, busy = false, problem, optional = false, children } = props;
  const t = useWording();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const frozen = use(FrozenContext) !== null;
  useUnsaved(busy ? 'acting' : reason.trim() === '' ? 'none' : 'typed');

  const go = (): void => {
    const given = reason.trim();
    setMissing(given === '' && !optional);
    if (given !== '' || optional) onAct(given);
  };
  const submit = (): void => {
    if (!busy) go();
  };

  return (
    <Form onSubmit={submit}>
      <FormStack>
        {intro ? <p>{intro}</p> : null}
        {children}
        <Textarea
          label={label}
          {...(description ? { description } : {})}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
          error={missing ? t('shell.form.reasonMissing') : (problem ?? null)}
          required={!optional}
          withAsterisk={false}
          data-autofocus
          minRows={3}
        />
        <FormActions>
          {frozen ? (
            <CopyWords words={reason} />
          ) : (
            <Action primary submits busy={busy} keys="Ctrl Enter" onAct={() => undefined}>
              {act}
            </Action>
          )}
          <Action quiet local onAct={onCancel}>
            {t('shell.action.cancel')}
          </Action>
        </FormActions>
      </FormStack>
    </Form>
  );
};
