import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { draw } from '../../test/render';
import { SideSheet } from './dialogs';
import { FindOrDo } from './find/find-or-do';
import { KeysHelp, useKeys } from './keys';

interface Dialog {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Dialogs come to the page when they are first asked for. */
const Page = ({ dialog }: { dialog: (dialog: Dialog) => ReactNode }) => {
  const [opened, setOpened] = useState<boolean | null>(null);
  useKeys('Page', [{ keys: 'Ctrl /', label: 'Open it', run: () => setOpened(true) }]);
  return (
    <>
      <input aria-label="Words" />
      {opened === null ? null : dialog({ opened, onClose: () => setOpened(false) })}
    </>
  );
};

it.each<[string, (dialog: Dialog) => ReactNode]>([
  ['a sheet', (dialog) => <SideSheet {...dialog} title="Sheet" children="Nothing" />],
  ['the list of keys', (dialog) => <KeysHelp {...dialog} />],
  ['the finder', (dialog) => <FindOrDo {...dialog} query="" onQuery={() => undefined} groups={[]} searching={false} />],
])('%s gives the focus back to the words it was opened from, the first time as well', async (_, dialog) => {
  const { user } = draw(<Page dialog={dialog} />);
  await user.click(screen.getByLabelText('Words'));
  await user.keyboard('{Control>}/{/Control}');
  await waitFor(() => expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByLabelText('Words')).toHaveFocus());
});
