import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { SelectedWords } from '@recheck/domain';
import { draw } from '../../test/render';
import { SnapshotReader, type MarkedPassage } from './snapshot-reader';

const TEXT = 'On bread\n\nDough rises overnight. In a cold room it takes 14 hours. Then it is shaped.\n\nBake it hot.';
const at = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
const MARKS: readonly MarkedPassage[] = [{ id: 'cold', fate: 'REWORDED', ...at('In a cold room') }];

describe('the archived words of a source', () => {
  const used = jest.fn<(words: SelectedWords) => void>();
  const told = jest.fn<(words: SelectedWords | null) => void>();
  const left = jest.fn();
  beforeEach(() => {
    jest.clearAllMocks();
    Element.prototype.scrollIntoView = jest.fn();
    window.getSelection()?.removeAllRanges();
  });
  const open = (shown: string | null = null) =>
    draw(
      <SnapshotReader
        {...{ text: TEXT, marks: MARKS, shown, focused: true }}
        onSelect={told}
        onUse={used}
        onLeave={left}
      />,
    );

  it('take the focus, and mark the passage that is looked at', () => {
    open('cold');
    expect(screen.getByRole('document', { name: 'Archived words' })).toHaveFocus();
    const mark = screen.getByText('In a cold room');
    expect(mark).toHaveAttribute('data-shown');
    expect(mark).toHaveAttribute('data-fate', 'REWORDED');
  });

  it('are selected sentence by sentence and used where they stand', async () => {
    const { user } = open();
    await user.keyboard('{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Enter}');
    const words = 'Dough rises overnight. In a cold room it takes 14 hours.';
    const { from, to } = at(words);
    expect(used.mock.calls).toEqual([[{ startsAt: from, endsAt: to, quotation: words }]]);
  });

  it('are selected from the passage that is looked at', async () => {
    const { user } = open('cold');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(used.mock.calls[0]?.[0].quotation).toBe('In a cold room it takes 14 hours.');
  });

  it('are left with Escape, once nothing is selected', async () => {
    const { user } = open();
    await user.keyboard('{ArrowUp}{Escape}');
    expect(told).toHaveBeenLastCalledWith(null);
    expect(left).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{Escape}');
    expect(used).not.toHaveBeenCalled();
    expect(left).toHaveBeenCalledTimes(1);
  });
});
