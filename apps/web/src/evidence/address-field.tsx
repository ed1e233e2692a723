import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode, type Ref } from 'react';
import { readCaptureAddress } from '@recheck/domain';
import { Action, ErrorLine, Form, useWording, type ActionRefusal } from '../ui';
import styles from './captures.module.css';

interface AddressFieldProps {
  readonly label: string;
  readonly refusal: ActionRefusal | null;
  readonly busy: boolean;
  /** Why the last address was not taken. */
  readonly problem: string | null;
  /** Asks for the page of this address; tells whether the newsroom took it, so that the field can be emptied. */
  readonly onCapture: (address: string) => Promise<boolean>;
  readonly field?: Ref<HTMLInputElement>;
  /** Stands at the end of the field while it is empty. */
  readonly hint?: ReactNode;
}

/** A field for the web address of a page that is to be captured. */
export const AddressField = ({ label, refusal, busy, problem, onCapture, field, hint }: AddressFieldProps) => {
  const t = useWording();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = async (): Promise<void> => {
    const read = readCaptureAddress(address);
    setWrong(!read.ok);
    if (!read.ok || busy || refusal) return;
    if (await onCapture(read.value)) setAddress('');
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className={styles['field']}>
        <TextInput
          ref={field}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          placeholder={t('evidence.capture.paste')}
          leftSection={<IconPlus size={15} stroke={1.5} aria-hidden />}
          {...(hint && address === '' ? { rightSection: hint, rightSectionWidth: 'var(--hint-width)' } : {})}
          value={address}
          error={wrong ? t('evidence.capture.noAddress') : null}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Action submits busy={busy} refusal={refusal} onAct={() => undefined}>
          {t('evidence.capture.start')}
        </Action>
      </div>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </Form>
  );
};
