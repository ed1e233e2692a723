import { act, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { english } from '@recheck/wording';
import type { Instant, PlainDate } from '@recheck/domain';
import { KeysProvider, LookProvider, NewsroomClockContext, WordingProvider, type NewsroomClock } from '../src/ui';

/** Tuesday 3 November 2026 in a newsroom at Berlin. */
export const clock: NewsroomClock = { today: '2026-11-03' as PlainDate, timeZone: 'Europe/Berlin' };
export const day = (text: string): PlainDate => text as PlainDate;
export const instant = (text: string): Instant => text as Instant;

type Drawn = RenderResult & { user: UserEvent };

const drawAll = (element: ReactElement): Drawn => ({
  user: userEvent.setup(),
  ...render(
    <WordingProvider wording={english}>
      <LookProvider>
        <NewsroomClockContext value={clock}>
          <KeysProvider>{element}</KeysProvider>
        </NewsroomClockContext>
      </LookProvider>
    </WordingProvider>,
  ),
});

const BEFORE = '/where-somebody-came-from';

/** Draws something as it stands in the newsroom: with its words, look, keys and clock, at an address. */
export const draw = (element: ReactElement, { at = '/' } = {}): Drawn & { back: () => Promise<void> } => {
  const screens = [
    { path: BEFORE, element: null },
    { path: '*', element },
  ];
  const router = createMemoryRouter(screens, { initialEntries: [BEFORE, at], initialIndex: 1 });
  return { ...drawAll(<RouterProvider router={router} />), back: () => act(() => router.navigate(-1)) };
};

/** Draws screens with what loads them, as the newsroom goes from one to another. */
export const drawRoutes = (routes: RouteObject[], { at = '/' } = {}): Drawn =>
  drawAll(<RouterProvider router={createMemoryRouter(routes, { initialEntries: [at] })} />);
