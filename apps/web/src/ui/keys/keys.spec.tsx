import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { draw } from '../../../test/render';
import { useOpening } from '../opening';
import { KeysHelp } from './keys-help';
import { useKeys } from './keys';

const acts = { next: jest.fn(), goToWork: jest.fn(), find: jest.fn(), open: jest.fn(), submit: jest.fn() };

/** It stays on the page when it is closed, as one that fades. */
const Dialog = () => {
  const [opened, setOpened] = useState(true);
  useOpening(opened);
  return (
    <div role="dialog" aria-modal="true">
      <button type="button" onClick={() => setOpened(false)}>
        Close
      </button>
    </div>
  );
};

const Place = ({ dialog = false }: { dialog?: boolean }) => {
  useKeys('Rows', [
    { keys: 'j', label: 'Next row', run: acts.next },
    { keys: 'g m', label: 'My work', run: acts.goToWork },
    { keys: 'Ctrl k', label: 'Find', run: acts.find },
    { keys: 'Enter', label: 'Open', run: acts.open },
    { keys: 'Ctrl Enter', label: 'Submit', run: acts.submit },
  ]);
  return (
    <>
      <input aria-label="Search" />
      <button type="button">Press</button>
      {dialog ? <Dialog /> : null}
    </>
  );
};

beforeEach(() => {
  localStorage.clear();
  jest.clearAllMocks();
});

describe('single letters', () => {
  it('act where nothing takes text', async () => {
    const { user } = draw(<Place />);
    await user.keyboard('j');
    expect(acts.next).toHaveBeenCalledTimes(1);
  });

  it('are left to a text field that has the focus', async () => {
    const { user } = draw(<Place />);
    await user.type(screen.getByLabelText('Search'), 'jgm');
    expect(screen.getByLabelText('Search')).toHaveValue('jgm');
    expect(acts.next).not.toHaveBeenCalled();
    expect(acts.goToWork).not.toHaveBeenCalled();
  });

  it('act one after the other', async () => {
    const { user } = draw(<Place />);
    await user.keyboard('gm');
    expect(acts.goToWork).toHaveBeenCalledTimes(1);
  });

  it('leave Ctrl with a named key to its own act', async () => {
    const { user } = draw(<Place />);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(acts.submit).toHaveBeenCalledTimes(1);
    expect(acts.open).not.toHaveBeenCalled();
  });

  it('rest while a dialog is open', async () => {
    const { user } = draw(<Place dialog />);
    await user.keyboard('j');
    expect(acts.next).not.toHaveBeenCalled();
  });

  it('act again once it is closed, also while it fades', async () => {
    const { user } = draw(<Place dialog />);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.keyboard('j');
    expect(acts.next).toHaveBeenCalledTimes(1);
  });

  it('can be turned off, which is kept; keys with Ctrl go on', async () => {
    const { user, unmount } = draw(
      <>
        <Place />
        <KeysHelp opened onClose={() => undefined} />
      </>,
    );
    await user.click(screen.getByRole('switch', { name: /Single letters act/ }));
    unmount();
    draw(<Place />);
    await user.keyboard('j');
    await user.keyboard('{Control>}k{/Control}');
    expect(acts.next).not.toHaveBeenCalled();
    expect(acts.find).toHaveBeenCalledTimes(1);
  });
});

describe('other keys', () => {
  it('with Ctrl act in a text field too', async () => {
    const { user } = draw(<Place />);
    await user.click(screen.getByLabelText('Search'));
    await user.keyboard('{Control>}k{/Control}');
    expect(acts.find).toHaveBeenCalledTimes(1);
  });

  it('leave Enter to the button that has the focus', async () => {
    const { user } = draw(<Place />);
    screen.getByRole('button', { name: 'Press' }).focus();
    await user.keyboard('{Enter}');
    expect(acts.open).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Press' }).blur();
    await user.keyboard('{Enter}');
    expect(acts.open).toHaveBeenCalledTimes(1);
  });
});

/** Presses a key as soon as its screen shows, before anything else has its turn; with the button, another screen. */
const Hurried = () => {
  const [shown, setShown] = useState('nothing');
  return (
    <>
      <button type="button" onClick={() => setShown(shown === 'nothing' ? 'next' : 'other')}>
        Go on
      </button>
      {shown === 'nothing' ? null : <Rows run={shown === 'next' ? acts.next : acts.open} />}
    </>
  );
};

const Rows = ({ run }: { run: () => void }) => {
  useKeys('Rows', [{ keys: 'j', label: 'Go', run }]);
  useLayoutEffect(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
  }, [run]);
  return null;
};

it('a key does what the screen shows, from the moment that it shows it', async () => {
  const { user } = draw(<Hurried />);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(acts.next).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(acts.next).toHaveBeenCalledTimes(1);
  expect(acts.open).toHaveBeenCalledTimes(1);
});

const Help = () => {
  const [opened, setOpened] = useState(false);
  useKeys('Everywhere', [{ keys: '?', label: 'Show all keys', run: () => setOpened(true) }]);
  return <KeysHelp opened={opened} onClose={() => setOpened(false)} />;
};

it('the list of all keys shows every key that is in force, and rests while it is open', async () => {
  const { user } = draw(
    <>
      <Place />
      <Help />
    </>,
  );
  await user.keyboard('?');
  await waitFor(() => expect(screen.getByRole('dialog', { name: 'All keys' })).toBeVisible());
  for (const label of ['Next row', 'My work', 'Find', 'Open', 'Show all keys']) {
    expect(screen.getByText(label)).toBeInTheDocument();
  }
  await user.keyboard('j');
  expect(acts.next).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.keyboard('j');
  expect(acts.next).toHaveBeenCalledTimes(1);
});
