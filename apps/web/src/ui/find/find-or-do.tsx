import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch, type Icon } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useOpening } from '../opening';
import { useWording } from '../wording';
import styles from './find-or-do.module.css';

/** Something that can be found or done. */
export interface FindResult {
  readonly id: string;
  readonly name: string;
  /** A state or a key beside the name. */
  readonly aside?: ReactNode;
  readonly glyph?: Icon | undefined;
  readonly choose: () => void;
}

export interface FindGroup {
  readonly title: string;
  readonly results: readonly FindResult[];
}

interface FindOrDoProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly FindGroup[];
  /** Whether a search is under way. */
  readonly searching: boolean;
}

const Results = ({ query, onQuery, groups, searching, onClose }: Omit<FindOrDoProps, 'opened'>) => {
  const t = useWording();
  // Escape reaches the list, which keeps it from the dialog.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const all = groups.flatMap(({ results }) => results);
  const ids = all.map(({ id }) => id).join(' ');
  const { selectFirstOption } = combobox;
  // Enter takes the first result, also when it arrives late.
  useEffect(() => {
    if (ids !== '') selectFirstOption();
  }, [ids, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onClose();
        all.find((result) => result.id === id)?.choose();
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          size="md"
          variant="unstyled"
          aria-label={t('shell.find.title')}
          placeholder={t('shell.find.placeholder')}
          leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        className={styles['results'] ?? ''}
        aria-label={t('shell.find.title')}
        hidden={all.length === 0}
      >
        {groups.map((group) =>
          group.results.length > 0 ? (
            <Combobox.Group key={group.title} label={group.title}>
              {group.results.map(({ id, name, aside, glyph: Glyph }) => (
                <Combobox.Option key={id} value={id} className={styles['result'] ?? ''}>
                  {Glyph ? <Glyph size={16} stroke={1.5} aria-hidden /> : null}
                  <span>{name}</span>
                  {aside}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ) : null,
        )}
      </Combobox.Options>
      <p className={styles['none']} role="status">
        {all.length > 0 ? null : searching ? t('shell.find.searching') : t('shell.find.nothing')}
      </p>
    </Combobox>
  );
};

/** Finds and does (`Ctrl K`): places, acts and checks by name, with arrows and Enter. */
export const FindOrDo = ({ opened, ...rest }: FindOrDoProps) => {
  const t = useWording();
  const shown = useOpening(opened);
  return (
    <Modal
      opened={shown}
      onClose={rest.onClose}
      withCloseButton={false}
      size={560}
      padding={0}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t('shell.find.title') } }}
    >
      <Results {...rest} />
    </Modal>
  );
};
