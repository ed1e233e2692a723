import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { english } from '@recheck/wording';
import { draw } from '../../test/render';
import { PeriodField } from './period-field';
import { sayPeriod } from './say-period';

it.each([
  ['P6M', '6 months'],
  ['P1Y', '1 year'],
  ['P1Y2W', '1 year 2 weeks'],
  ['P10D', '10 days'],
  ['half a year', 'half a year'],
])('%s is said as %s', (period, said) => {
  expect(sayPeriod(english.t, period)).toBe(said);
});

describe('the field', () => {
  const chosen = jest.fn<(period: string | null) => void>();
  const Field = ({ first }: { first: string | null }) => {
    const [period, setPeriod] = useState(first);
    return (
      <PeriodField
        label="Period"
        none="As the desk"
        value={period}
        onChange={(next) => {
          setPeriod(next);
          chosen(next);
        }}
      />
    );
  };

  it('offers the usual periods and none', async () => {
    const { user } = draw(<Field first="P6M" />);
    expect(screen.getByLabelText('Period')).toHaveDisplayValue('6 months');
    await user.selectOptions(screen.getByLabelText('Period'), 'As the desk');
    expect(chosen).toHaveBeenLastCalledWith(null);
    await user.selectOptions(screen.getByLabelText('Period'), '1 year');
    expect(chosen).toHaveBeenLastCalledWith('P1Y');
  });

  it('takes another period, and says what is wrong with one that is none', async () => {
    const { user } = draw(<Field first="P10D" />);
    const other = screen.getByLabelText('Another period (ISO 8601)');
    expect(other).toHaveValue('P10D');
    await user.clear(other);
    await user.type(other, 'six');
    expect(other).toBeInvalid();
    await user.clear(other);
    await user.type(other, 'p6w');
    expect(other).toBeValid();
    expect(chosen).toHaveBeenLastCalledWith('P6W');
  });
});
