import { expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { draw } from '../../../test/render';
import { StandingRefusalContext } from '../actions';
import { ConfirmReason } from './confirm-reason';
import { SideSheet } from './side-sheet';

const act = jest.fn<(reason: string) => void>();

const Page = () => {
  const [opened, setOpened] = useState(true);
  return (
    <>
      <p>The screen beneath</p>
      <SideSheet opened={opened} onClose={() => setOpened(false)} title="Return to writer">
        <ConfirmReason label="Reason" act="Return" onAct={act} onCancel={() => setOpened(false)} />
      </SideSheet>
    </>
  );
};
const overlay = (): Element => {
  const found = document.querySelector('.mantine-Drawer-overlay');
  if (!found) throw new Error('Nothing lies under the sheet.');
  return found;
};
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const closes = (event: Event): boolean => !event.defaultPrevented;

it('goes with Escape while nothing was typed in it', async () => {
  const { user } = draw(<Page />);
  await user.keyboard('{Escape}');
  await gone();
});

it('goes with Back, which leaves the screen only after that', async () => {
  const { back } = draw(<Page />);
  await back();
  await gone();
  expect(screen.getByText('The screen beneath')).toBeVisible();
  await back();
  expect(screen.queryByText('The screen beneath')).toBeNull();
});

it.each(['a stray click outside', 'Escape', 'Back'])(
  'keeps what was typed in it from %s, and says how to leave',
  async (way) => {
    const { user, back } = draw(<Page />);
    await user.type(screen.getByLabelText('Reason'), 'The second figure');
    if (way === 'Escape') await user.keyboard('{Escape}');
    else if (way === 'Back') await back();
    else await user.click(overlay());
    expect(screen.getByText(/^Still open/)).toBeVisible();
    expect(screen.getByLabelText('Reason')).toHaveValue('The second figure');
  },
);

it.each(['Close', 'Cancel'])('goes with “%s” whatever was typed', async (name) => {
  const { user } = draw(<Page />);
  await user.type(screen.getByLabelText('Reason'), 'The second figure');
  await user.click(screen.getByRole('button', { name }));
  await gone();
});

it('asks before its tab is closed with words that are nowhere else', async () => {
  const { user } = draw(<Page />);
  const leave = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return closes(event);
  };
  expect(leave()).toBe(true);
  await user.type(screen.getByLabelText('Reason'), 'x');
  expect(leave()).toBe(false);
  await user.clear(screen.getByLabelText('Reason'));
  expect(leave()).toBe(true);
});

it('sends its form with Ctrl Enter, unless every act is refused; what happens on the screen alone never is', async () => {
  const { user, unmount } = draw(<Page />);
  await user.type(screen.getByLabelText('Reason'), 'The second figure{Control>}{Enter}{/Control}');
  expect(act).toHaveBeenCalledWith('The second figure');
  unmount();
  act.mockClear();

  const offline = draw(
    <StandingRefusalContext value={{ sentence: 'The newsroom cannot be reached.' }}>
      <Page />
    </StandingRefusalContext>,
  );
  await offline.user.type(screen.getByLabelText('Reason'), 'The second figure{Control>}{Enter}{/Control}');
  expect(act).not.toHaveBeenCalled();
  await offline.user.click(screen.getByRole('button', { name: 'Cancel' }));
  await gone();
});
