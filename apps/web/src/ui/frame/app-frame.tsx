import { useLocalStorage } from '@mantine/hooks';
import {
  IconCircleCheck,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSearch,
  type Icon,
} from '@tabler/icons-react';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { KeyHint, useKeys } from '../keys';
import { useWording } from '../wording';
import styles from './app-frame.module.css';

/** A place one can go to. */
export interface Place {
  readonly to: string;
  readonly name: string;
  readonly glyph: Icon;
  /** How many things wait there for the person who is signed in. */
  readonly count?: number | undefined;
  /** On the bar of a phone the name has to be short. */
  readonly shortName?: string | undefined;
}

export interface PlaceGroup {
  readonly title: string;
  readonly places: readonly Place[];
}

interface AppFrameProps {
  readonly groups: readonly PlaceGroup[];
  /** At most four; a fifth place on the bar opens the rest. */
  readonly bar: readonly Place[];
  readonly more: { readonly name: string; readonly glyph: Icon; readonly onOpen: () => void };
  readonly onFind: () => void;
  /** Stands at the foot of the navigation, above the person. */
  readonly pulse?: ReactNode;
  readonly person: ReactNode;
  /** A line over everything, e.g. that there is no connection. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

const FoldContext = createContext<(folds: boolean) => void>(() => undefined);

/** For screens on which one works on a single round: folds the navigation while they are open, unless people chose. */
export const useFoldedNavigation = (): void => {
  const setFolds = use(FoldContext);
  useEffect(() => {
    setFolds(true);
    return () => setFolds(false);
  }, [setFolds]);
};

const NavigationItem = ({ place, folded }: { place: Place; folded: boolean }) => (
  <li>
    <NavLink to={place.to} title={folded ? place.name : undefined}>
      <place.glyph size={16} stroke={1.5} aria-hidden />
      <span className={styles['name']}>{place.name}</span>
      {place.count ? <span className={styles['count']}>{place.count}</span> : null}
    </NavLink>
  </li>
);

/** The newsroom's frame: navigation left (folded or not, `Ctrl B`), on a phone a bar below. */
export const AppFrame = ({ groups, bar, more, onFind, pulse, person, notice, children }: AppFrameProps) => {
  const t = useWording();
  const [screenFolds, setScreenFolds] = useState(false);
  const [chosen, setChosen] = useLocalStorage<'folded' | 'open' | 'automatic'>({
    key: 'recheck.navigation',
    defaultValue: 'automatic',
    getInitialValueInEffect: false,
  });
  const folded = chosen === 'automatic' ? screenFolds : chosen === 'folded';
  const toggle = () => setChosen(folded ? 'open' : 'folded');
  const bindings = useMemo(
    () => [
      { keys: 'Ctrl b', label: t('shell.navigation.fold'), run: () => setChosen(folded ? 'open' : 'folded') },
      { keys: 'Ctrl k', label: t('shell.find.title'), run: onFind },
    ],
    [t, folded, setChosen, onFind],
  );
  useKeys(t('shell.keys.everywhere'), bindings);
  const FoldGlyph = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;

  return (
    <FoldContext value={setScreenFolds}>
      <a className={styles['skip']} href="#main">
        {t('shell.skip')}
      </a>
      <div className={styles['frame']} data-folded={folded || undefined}>
        <nav className={styles['nav']} aria-label={t('shell.navigation.label')}>
          <div className={styles['brand']}>
            <NavLink to="/" aria-label={t('shell.product')}>
              <IconCircleCheck size={19} stroke={2} aria-hidden />
              <span>{t('shell.product')}</span>
            </NavLink>
            <button type="button" onClick={toggle} aria-label={t('shell.navigation.fold')} aria-expanded={!folded}>
              <FoldGlyph size={16} stroke={1.5} aria-hidden />
            </button>
          </div>
          <button type="button" className={styles['find']} onClick={onFind}>
            <IconSearch size={16} stroke={1.5} aria-hidden />
            <span>{t('shell.find.title')}</span>
            <KeyHint keys="Ctrl k" />
          </button>
          {groups.map((group) => (
            <div key={group.title} className={styles['group']}>
              <h2>{group.title}</h2>
              <ul>
                {group.places.map((place) => (
                  <NavigationItem key={place.to} place={place} folded={folded} />
                ))}
              </ul>
            </div>
          ))}
          <div className={styles['foot']}>
            {pulse ? <div className={styles['pulse']}>{pulse}</div> : null}
            <div className={styles['person']}>{person}</div>
          </div>
        </nav>
        <div className={styles['side']}>
          {notice}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <nav className={styles['bar']} aria-label={t('shell.navigation.label')}>
        {bar.map((place) => (
          <NavLink key={place.to} to={place.to}>
            <place.glyph size={18} stroke={1.5} aria-hidden />
            {place.shortName ?? place.name}
          </NavLink>
        ))}
        <button type="button" onClick={more.onOpen}>
          <more.glyph size={18} stroke={1.5} aria-hidden />
          {more.name}
        </button>
      </nav>
    </FoldContext>
  );
};
