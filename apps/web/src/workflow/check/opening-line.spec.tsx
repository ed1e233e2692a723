import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { draw, instant } from '../../../test/render';
import { ravi, roundInReview } from '../../../test/round';
import type { CheckPartsFragment, RoundPartsFragment } from '../../gql/graphql';
import { OpeningLine } from './opening-line';

type Need = CheckPartsFragment['needs'][number];

const round = (kind: RoundPartsFragment['roundKind'], reason: string | null): RoundPartsFragment => ({
  ...roundInReview(),
  roundKind: kind,
  opening: { __typename: 'RoundOpening', openedAt: instant('2026-11-02T08:00:00Z'), reason, person: ravi },
});

const need = (sentence: string, state: Need['state'] = 'IN_ROUND'): Need => ({
  __typename: 'RefreshNeed',
  id: sentence,
  version: 1,
  trigger: 'AGE',
  state,
  sentence,
  raisedAt: instant('2026-11-01T08:00:00Z'),
  confirmedAt: null,
  confirmedBy: null,
});

const line = (): string | null => screen.queryByText(/^Ravi Sand opened/)?.closest('p')?.textContent ?? null;

it('the first round of a check needs no reason', () => {
  draw(<OpeningLine round={round('INITIAL', null)} needs={[]} />);
  expect(line()).toBeNull();
});

it('a correction says who opened it and what was said to be wrong', () => {
  draw(<OpeningLine round={round('CORRECTION', 'The year is wrong.')} needs={[need('Our own limit has passed.')]} />);
  expect(line()).toMatch(/^Ravi Sand opened a correction, .+: “The year is wrong\.”$/);
});

it('a refresh says what asked for it, each thing once', () => {
  const needs = [
    need('Our own limit has passed.'),
    need('The editors asked for another look: Look again.'),
    need('A cited page has changed.', 'OPEN'),
  ];
  draw(<OpeningLine round={round('REFRESH', 'Look again.')} needs={needs} />);
  expect(line()).toMatch(/^Ravi Sand opened this refresh round, .+: “Look again\.” Our own limit has passed\.$/);
});

it('or that alone, where nobody gave a reason', () => {
  draw(<OpeningLine round={round('REFRESH', null)} needs={[need('One.'), need('Two.')]} />);
  expect(line()).toMatch(/^Ravi Sand opened this refresh round, .+: One\. Two\.$/);
});

it('a round that has ended is not opened any more', () => {
  draw(<OpeningLine round={{ ...round('CORRECTION', 'Wrong.'), outcome: 'PUBLISHED' }} needs={[]} />);
  expect(line()).toBeNull();
});
