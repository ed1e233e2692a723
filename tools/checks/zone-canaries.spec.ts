import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowedZones, zoneCanaries } from './canaries/zones.mjs';
import { workspaceWith } from './canaries/workspace.mjs';
import settings from './dependency-cruiser.cjs';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const rules = (settings.forbidden ?? []).map((rule) => rule.name ?? '');

describe('dependency-cruiser', () => {
  const files = Object.assign({}, ...zoneCanaries.map((canary) => canary.files)) as Record<string, string>;
  const workspace = workspaceWith({ ...files, ...allowedZones });
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    const { stdout } = workspace.run('depcruise', [
      ...['--config', 'tools/checks/dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'],
    ]);
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  afterAll(() => workspace.remove());

  it('has a canary for every rule', () => {
    expect(rules.filter((rule) => !zoneCanaries.some((canary) => canary.rule === rule))).toEqual([]);
  });

  it.each(zoneCanaries.map(({ rule, files: broken }) => ({ rule, broken: Object.keys(broken) })))(
    '$rule refuses $broken',
    ({ rule, broken }) => {
      expect(violations.filter(({ from }) => broken.includes(from)).map((violation) => violation.rule.name)).toContain(
        rule,
      );
    },
  );

  it.each(Object.keys(allowedZones))('%s is allowed', (file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toEqual([]);
  });
});
