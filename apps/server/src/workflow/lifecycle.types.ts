import { registerEnumType } from '@nestjs/graphql';
import {
  CHANGE_NOTES,
  CHECK_ACTIONS,
  OUTCOMES,
  PUBLIC_STATES,
  ROUND_ACTIONS,
  ROUND_KINDS,
  STAGES,
} from '@recheck/domain';
import { CONTRIBUTIONS } from '../drafting/drafting.module';
import { enumType } from '../platform/graphql/enum-type';
import { DECISION_OUTCOMES } from './decision.row';
import { PRIORITIES } from './fact-check.row';

export const Stage = enumType('Stage', STAGES, 'Where a round stands.');
export const RoundKind = enumType('RoundKind', ROUND_KINDS, 'Why a round was opened.');
export const RoundOutcome = enumType('RoundOutcome', OUTCOMES, 'How a round ended.');
export const PublicState = enumType('PublicState', PUBLIC_STATES, 'What the public sees of a check.');
export const Priority = enumType('Priority', PRIORITIES, 'How urgent a check is.');
export const DecisionOutcome = enumType('DecisionOutcome', DECISION_OUTCOMES, 'What was decided at a stage.');
export const ChangeNote = enumType('ChangeNote', CHANGE_NOTES, 'Why an edition differs from the one before.');
export const CheckOrder = enumType(
  'CheckOrder',
  ['NEWEST', 'DUE', 'QUESTION'],
  'How the list of all checks is ordered.',
);
export type CheckOrder = keyof typeof CheckOrder;
export const DifferenceKind = enumType(
  'DifferenceKind',
  ['SAME', 'ADDED', 'REMOVED'],
  'In both texts, only in the later one, or only in the earlier one.',
);
export const WorkVerb = enumType('WorkVerb', ['WRITE', 'MEND', 'REVIEW', 'APPROVE', 'PUBLISH'], 'What is to be done.');
export type WorkVerb = keyof typeof WorkVerb;
export const WorkGroup = enumType(
  'WorkGroup',
  ['TODAY', 'RETURNED', 'LATER'],
  'How work is grouped: due, sent back, or later.',
);
export type WorkGroup = keyof typeof WorkGroup;

export const Contribution = enumType('Contribution', CONTRIBUTIONS, 'How a person came to contribute to a round.');

const inCapitals = <Action extends string>(actions: readonly Action[]) =>
  Object.fromEntries(actions.map((action) => [action.replace(/[A-Z]/g, '_$&').toUpperCase(), action]));

/** The domain's actions; the schema writes them in capitals (`passOn` is `PASS_ON`). */
export const RoundAction = inCapitals(ROUND_ACTIONS);
registerEnumType(RoundAction, {
  name: 'RoundAction',
  description: 'What a person can do to a round: transitions, and acts that leave it in its stage.',
});

/** Likewise what can be done with a check as a whole. */
export const CheckAction = inCapitals(CHECK_ACTIONS);
registerEnumType(CheckAction, {
  name: 'CheckAction',
  description: 'What a person can do with a check as a whole, beside what its open round allows.',
});
