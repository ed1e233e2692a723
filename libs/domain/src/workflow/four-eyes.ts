import { refusal, type Refusal } from '../kernel';
import { hasCapability, rolesWith, type Actor } from './capabilities';
import type { Rule } from './lifecycle';
import type { RoundState } from './round';
import type { DeskPerson, RoundFacts } from './round-facts';

/** Tells whether the person has the role for it, or opened the round and may do it as its opener. */
export const hasRight = (rule: Rule, actor: Actor, round: RoundState): boolean =>
  hasCapability(actor, rule.capability) ||
  (rule.openerCapability !== undefined &&
    round.openedBy === actor.personId &&
    hasCapability(actor, rule.openerCapability));

/**
 * Four eyes on one person: a contributor neither reviews, overrides nor approves; who reviewed may approve only if
 * somebody contributed (somebody else, since this person did not) and the desk allows it.
 */
const personalRefusal = (rule: Rule, personId: string, facts: RoundFacts): Refusal | null => {
  if (rule.contributorRefusal && facts.contributors.includes(personId)) return refusal(rule.contributorRefusal);
  if (rule.apartFromReviewer && facts.reviewers.includes(personId)) {
    const mayDoBoth = facts.rules.reviewerMayApprove && facts.contributors.length > 0;
    if (!mayDoBoth) return refusal('reviewerCannotApprove');
  }
  return null;
};

const listed = (people: readonly DeskPerson[]) => ({
  count: people.length,
  ...(people.length > 0 ? { people: people.map((person) => person.name).join(', ') } : {}),
});

/** People whom a rule lets act: the role for it, and not kept from it by four eyes. */
export const eligiblePeople = (rule: Rule, facts: RoundFacts): readonly DeskPerson[] =>
  facts.people.filter(
    (person) =>
      hasCapability({ roles: person.roles, administrator: false }, rule.capability) &&
      personalRefusal(rule, person.personId, facts) === null,
  );

/** People who lack only the role: the ones to ask when nobody is eligible. */
export const invitablePeople = (rule: Rule, facts: RoundFacts): readonly DeskPerson[] =>
  facts.people.filter(
    (person) =>
      !hasCapability({ roles: person.roles, administrator: false }, rule.capability) &&
      personalRefusal(rule, person.personId, facts) === null,
  );

/**
 * Four eyes for the acting person. When nobody in the desk would be let through either, the refusal is
 * `nobodyEligible` and names who could be given the role; else it names who can do it instead.
 */
export const fourEyesRefusal = (rule: Rule, actor: Actor, facts: RoundFacts): Refusal | null => {
  const own = personalRefusal(rule, actor.personId, facts);
  if (!own) return null;
  const instead = eligiblePeople(rule, facts);
  if (instead.length > 0) {
    return refusal(
      own.code,
      listed(instead),
      instead.map((person) => person.personId),
    );
  }
  const invitable = invitablePeople(rule, facts);
  return refusal(
    'nobodyEligible',
    { ...listed(invitable), role: rolesWith(rule.capability).join(', ') },
    invitable.map((person) => person.personId),
  );
};

/** A round never ends public by the acts of one person. */
export const secondPersonRefusal = (rule: Rule, actor: Actor, facts: RoundFacts): Refusal | null =>
  rule.secondPerson && facts.actedInRound.every((personId) => personId === actor.personId)
    ? refusal('secondPersonNeeded')
    : null;
