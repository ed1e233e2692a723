import { CAPABILITIES, type Capability } from './capabilities';
import type { ConditionName } from './conditions';
import type { Act, Exit, Lifecycle } from './lifecycle';
import { OUTCOMES, STAGES } from './round';

/** The conditions in words, for the printed table. */
const IN_WORDS: Readonly<Record<ConditionName, string>> = {
  questionGiven: 'a question',
  verdictGiven: 'a verdict',
  somethingWritten: 'something is written',
  requiredSectionsWritten: 'every section that its template requires is written',
  everyPictureDescribed: 'every picture has its alternative text',
  everyCitationHasSource: 'every citation has its source',
  everySourceIdentified: 'every cited source is identified',
  everyCitationReviewed: 'a finding for every citation',
  nothingBlocks: 'no blocking finding without an override',
  somethingBlocks: 'there is a blocking finding to override',
  somethingVerified: 'something was verified in this round',
  publicStateAllows: 'not withdrawn or retired, unless this is a correction',
  approvalStands: 'the approval is of exactly these digests',
};

const CASES = { changed: 'the words changed', unchangedRefresh: 'a refresh round submitted unchanged' } as const;

const whoMay = (capability: Capability): string => {
  const { roles, administrator } = CAPABILITIES[capability];
  const names = roles.map((role) => role.toLowerCase().replaceAll('_', ' '));
  return [...names, ...(administrator ? ['administrator'] : [])].join(', ');
};

const who = (rule: Act | Exit): string =>
  whoMay(rule.capability) + (rule.openerCapability ? `; who opened it, as ${whoMay(rule.openerCapability)}` : '');

const needs = (rule: Act | Exit): string =>
  [
    ...(rule.contributorRefusal ? ['no contributor of the round'] : []),
    ...(rule.apartFromReviewer ? ['not who reviewed it, unless others contributed and the desk allows both'] : []),
    ...(rule.secondPerson ? ['somebody else acted in the round'] : []),
    ...(rule.pins?.includes('content') ? ['the words as seen'] : []),
    ...(rule.pins?.includes('evidence') ? ['the evidence as seen'] : []),
    ...(rule.conditions ?? []).map((name) => IN_WORDS[name]),
    ...(rule.reason ? ['a reason'] : []),
  ].join('; ') || '–';

const leadsTo = (rule: Act | Exit): string => {
  if (!('to' in rule)) return 'stays';
  const parts = [
    rule.to,
    ...(rule.when ? [`when ${CASES[rule.when]}`] : []),
    ...(rule.voidsApproval ? ['approvals are void'] : []),
  ];
  return parts.join(', ');
};

const arrows = (lifecycle: Lifecycle): readonly string[] => {
  const starts = lifecycle.entries.map(({ kind, stage }) => `    [*] --> ${stage}: ${kind}`);
  const moves = STAGES.flatMap((stage) =>
    lifecycle.stages[stage].exits.map(({ action, to }) => `    ${stage} --> ${to}: ${action}`),
  );
  const ends = OUTCOMES.map((outcome) => `    ${outcome} --> [*]`);
  return [...starts, ...moves, ...ends];
};

const rows = (lifecycle: Lifecycle): readonly string[] =>
  STAGES.flatMap((stage) =>
    [...lifecycle.stages[stage].acts, ...lifecycle.stages[stage].exits].map(
      (rule) => `| ${stage} | ${rule.action} | ${leadsTo(rule)} | ${who(rule)} | ${needs(rule)} |`,
    ),
  );

/**
 * The lifecycle as a page of Markdown: a diagram (Mermaid) and the table in words. `docs/lifecycle.md` is this text and
 * nothing else.
 */
export const printedLifecycle = (lifecycle: Lifecycle): string =>
  [
    '# The lifecycle of a round',
    '',
    'Printed from `libs/domain/src/workflow/lifecycle.ts`. Change it there, then print this page again.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows(lifecycle),
    '```',
    '',
    'The draft can be changed in ' +
      STAGES.filter((stage) => lifecycle.stages[stage].draftEditableBy !== null).join(', ') +
      ' only. Whoever acts is told first whether they may, then whether the round moved since they looked, then whether',
    'it is the time, and last whether something is missing.',
    '',
    '| stage | action | leads to | who may | what it takes |',
    '|---|---|---|---|---|',
    ...rows(lifecycle),
    '',
  ].join('\n');
