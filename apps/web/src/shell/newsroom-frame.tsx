import { useQuery } from '@apollo/client/react';
import {
  IconAdjustments,
  IconFileImport,
  IconFileText,
  IconList,
  IconMenu2,
  IconRefresh,
  IconUsers,
} from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { MyWorkDocument } from '../gql/graphql';
import { AppFrame, FreshnessBar, sayShare, useKeys, useWording, type PlaceGroup } from '../ui';
import { NewCheckContext } from '../workflow/new-check-context';
import { AccountMenu } from './account-menu';
import { OfflineLine } from './offline';
import { paths, signInFrom } from './paths';
import { useSession } from './session';
import { useSignOut } from './use-sign-out';
import { useFocusOnNavigation } from './use-focus-on-navigation';
import styles from './newsroom-frame.module.css';

const KeysHelp = lazy(async () => ({ default: (await import('../ui/keys/keys-help')).KeysHelp }));
const MoreSheet = lazy(async () => ({ default: (await import('./more-sheet')).MoreSheet }));
const Finder = lazy(async () => ({ default: (await import('./finder')).Finder }));
const SignOutSheet = lazy(async () => ({ default: (await import('./sign-out-sheet')).SignOutSheet }));
const NewCheckSheet = lazy(async () => ({ default: (await import('../workflow/new-check-sheet')).NewCheckSheet }));

/** How often the counts in the navigation are asked for, in milliseconds. */
const POLL_MS = 60_000;

type Opened = 'find' | 'more' | 'keys' | 'newCheck' | 'signOut';

/** The frame around every screen of somebody who is signed in; others are sent to sign in and come back. */
export const NewsroomFrame = () => {
  const { me } = useSession();
  const location = useLocation();
  return me ? <Frame administrator={me.administrator} /> : <Navigate to={signInFrom(location)} replace />;
};

const Frame = ({ administrator }: { administrator: boolean }) => {
  const t = useWording();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  // Loaded when first asked for, and kept then, so that closing fades and what was typed stays.
  const [asked, setAsked] = useState<ReadonlySet<Opened>>(new Set());
  const close = useCallback(() => setOpened(null), []);
  const open = useCallback((what: Opened) => {
    setAsked((before) => new Set([...before, what]));
    setOpened(what);
  }, []);
  const find = useCallback(() => open('find'), [open]);
  const newCheck = useCallback(() => open('newCheck'), [open]);
  const { signOut, keepsWords } = useSignOut();
  const leave = (): void => void keepsWords().then((keeps) => (keeps ? open('signOut') : signOut()));
  useFocusOnNavigation();

  const { data } = useQuery(MyWorkDocument, { pollInterval: POLL_MS, skipPollAttempt: () => document.hidden });
  const freshness = data?.myWork.freshness;

  const groups = useMemo<PlaceGroup[]>(
    () => [
      {
        title: t('shell.navigation.mine'),
        places: [
          { to: paths.myWork, name: t('shell.navigation.myWork'), glyph: IconList, count: data?.myWork.items.length },
        ],
      },
      {
        title: t('shell.navigation.desk'),
        places: [
          { to: paths.checks, name: t('shell.navigation.checks'), glyph: IconFileText },
          { to: paths.import, name: t('shell.navigation.import'), glyph: IconFileImport },
        ],
      },
      {
        title: t('shell.navigation.stayingTrue'),
        places: [
          {
            to: paths.refresh,
            name: t('shell.navigation.refresh'),
            shortName: t('shell.navigation.refreshShort'),
            glyph: IconRefresh,
            count: freshness ? freshness.due + freshness.outdated : undefined,
          },
        ],
      },
      ...(administrator
        ? [
            {
              title: t('shell.navigation.newsroom'),
              places: [
                { to: paths.people, name: t('shell.navigation.people'), glyph: IconUsers },
                { to: paths.settings, name: t('shell.navigation.settings'), glyph: IconAdjustments },
              ],
            },
          ]
        : []),
    ],
    [t, data, freshness, administrator],
  );
  const places = groups.flatMap((group) => group.places);

  const keys = useMemo(() => {
    const letters: readonly (readonly [string, string, string])[] = [
      ['g m', t('shell.navigation.myWork'), paths.myWork],
      ['g c', t('shell.navigation.checks'), paths.checks],
      ['g i', t('shell.navigation.import'), paths.import],
      ['g r', t('shell.navigation.refresh'), paths.refresh],
      ...(administrator
        ? ([
            ['g p', t('shell.navigation.people'), paths.people],
            ['g s', t('shell.navigation.settings'), paths.settings],
          ] as const)
        : []),
    ];
    return [
      { keys: '?', label: t('shell.keys.help'), run: () => open('keys') },
      // While text is typed, too.
      { keys: 'Ctrl /', label: t('shell.keys.helpTyping'), run: () => open('keys') },
      { keys: 'c', label: t('workflow.newCheck.title'), run: newCheck },
      ...letters.map(([letter, place, to]) => ({
        keys: letter,
        label: t('shell.keys.goTo', { place }),
        run: () => void navigate(to),
      })),
    ];
  }, [t, navigate, administrator, newCheck, open]);
  useKeys(t('shell.keys.everywhere'), keys);

  return (
    <NewCheckContext value={newCheck}>
      <AppFrame
        groups={groups}
        bar={places.slice(0, 4)}
        more={{ name: t('shell.navigation.more'), glyph: IconMenu2, onOpen: () => open('more') }}
        onFind={find}
        notice={<OfflineLine />}
        pulse={
          freshness && freshness.withinPolicy != null ? (
            <>
              <b className={styles['share']}>
                {sayShare(freshness.withinPolicy)}
                {'\u2009%'}
              </b>{' '}
              {t('shell.navigation.withinPolicy')}
              <FreshnessBar counts={freshness} />
            </>
          ) : null
        }
        person={<AccountMenu onKeys={() => open('keys')} onSignOut={leave} />}
      >
        <Outlet />
      </AppFrame>
      <ScrollRestoration />
      <Suspense>
        {asked.has('find') ? (
          <Finder opened={opened === 'find'} onClose={close} places={places} onNewCheck={newCheck} />
        ) : null}
        {asked.has('newCheck') ? <NewCheckSheet opened={opened === 'newCheck'} onClose={close} /> : null}
        {asked.has('keys') ? <KeysHelp opened={opened === 'keys'} onClose={close} /> : null}
        {asked.has('signOut') ? <SignOutSheet opened={opened === 'signOut'} onClose={close} /> : null}
        {asked.has('more') ? (
          <MoreSheet
            opened={opened === 'more'}
            onClose={close}
            places={places.slice(4)}
            onFind={find}
            onSignOut={leave}
          />
        ) : null}
      </Suspense>
    </NewCheckContext>
  );
};
