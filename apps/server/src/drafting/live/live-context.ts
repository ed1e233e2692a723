import type { LiveHandshake } from '@recheck/domain';
import type { PersonActor } from '../../platform/auth/actor';
import type { LiveSocket } from './live-socket';

/** What is known of a live connection: before the handshake, who and over what; afterwards also why they came. */
export interface LiveContext {
  readonly caller: PersonActor;
  readonly socket: LiveSocket;
  readonly intent?: LiveHandshake['intent'];
}
