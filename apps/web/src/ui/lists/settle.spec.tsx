import { describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { draw } from '../../../test/render';
import { NewRowsLine } from './notices';
import { settle } from './settle';
import { useSettled } from './use-settled';

interface Row {
  readonly id: string;
  readonly text: string;
}
const row = (id: string, text = id): Row => ({ id, text });
const keyOf = ({ id }: Row): string => id;
const shown = (...rows: Row[]) => rows.map((one) => ({ key: one.id, row: one }));

describe('a list that is being read', () => {
  it('keeps its order whatever the new order is', () => {
    const { rows } = settle(shown(row('a'), row('b')), [row('b'), row('a')], keyOf);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('changes a row in its place', () => {
    const { rows } = settle(shown(row('a'), row('b')), [row('a', 'new'), row('b')], keyOf);
    expect(rows[0]).toEqual({ key: 'a', row: row('a', 'new'), gone: false });
  });

  it('keeps a row that is gone, marked', () => {
    const { rows } = settle(shown(row('a'), row('b')), [row('b')], keyOf);
    expect(rows.map(({ key, gone }) => [key, gone])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('holds new rows back and counts them', () => {
    const { rows, waiting } = settle(shown(row('b')), [row('a'), row('b'), row('c')], keyOf);
    expect(rows.map(({ key }) => key)).toEqual(['b']);
    expect(waiting).toBe(2);
  });

  it('calls nothing gone that lies behind the end of a first page', () => {
    const { rows } = settle(shown(row('a'), row('b'), row('c')), [row('b')], keyOf, false);
    expect(rows.map(({ key, gone }) => [key, gone])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
  });
});

describe('on the screen', () => {
  let answer: (rows: Row[], question?: string) => void = () => undefined;
  const List = () => {
    const [state, setState] = useState<{ rows?: Row[]; question: string }>({ question: '' });
    answer = (rows, question = '') => setState({ rows, question });
    const { rows, waiting, showNewest } = useSettled(state.rows, keyOf, { question: state.question });
    return (
      <>
        <NewRowsLine count={waiting} onShow={showNewest} />
        <ol>
          {rows.map(({ key, row: one, gone }) => (
            <li key={key}>{gone ? `gone ${one.text}` : one.text}</li>
          ))}
        </ol>
      </>
    );
  };
  const texts = (): (string | null)[] => screen.queryAllByRole('listitem').map((item) => item.textContent);

  it('new rows come when they are asked for, and what is gone goes then', async () => {
    const { user } = draw(<List />);
    act(() => answer([row('a'), row('b')]));
    expect(texts()).toEqual(['a', 'b']);
    act(() => answer([row('c'), row('b')]));
    expect(texts()).toEqual(['gone a', 'b']);
    await user.click(screen.getByRole('button', { name: '1 new' }));
    expect(texts()).toEqual(['c', 'b']);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('a further page is added at once', () => {
    draw(<List />);
    act(() => answer([row('a')]));
    act(() => answer([row('a'), row('b')]));
    expect(texts()).toEqual(['a', 'b']);
  });

  it('another question begins anew', () => {
    draw(<List />);
    act(() => answer([row('a')], 'all'));
    act(() => answer([row('z')], 'mine'));
    expect(texts()).toEqual(['z']);
  });
});
