import { refusal, type Refusal } from '../kernel';

/** What a person may be in a desk. One person may hold several roles, in several desks. */
export const ROLES = ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'] as const;
export type Role = (typeof ROLES)[number];

interface Grant {
  /** Roles that have the capability in the desk where they are held. */
  readonly roles: readonly Role[];
  /** True when the administrator has it too, in every desk. */
  readonly administrator: boolean;
}

const by = (...roles: Role[]): Grant => ({ roles, administrator: false });
const byAdministrator: Grant = { roles: [], administrator: true };

/**
 * Who may do what, before four eyes. Being administrator gives no editorial capability: an administrator who edits,
 * reviews, approves or publishes holds the role for it like everybody else, and is seen to hold it.
 */
export const CAPABILITIES = {
  /** Read drafts, sources and findings of the desk's rounds. Who hands out the work has to see it. */
  'draft.read': { roles: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'], administrator: true },
  /** Open a check, its first round included; import a text into a draft. */
  'check.open': by('WRITER', 'EDITOR'),
  /** Change the draft, its claim, verdict, sources and citations; submit and recall it. */
  'draft.write': by('WRITER', 'EDITOR'),
  /** Record findings, pass on, return. Only this role: who judges sources has been asked to. */
  'sources.review': by('SOURCE_REVIEWER'),
  /** Approve or request changes. */
  'verdict.approve': by('EDITOR'),
  /** Let a blocking finding stand, with a public reason. */
  'finding.override': by('EDITOR'),
  /** Publish an approved revision or send it back. */
  'edition.publish': by('PUBLISHER'),
  /** Assign people and due dates to stages. */
  'work.assign': { roles: ['EDITOR', 'PUBLISHER'], administrator: true },
  /** End a round without an edition, in whatever stage. */
  'round.abandon': by('EDITOR', 'PUBLISHER'),
  /** Open a correction; a round that is open ends for it. */
  'correction.open': by('EDITOR', 'PUBLISHER'),
  /** Propose a withdrawal, or confirm one that somebody else proposed. */
  'check.withdraw': by('EDITOR', 'PUBLISHER'),
  /** Merge a check into another that asks the same, or let it stand by itself again. */
  'check.merge': by('EDITOR', 'PUBLISHER'),
  /** Set policies and watched dates; raise, confirm and dismiss refresh needs; open refresh rounds. */
  'refresh.plan': by('EDITOR', 'PUBLISHER'),
  /** Invite, suspend, give and take roles. */
  'people.manage': byAdministrator,
  /** Set a desk's rating scale and rules. */
  'desk.configure': byAdministrator,
  /** Bring an archive in as editions that were not reviewed here. */
  'archive.import': byAdministrator,
} as const satisfies Record<string, Grant>;

export type Capability = keyof typeof CAPABILITIES;

/** The person who acts, with the roles held in the desk of the thing acted on, as read for this request. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly administrator: boolean;
}

/** Tells whether roles (and being administrator) give a capability. */
export const hasCapability = (actor: Pick<Actor, 'roles' | 'administrator'>, capability: Capability): boolean => {
  const grant: Grant = CAPABILITIES[capability];
  return (actor.administrator && grant.administrator) || grant.roles.some((role) => actor.roles.includes(role));
};

/** Roles that give a capability; empty when only the administrator has it. */
export const rolesWith = (capability: Capability): readonly Role[] => CAPABILITIES[capability].roles;

/** The refusal for somebody without a capability: names the roles that have it. */
export const capabilityRefusal = (capability: Capability): Refusal => {
  const roles = rolesWith(capability);
  return roles.length === 0 ? refusal('administratorOnly') : refusal('roleMissing', { role: roles.join(', ') });
};
