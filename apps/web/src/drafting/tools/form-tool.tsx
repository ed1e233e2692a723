import { Popover } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Action, FormActions, FormStack, useWording } from '../../ui';
import { Tool } from './tool';

interface FormToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** Whether the caret stands in what the tool makes. */
  readonly active: boolean;
  /** Reads what stands there now into the fields; called before they show. */
  readonly onOpen: () => void;
  /** Name of the act that puts the fields into the text. */
  readonly act: string;
  /** Puts the fields into the text; false where one of them has to be corrected first. */
  readonly onSet: () => boolean;
  /** Takes it out of the text again, where that is another act. */
  readonly remove?: { readonly label: string; readonly onRemove: () => void };
  /** The fields; told whether somebody has tried, so that what is missing may be said. */
  readonly children: (tried: boolean) => ReactNode;
}

/** A button of the text tools that asks something first, in a small form beneath it. */
export const FormTool = ({ label, icon, active, onOpen, act, onSet, remove, children }: FormToolProps) => {
  const t = useWording();
  const [opened, setOpened] = useState(false);
  const [tried, setTried] = useState(false);
  const close = (): void => {
    setOpened(false);
    setTried(false);
  };
  const set = (event: FormEvent): void => {
    event.preventDefault();
    // A form in a popover stands, for React, within the forms around it.
    event.stopPropagation();
    setTried(true);
    if (onSet()) close();
  };
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} width={340} trapFocus withRoles={false}>
      <Popover.Target>
        <span>
          <Tool
            label={label}
            active={active}
            onPress={() => {
              onOpen();
              setOpened(true);
            }}
          >
            {icon}
          </Tool>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={set} noValidate>
          <FormStack>
            {children(tried)}
            <FormActions>
              <Action primary submits onAct={() => undefined}>
                {act}
              </Action>
              {remove ? (
                <Action
                  quiet
                  onAct={() => {
                    remove.onRemove();
                    close();
                  }}
                >
                  {remove.label}
                </Action>
              ) : null}
              <Action quiet local onAct={close}>
                {t('shell.action.cancel')}
              </Action>
            </FormActions>
          </FormStack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};
