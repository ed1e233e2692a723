import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { draw } from '../../../test/render';
import { CommentForm } from './comment-form';
import { MarginContext, type DraftMargin } from './margin-context';

const people = [
  { id: '1', name: 'Mara Delacroix' },
  { id: '2', name: 'Tomas Lind' },
];

const margin: DraftMargin = {
  open: [],
  settled: [],
  places: new Map(),
  people,
  failed: false,
  tryAgain: () => undefined,
  active: null,
  look: () => undefined,
  composing: null,
  compose: () => undefined,
  leave: () => undefined,
  unfit: null,
  judged: null,
  judge: () => undefined,
};

const sent = jest.fn<(body: string) => Promise<boolean>>();
const Place = () => {
  const [here, setHere] = useState(true);
  return (
    <MarginContext value={margin}>
      {here ? (
        <CommentForm
          label="Your comment"
          act="Comment"
          busy={false}
          problem={null}
          onLeave={() => setHere(false)}
          onSend={sent}
        />
      ) : (
        <p>Left</p>
      )}
    </MarginContext>
  );
};

const field = () => screen.getByLabelText('Your comment');
const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('a comment being written', () => {
  it('has the focus at once', () => {
    draw(<Place />);
    expect(field()).toHaveFocus();
  });

  it('offers the people of the desk after an @, by any part of their names', async () => {
    const { user } = draw(<Place />);
    await user.type(field(), 'Ask @del');
    expect(offered()).toEqual(['Mara Delacroix']);
    await user.keyboard('{Enter}');
    expect(field()).toHaveValue('Ask @Mara Delacroix ');
    expect(offered()).toEqual([]);
  });

  it('offers nobody within an address', async () => {
    const { user } = draw(<Place />);
    await user.type(field(), 'desk@tom');
    expect(offered()).toEqual([]);
  });

  it('is chosen from with the arrows, and Esc closes the list alone', async () => {
    const { user } = draw(<Place />);
    await user.type(field(), '@');
    expect(offered()).toEqual(['Mara Delacroix', 'Tomas Lind']);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Tomas Lind');
    await user.keyboard('{Escape}');
    expect(offered()).toEqual([]);
    expect(field()).toHaveValue('@');
  });

  it('is sent with Ctrl Enter, and left with Esc only while it is empty', async () => {
    sent.mockResolvedValue(false);
    const { user } = draw(<Place />);
    await user.type(field(), 'Since when?{Escape}');
    expect(field()).toHaveValue('Since when?');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(sent).toHaveBeenCalledWith('Since when?');
    // Not kept: what was typed stays.
    expect(field()).toHaveValue('Since when?');
    await user.clear(field());
    await user.keyboard('{Escape}');
    expect(screen.getByText('Left')).toBeVisible();
  });
});
