import { Extensions } from '@nestjs/graphql';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { capabilityRefusal, hasCapability, refusal, type Capability, type Refusal } from '@recheck/domain';
import type { PersonActor } from './actor';

/**
 * Who may knock at an operation's door. It is the coarse rule, which every operation must declare; whether this person
 * may do this to this thing is asked again inside, where the thing is known.
 */
export interface Policy {
  /** In words, for the printed list of operations. */
  readonly name: string;
  /** Null lets through. */
  readonly refuses: (caller: PersonActor | null) => Refusal | null;
}

const onlySignedIn =
  (then: (caller: PersonActor) => Refusal | null = () => null): Policy['refuses'] =>
  (caller) =>
    caller === null ? refusal('notSignedIn') : then(caller);

/** Readers too, without an account. */
export const everybody: Policy = { name: 'everybody', refuses: () => null };

/** Whoever has an account that is not suspended. */
export const signedIn: Policy = { name: 'signed in', refuses: onlySignedIn() };

/** Administrators of the newsroom. */
export const administrators: Policy = {
  name: 'administrators',
  refuses: onlySignedIn((caller) => (caller.administrator ? null : refusal('administratorOnly'))),
};

/** Whoever has one of the capabilities in some desk; in which one, the command asks. */
export const whoeverMay = (...capabilities: readonly [Capability, ...Capability[]]): Policy => ({
  name: `may ${capabilities.join(' or ')} in some desk`,
  refuses: onlySignedIn((caller) => {
    const roles = caller.memberships.map((holding) => holding.role);
    const may = capabilities.some((capability) =>
      hasCapability({ roles, administrator: caller.administrator }, capability),
    );
    return may ? null : capabilityRefusal(capabilities[0]);
  }),
});

/** Where the policy of an operation is kept, in the schema's extensions and in a route's metadata alike. */
export const POLICY = 'policy';

/** Declares an operation's policy. The server does not start if an operation has none. */
export const Policy = (policy: Policy): MethodDecorator =>
  applyDecorators(Extensions({ [POLICY]: policy }), SetMetadata(POLICY, policy)) as MethodDecorator;
