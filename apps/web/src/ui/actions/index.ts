export { Action, StandingRefusalContext, type ActionRefusal, type Blocker } from './action';
