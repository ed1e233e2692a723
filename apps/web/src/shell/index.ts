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
export { ConnectionProvider, useOfflineSince } from './offline';
export { Connection } from './connection';
export { paths, publicPage, returnPath, signInFrom } from './paths';
export { holdsRole, SessionContext, useMe, useSession, type Me, type Session } from './session';
