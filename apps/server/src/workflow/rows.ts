import { AssignmentRow } from './assignment.row';
import { ContributorRow } from './contributor.row';
import { DecisionRow } from './decision.row';
import { FactCheckRow } from './fact-check.row';
import { QuestionStemRow } from './question-stem.row';
import { RevisionRow } from './revision.row';
import { RoundMoveRow } from './round-move.row';
import { RoundRow } from './round.row';

/** The mapped classes of this chapter. */
export const workflowRows = [
  FactCheckRow,
  QuestionStemRow,
  RoundRow,
  AssignmentRow,
  ContributorRow,
  RevisionRow,
  DecisionRow,
  RoundMoveRow,
];
