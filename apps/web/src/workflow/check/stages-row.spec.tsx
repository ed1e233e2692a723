import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { day, draw } from '../../../test/render';
import { checkWith, roundInReview } from '../../../test/round';
import type { RoundPartsFragment } from '../../gql/graphql';
import { CheckContext } from './use-check';
import { StagesRow } from './stages-row';

const STAGES = ['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'] as const;
type Stage = (typeof STAGES)[number];

const onScreen = (stage: Stage) => {
  const round: RoundPartsFragment = {
    ...roundInReview(),
    stage,
    stages: STAGES.map((one) => ({
      __typename: 'StageStatus',
      stage: one,
      current: one === stage,
      dueOn: null,
      enteredAt: null,
      assignee: null,
    })),
  };
  return { check: checkWith(round), round, reload: async () => undefined };
};
const row = (stage: Stage) => (
  <CheckContext value={onScreen(stage)}>
    <StagesRow />
  </CheckContext>
);

// A phone's row of 240 pixels, in which each stage takes 150.
beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
    return 150 * [...(this.parentElement?.children ?? [])].indexOf(this);
  });
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(150);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(240);
});
afterEach(() => {
  jest.restoreAllMocks();
});

it('the row of stages, too narrow for all, shows the current one in its middle', () => {
  const { unmount } = draw(row('EDITOR_APPROVAL'));
  expect(screen.getByRole('list', { name: 'Stages' }).scrollLeft).toBe(300 - 45);
  unmount();
  draw(row('PUBLICATION'));
  expect(screen.getByRole('list', { name: 'Stages' }).scrollLeft).toBe(450 - 45);
});

it('names the day that a stage is due on only while it is still to come', () => {
  const shown = onScreen('EDITOR_APPROVAL');
  const stages = shown.round.stages.map((stage, index) => ({ ...stage, dueOn: day(`2026-11-0${index + 5}`) }));
  draw(
    <CheckContext value={{ ...shown, round: { ...shown.round, stages } }}>
      <StagesRow />
    </CheckContext>,
  );
  expect(screen.getAllByRole('listitem').map((stage) => /\d Nov/.test(stage.textContent))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
