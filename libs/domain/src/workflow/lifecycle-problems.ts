import { CAPABILITIES } from './capabilities';
import { CONDITIONS } from './conditions';
import { ACTS, TRANSITIONS, type Act, type Exit, type Lifecycle } from './lifecycle';
import { OUTCOMES, ROUND_KINDS, STAGES, type Stage } from './round';

const isStage = (place: string): place is Stage => (STAGES as readonly string[]).includes(place);

const rulesOf = (lifecycle: Lifecycle, stage: Stage): readonly (Act | Exit)[] => [
  ...lifecycle.stages[stage].acts,
  ...lifecycle.stages[stage].exits,
];

/** Stages and outcomes that can be reached from the given stages. */
const reachable = (lifecycle: Lifecycle, from: readonly Stage[]): ReadonlySet<string> => {
  const reached = new Set<string>(from);
  const open = [...from];
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    for (const { to } of lifecycle.stages[stage]?.exits ?? []) {
      if (!reached.has(to) && isStage(to)) open.push(to);
      reached.add(to);
    }
  }
  return reached;
};

const unknownNames = (lifecycle: Lifecycle): string[] =>
  STAGES.flatMap((stage) => {
    const rules = rulesOf(lifecycle, stage);
    const targets = lifecycle.stages[stage].exits.filter(
      ({ to }) => !isStage(to) && !(OUTCOMES as readonly string[]).includes(to),
    );
    return [
      ...targets.map(({ action, to }) => `${stage}: ${action} leads to ${to}, which is no stage and no outcome`),
      ...rules
        .filter(({ capability }) => !(capability in CAPABILITIES))
        .map(({ action, capability }) => `${stage}: ${action} asks for the unknown capability ${capability}`),
      ...rules.flatMap(({ action, conditions = [] }) =>
        conditions
          .filter((name) => !(name in CONDITIONS))
          .map((name) => `${stage}: ${action} names the unknown condition ${name}`),
      ),
    ];
  });

const ambiguities = (lifecycle: Lifecycle): string[] =>
  STAGES.flatMap((stage) => {
    const cases = rulesOf(lifecycle, stage).map(
      (rule) => `${rule.action}/${('when' in rule && rule.when) || 'always'}`,
    );
    const split = new Set(
      lifecycle.stages[stage].exits.filter(({ when }) => when !== undefined).map(({ action }) => action),
    );
    return [
      ...cases.filter((name, index) => cases.indexOf(name) !== index).map((name) => `${stage}: ${name} is there twice`),
      ...[...split]
        .filter((action) => !['changed', 'unchangedRefresh'].every((name) => cases.includes(`${action}/${name}`)))
        .map((action) => `${stage}: ${action} does not say where it leads in every case`),
    ];
  });

const gaps = (lifecycle: Lifecycle): string[] => {
  const fromEntries = reachable(
    lifecycle,
    lifecycle.entries.map(({ stage }) => stage),
  );
  const used = STAGES.flatMap((stage) => rulesOf(lifecycle, stage).map(({ action }) => action));
  return [
    ...ROUND_KINDS.filter((kind) => !lifecycle.entries.some((entry) => entry.kind === kind)).map(
      (kind) => `no entry for ${kind}`,
    ),
    ...[...STAGES, ...OUTCOMES].filter((place) => !fromEntries.has(place)).map((place) => `${place} is never reached`),
    ...STAGES.filter((stage) => !reachable(lifecycle, [stage]).has('PUBLISHED')).map(
      (stage) => `no way leads from ${stage} to publication`,
    ),
    ...[...ACTS, ...TRANSITIONS].filter((action) => !used.includes(action)).map((action) => `${action} is never used`),
  ];
};

/** What is wrong with a lifecycle table, in words; empty for a sound one. */
export const lifecycleProblems = (lifecycle: Lifecycle): readonly string[] => [
  ...unknownNames(lifecycle),
  ...ambiguities(lifecycle),
  ...gaps(lifecycle),
];
