import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { draw } from '../../../test/render';
import { Action, StandingRefusalContext } from './action';

const refusal = {
  sentence: 'Some citations have no finding yet, 2 in all.',
  blockers: [
    { label: '[4]', to: '/checks/1?citation=4' },
    { label: '[7]', to: '/checks/1?citation=7' },
  ],
};

describe('an available action', () => {
  it('acts once when it is pressed', async () => {
    const act = jest.fn();
    const { user } = draw(<Action onAct={act}>Pass to the editor</Action>);
    await user.click(screen.getByRole('button', { name: 'Pass to the editor' }));
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('does not act again while it is under way', async () => {
    const act = jest.fn();
    const { user } = draw(
      <Action onAct={act} busy>
        Pass to the editor
      </Action>,
    );
    await user.click(screen.getByRole('button'));
    expect(act).not.toHaveBeenCalled();
  });
});

describe('a refused action', () => {
  it('stays in its place, reachable by keyboard, and does nothing', async () => {
    const act = jest.fn();
    const { user } = draw(
      <Action onAct={act} refusal={refusal}>
        Pass to the editor
      </Action>,
    );
    await user.tab();
    const button = screen.getByRole('button', { name: /Pass to the editor/ });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Enter}');
    await user.click(button);
    expect(act).not.toHaveBeenCalled();
  });

  it('submits no form', async () => {
    const submit = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const { user } = draw(
      <form onSubmit={submit}>
        <Action submits onAct={() => undefined} refusal={refusal}>
          Keep
        </Action>
      </form>,
    );
    await user.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });

  it('is described by its reason before anybody touches it', () => {
    draw(
      <Action onAct={() => undefined} refusal={refusal}>
        Pass to the editor
      </Action>,
    );
    expect(screen.getByRole('button')).toHaveAccessibleDescription(refusal.sentence);
  });

  it('shows the reason with links to what blocks it, which Tab reaches', async () => {
    const { user } = draw(
      <Action onAct={() => undefined} refusal={refusal}>
        Pass to the editor
      </Action>,
    );
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await user.tab();
    expect(await screen.findByRole('link', { name: '[4]' })).toHaveAttribute('href', '/checks/1?citation=4');
    await user.tab();
    expect(screen.getByRole('link', { name: '[4]' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('link', { name: '[7]' })).toHaveFocus();
    await user.tab();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows the reason always where there is room for it', () => {
    draw(
      <Action onAct={() => undefined} refusal={refusal} reason="shown">
        Pass to the editor
      </Action>,
    );
    expect(screen.getByText(refusal.sentence)).toBeVisible();
  });
});

it('is refused while every action is', async () => {
  const act = jest.fn();
  const { user } = draw(
    <StandingRefusalContext value={{ sentence: 'The newsroom cannot be reached at the moment.' }}>
      <Action onAct={act}>Take</Action>
    </StandingRefusalContext>,
  );
  const button = screen.getByRole('button', { name: /Take/ });
  expect(button).toHaveAccessibleDescription('The newsroom cannot be reached at the moment.');
  await user.click(button);
  expect(act).not.toHaveBeenCalled();
});
