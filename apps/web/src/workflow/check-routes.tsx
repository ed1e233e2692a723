import type { RouteObject } from 'react-router';

const checkPage: RouteObject['lazy'] = async () => ({ Component: (await import('./check/check-page')).CheckPage });

/** The screens of one check, below `/newsroom`. */
export const checkRoutes: RouteObject[] = [
  { path: '/checks/:factCheckId', lazy: checkPage },
  { path: '/checks/:factCheckId/rounds/:roundId', lazy: checkPage },
];
