export { device, type Kept } from './device';
export {
  failureOf,
  problemOf,
  sayFailure,
  useAct,
  type Act,
  type Failure,
  type Outcome,
  type Refusal,
} from './use-act';
export { paths, publicPage, returnPath, signInFrom } from './paths';
export { holdsRole, SessionContext, useMe, useSession, type Me, type Session } from './session';
