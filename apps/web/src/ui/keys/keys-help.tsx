import { Modal, Switch } from '@mantine/core';
import { useOpening } from '../opening';
import { useWording } from '../wording';
import { useKeyList, type KeyGroup } from './keys';
import styles from './keys-help.module.css';

/** Groups of the same title become one; bindings that need no mention are left out. */
const merged = (groups: readonly KeyGroup[]): readonly KeyGroup[] => {
  const titles = [...new Set(groups.map(({ title }) => title))];
  return titles
    .map((title) => ({
      title,
      bindings: groups.filter((group) => group.title === title).flatMap((group) => group.bindings),
    }))
    .map((group) => ({ ...group, bindings: group.bindings.filter(({ label }) => label) }))
    .filter(({ bindings }) => bindings.length > 0);
};

/** The list of all keys of the present screen (`?`), with the switch for single letters. */
export const KeysHelp = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useWording();
  const shown = useOpening(opened);
  const { groups, characters, setCharacters } = useKeyList();
  return (
    <Modal
      opened={shown}
      onClose={onClose}
      title={t('shell.keys.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('shell.action.close') }}
    >
      {opened &&
        merged(groups()).map((group) => (
          <section key={group.title} className={styles['group']}>
            <h3>{group.title}</h3>
            <dl>
              {group.bindings.map(({ keys, label }) => (
                <div key={keys}>
                  <dt>
                    {keys.split(' ').map((part, index) => (
                      <kbd key={index}>{part}</kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      <Switch
        className={styles['choice']}
        checked={characters}
        onChange={(event) => setCharacters(event.currentTarget.checked)}
        label={t('shell.keys.characters')}
        description={t('shell.keys.charactersWhy')}
      />
    </Modal>
  );
};
