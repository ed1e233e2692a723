import { describe, expect, it } from '@jest/globals';
import { LIFECYCLE } from './lifecycle';
import { printedLifecycle } from './printed-lifecycle';
import { STAGES } from './round';

describe('the printed lifecycle', () => {
  const page = printedLifecycle(LIFECYCLE);

  it('has an arrow for each way in, each exit and each end', () => {
    const exits = STAGES.flatMap((stage) =>
      LIFECYCLE.stages[stage].exits.map(({ action, to }) => `${stage} --> ${to}: ${action}`),
    );
    const arrows = page.split('\n').filter((line) => line.includes('-->'));
    expect(arrows).toHaveLength(LIFECYCLE.entries.length + exits.length + 3);
    for (const exit of exits) expect(page).toContain(`    ${exit}\n`);
  });

  it('has a row of five cells for each act and exit', () => {
    const rows = page.split('\n').filter((line) => STAGES.some((stage) => line.startsWith(`| ${stage} |`)));
    expect(rows).toHaveLength(
      STAGES.reduce(
        (sum, stage) => sum + LIFECYCLE.stages[stage].acts.length + LIFECYCLE.stages[stage].exits.length,
        0,
      ),
    );
    for (const row of rows) expect(row.split('|')).toHaveLength(7);
  });

  it('says who may, what it takes and where it leads', () => {
    expect(page).toContain(
      '| PUBLICATION | publish | PUBLISHED | publisher | somebody else acted in the round; the words as seen; ' +
        'the evidence as seen; not withdrawn or retired, unless this is a correction; ' +
        'the approval is of exactly these digests |',
    );
    expect(page).toContain('| DRAFT | abandon | ABANDONED | editor, publisher; who opened it, as writer, editor |');
    expect(page).toContain('| PUBLICATION | sendBack | DRAFT, approvals are void | publisher | a reason |');
  });
});
