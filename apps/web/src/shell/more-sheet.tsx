import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { IconExternalLink, IconLogout, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { SideSheet, useWording, type Place } from '../ui';
import { SCHEMES } from './colour-schemes';
import { useMe } from './session';
import styles from './newsroom-frame.module.css';

interface MoreSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly places: readonly Place[];
  readonly onFind: () => void;
  readonly onSignOut: () => void;
}

/** What the bar of a phone has no room for: further places, finding, colours, signing out. */
export const MoreSheet = ({ opened, onClose, places, onFind, onSignOut }: MoreSheetProps) => {
  const t = useWording();
  const { person } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <SideSheet opened={opened} onClose={onClose} title={t('shell.navigation.more')}>
      <p className={styles['who']}>
        <b>{person.name}</b>
        {person.email}
      </p>
      <ul className={styles['list']}>
        <li>
          <button type="button" onClick={onFind}>
            <IconSearch size={18} stroke={1.5} aria-hidden />
            {t('shell.find.title')}
          </button>
        </li>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} onClick={onClose}>
              <place.glyph size={18} stroke={1.5} aria-hidden />
              {place.name}
            </Link>
          </li>
        ))}
        <li>
          <a href="/">
            <IconExternalLink size={18} stroke={1.5} aria-hidden />
            {t('shell.navigation.publicPages')}
          </a>
        </li>
        <li className={styles['scheme']}>
          <label htmlFor="colour-scheme">{t('shell.account.scheme')}</label>
          <NativeSelect
            id="colour-scheme"
            value={colorScheme}
            onChange={(event) =>
              setColorScheme(SCHEMES.find((scheme) => scheme.value === event.currentTarget.value)?.value ?? 'auto')
            }
            data={SCHEMES.map(({ value, word }) => ({ value, label: t(word) }))}
          />
        </li>
        <li>
          <button type="button" onClick={onSignOut}>
            <IconLogout size={18} stroke={1.5} aria-hidden />
            {t('shell.account.signOut')}
          </button>
        </li>
      </ul>
    </SideSheet>
  );
};
