import { registerEnumType } from '@nestjs/graphql';
import {
  CHANGE_NOTES,
  OUTCOMES,
  PUBLIC_STATES,
  ROUND_ACTIONS,
  ROUND_KINDS,
  STAGES,
  type RoundAction as DomainAction,
} from '@recheck/domain';
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

const schemaName = (action: DomainAction): string => action.replace(/[A-Z]/g, '_$&').toUpperCase();

/** The domain's actions; the schema writes them in capitals (`passOn` is `PASS_ON`). */
export const RoundAction = Object.fromEntries(ROUND_ACTIONS.map((action) => [schemaName(action), action]));
registerEnumType(RoundAction, {
  name: 'RoundAction',
  description: 'What a person can do to a round. Transitions and acts of lifecycle.ts.',
});
