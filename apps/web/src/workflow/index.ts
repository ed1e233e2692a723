export { useNewCheck } from './new-check-context';
export { DifferenceWords } from './check/difference-words';
export { InHead } from './check/head-slots';
export { sayRound } from './check/say-round';
export { CheckContext, roundRefusal, useCheck, type CheckOnScreen } from './check/use-check';
