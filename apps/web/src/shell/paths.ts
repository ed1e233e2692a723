/** Addresses below `/newsroom`. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  welcome: '/welcome/:token',
  myWork: '/my-work',
  checks: '/checks',
  /** One check with its open round. */
  check: (factCheckId: string) => `/checks/${factCheckId}`,
  /** One round of a check, also an ended one. */
  round: (factCheckId: string, roundId: string) => `/checks/${factCheckId}/rounds/${roundId}`,
  import: '/import',
  refresh: '/refresh',
  people: '/people',
  settings: '/settings',
} as const;

/** The public page of a check, which lies outside of the newsroom's addresses. */
export const publicPage = (slug: string): string => `/checks/${encodeURIComponent(slug)}`;

/** Where to sign in, and come back from to where one was. */
export const signInFrom = ({ pathname, search }: { pathname: string; search: string }): string =>
  pathname === '/' ? paths.signIn : `${paths.signIn}?to=${encodeURIComponent(pathname + search)}`;

/** Where to go after signing in: an address of the newsroom only, whatever the link said. */
export const returnPath = (to: string | null): string =>
  to && /^\/(?![/\\])/.test(to) && !to.startsWith(paths.signIn) ? to : paths.home;
