import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconExternalLink, IconKeyboard, IconLogout } from '@tabler/icons-react';
import { Avatar, useWording } from '../ui';
import { SCHEMES } from './colour-schemes';
import { useMe } from './session';
import styles from './newsroom-frame.module.css';

/** The person at the foot of the navigation: colours, keys, public pages, signing out. */
export const AccountMenu = ({ onKeys, onSignOut }: { onKeys: () => void; onSignOut: () => void }) => {
  const t = useWording();
  const { person } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className={styles['account']} title={t('shell.account.menu')}>
          <Avatar name={person.name} />
          <span>{person.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.account.scheme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => setColorScheme(SCHEMES.find(({ value }) => value === chosen)?.value ?? 'auto')}
        >
          {SCHEMES.map(({ value, word }) => (
            <Menu.RadioItem key={value} value={value}>
              {t(word)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.5} />} rightSection={<kbd>?</kbd>} onClick={onKeys}>
          {t('shell.account.keys')}
        </Menu.Item>
        <Menu.Item leftSection={<IconExternalLink size={16} stroke={1.5} />} component="a" href="/">
          {t('shell.navigation.publicPages')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={onSignOut}>
          {t('shell.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
