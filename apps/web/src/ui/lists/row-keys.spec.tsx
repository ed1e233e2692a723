import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { draw } from '../../../test/render';
import { useRowKeys } from './use-row-keys';

const take = jest.fn<(index: number) => void>();

const Rows = () => {
  const { container, current, setCurrent } = useRowKeys<HTMLUListElement>({
    title: 'Rows',
    count: 3,
    labels: { next: 'Next', previous: 'Previous' },
    more: [{ keys: 't', label: 'Take', run: () => take(current) }],
  });
  return (
    <ul ref={container}>
      {['one', 'two', 'three'].map((name, index) => (
        <li key={name} data-row aria-current={index === current} onFocus={() => setCurrent(index)}>
          <a href={`#${name}`} data-row-target>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
};

it('j and k move the mark and the focus, and stop at the ends', async () => {
  const { user } = draw(<Rows />);
  expect(document.body).toHaveFocus();
  await user.keyboard('j');
  expect(screen.getByRole('link', { name: 'two' })).toHaveFocus();
  await user.keyboard('jjj');
  expect(screen.getByRole('link', { name: 'three' })).toHaveFocus();
  await user.keyboard('kkkk');
  expect(screen.getByRole('link', { name: 'one' })).toHaveFocus();
});

it('further keys act on the row that is marked, also when the focus came by Tab', async () => {
  const { user } = draw(<Rows />);
  await user.tab();
  await user.tab();
  await user.keyboard('t');
  expect(take).toHaveBeenLastCalledWith(1);
});
