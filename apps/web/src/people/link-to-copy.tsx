import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Instant } from '@recheck/domain';
import { formatMoment } from '@recheck/wording';
import { FormActions, FormStack, useNewsroomClock, useUnsaved, useWording } from '../ui';

interface LinkToCopyProps {
  readonly link: { readonly url: string; readonly expiresAt: string };
  readonly title?: string;
  /** Says what the link does, given until when it works. */
  readonly help: (moment: string) => string;
  readonly children?: ReactNode;
}

/** A one-time link, to be copied now: it is shown this once. */
export const LinkToCopy = ({ link, title, help, children }: LinkToCopyProps) => {
  const t = useWording();
  const { timeZone } = useNewsroomClock();
  // It is nowhere else: the sheet around it stays until somebody closes it on purpose.
  useUnsaved('typed');
  return (
    <FormStack>
      {title ? <h3>{title}</h3> : null}
      <p>{help(formatMoment(link.expiresAt as Instant, timeZone))}</p>
      <TextInput
        aria-label={t('people.invite.copyLink')}
        value={link.url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: 'var(--font-mono)' } }}
        data-autofocus
      />
      <FormActions>
        <CopyButton value={link.url}>
          {({ copied, copy }) => (
            <Button
              variant="filled"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
            >
              <span aria-live="polite">{copied ? t('shell.action.copied') : t('people.invite.copyLink')}</span>
            </Button>
          )}
        </CopyButton>
        {children}
      </FormActions>
    </FormStack>
  );
};
