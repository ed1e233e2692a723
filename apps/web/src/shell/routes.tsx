import { Navigate, Outlet, type RouteObject } from 'react-router';
import { checkRoutes } from '../workflow/check-routes';
import { paths } from './paths';
import { NotFound, RouteFailure } from './route-failure';

/** Every screen of the newsroom. Each is loaded when it is first gone to. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Outlet />,
    errorElement: <RouteFailure />,
    // The first screen of a tab stands at once or a moment later, never as something else before.
    hydrateFallbackElement: <></>,
    children: [
      { path: paths.signIn, lazy: async () => ({ Component: (await import('../people/sign-in')).SignIn }) },
      { path: paths.welcome, lazy: async () => ({ Component: (await import('../people/welcome')).Welcome }) },
      {
        lazy: async () => ({ Component: (await import('./newsroom-frame')).NewsroomFrame }),
        children: [
          {
            errorElement: <RouteFailure />,
            children: [
              { index: true, element: <Navigate to={paths.myWork} replace /> },
              { path: paths.myWork, lazy: async () => ({ Component: (await import('../workflow/my-work')).MyWork }) },
              {
                path: paths.checks,
                lazy: async () => ({ Component: (await import('../workflow/checks-list')).ChecksList }),
              },
              ...checkRoutes,
              { path: paths.import, lazy: async () => ({ Component: (await import('../intake/import')).Import }) },
              {
                path: paths.refresh,
                lazy: async () => ({ Component: (await import('../refresh/refresh-queue')).RefreshQueue }),
              },
              { path: paths.people, lazy: async () => ({ Component: (await import('../people/people')).People }) },
              {
                path: paths.settings,
                lazy: async () => ({ Component: (await import('../people/settings')).Settings }),
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
