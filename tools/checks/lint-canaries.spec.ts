import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { layerCanaries } from './canaries/layers.mjs';
import { lintCanaries, typedCanaries } from './canaries/lint.mjs';
import { workspaceWith } from './canaries/workspace.mjs';

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

interface Diagnostics {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string; readonly message: string }[];
}

const canaries = [...layerCanaries, ...lintCanaries];

describe('lint', () => {
  const all = [...canaries, ...typedCanaries];
  const workspace = workspaceWith(Object.fromEntries(all.map(({ file, code }) => [file, code])));
  let reports: readonly Report[] = [];
  let warnings = '';

  beforeAll(() => {
    // The rule on layers reads the graph that Nx made last.
    const graph = workspace.run('nx', ['show', 'projects', '--json']);
    expect(graph.stderr + graph.stdout).toContain('server');
    const lint = workspace.run('eslint', ['--format', 'json', 'apps', 'libs']);
    warnings = lint.stderr;
    reports = JSON.parse(lint.stdout) as Report[];
  });

  afterAll(() => workspace.remove());

  it('does not skip the layers', () => {
    expect(warnings).not.toMatch(/rule will be skipped|No cached ProjectGraph/);
  });

  it.each(canaries)('$name', ({ file, rule, says }) => {
    const report = reports.find(({ filePath }) => filePath.endsWith(`/${file}`));
    const complaints = report?.messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
    expect(report?.messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
    if (says === null) expect(complaints).toEqual([]);
    else expect(complaints?.join('\n')).toMatch(new RegExp(`.+${says}`, 's'));
  });

  it.each(typedCanaries)('by types: $name', ({ file, rule, says }) => {
    const lint = workspace.run('oxlint', ['--type-aware', '-c', 'tools/checks/oxlint.json', '--format', 'json', file]);
    const { diagnostics } = JSON.parse(lint.stdout) as Diagnostics;
    expect(diagnostics).toEqual([
      expect.objectContaining({ filename: file, code: rule, message: expect.stringContaining(says ?? '') }),
    ]);
  });
});
