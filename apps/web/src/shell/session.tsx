import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { SessionDocument, type Role, type SessionQuery } from '../gql/graphql';
import { ErrorLine, LoadingRows, NewsroomClockContext, useWording } from '../ui';
import { hearOtherTabs, tellOtherTabs } from './other-tabs';

export type Me = NonNullable<SessionQuery['me']>;
export type NewsroomFacts = SessionQuery['newsroom'];

export interface Session {
  /** Null for a visitor. */
  readonly me: Me | null;
  readonly newsroom: NewsroomFacts;
  /** Asks anew who is signed in, after somebody did. */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

const HOUR_MS = 3_600_000;

/** Knows who is signed in, and in which newsroom. Shows nothing else until it does. */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const t = useWording();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(SessionDocument, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });

  const refresh = useCallback(async () => {
    await refetch();
    tellOtherTabs();
  }, [refetch]);

  const signOut = useCallback(async () => {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await refetch();
    tellOtherTabs();
  }, [refetch]);

  // The day changes while tabs stay open.
  useEffect(() => {
    const timer = setInterval(() => void refetch(), HOUR_MS);
    return () => clearInterval(timer);
  }, [refetch]);

  // Tabs share the session: what one of them types must never be sent as somebody else's.
  useEffect(() => hearOtherTabs(() => void refetch()), [refetch]);

  // Whoever signs in where somebody else was finds nothing that the other could read.
  const personId = data ? (data.me?.person.id ?? null) : undefined;
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (personId === undefined || before.current === personId) return;
    const other = before.current !== null;
    before.current = personId;
    if (other && personId === null) void client.clearStore().then(() => refetch());
    else if (other) location.reload();
  }, [client, refetch, personId]);

  const session = useMemo<Session | null>(
    () => (data ? { me: data.me ?? null, newsroom: data.newsroom, refresh, signOut } : null),
    [data, refresh, signOut],
  );
  const clock = useMemo(() => (data ? { today: data.newsroom.today, timeZone: data.newsroom.timeZone } : null), [data]);

  if (!session) {
    return error ? (
      <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>
    ) : (
      <LoadingRows count={0} />
    );
  }
  return (
    <SessionContext value={session}>
      <NewsroomClockContext value={clock}>{children}</NewsroomClockContext>
    </SessionContext>
  );
};

/** Who is signed in (or nobody), and the newsroom. */
export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('The session is used outside of SessionProvider.');
  return session;
};

/** The person who is signed in, on screens that nobody else reaches. */
export const useMe = (): Me => {
  const { me } = useSession();
  if (!me) throw new Error('Nobody is signed in.');
  return me;
};

/** Whether somebody holds one of the roles in a desk (any desk, if none is named). For what is offered, never a guard. */
export const holdsRole = (me: Me, roles: readonly Role[], deskId?: string): boolean =>
  me.memberships.some(({ role, desk }) => roles.includes(role) && (deskId === undefined || desk.id === deskId));
