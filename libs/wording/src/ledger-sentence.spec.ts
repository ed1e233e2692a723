import { describe, expect, it } from '@jest/globals';
import { LEDGER_ACTIONS } from '@recheck/domain';
import { ledgerSentence } from './index';

describe('history in sentences', () => {
  it('tells who did what', () => {
    expect(ledgerSentence('workflow.roundSubmitted', { actor: 'Wanda Weber', revision: 2 })).toBe(
      'Wanda Weber submitted revision 2 for source review.',
    );
  });

  it('leaves out the part whose fact is missing', () => {
    const facts = { actor: 'Wanda Weber', stage: 'DRAFT' };
    expect(ledgerSentence('workflow.stageAssigned', { ...facts, person: 'Ravi Rao', date: '2026-03-01' })).toBe(
      'Wanda Weber assigned the stage draft to Ravi Rao, due on 1 March 2026.',
    );
    expect(ledgerSentence('workflow.stageAssigned', { ...facts, person: null })).toBe(
      'Wanda Weber assigned the stage draft.',
    );
  });

  it('does not double the mark that ends a reason', () => {
    const said = (reason: string) => ledgerSentence('workflow.roundReturned', { actor: 'Ravi Rao', reason });
    expect(said('The second source is a copy.')).toBe('Ravi Rao returned the draft: The second source is a copy.');
    expect(said('The second source is a copy')).toBe('Ravi Rao returned the draft: The second source is a copy.');
  });

  it('never fills in what people wrote as if it were a template', () => {
    expect(ledgerSentence('people.suspended', { actor: 'Ada', person: '{{actor}} [x]', reason: 'left' })).toBe(
      'Ada suspended {{actor}} [x]: left.',
    );
  });

  it('has a sentence that names the actor for every action', () => {
    for (const action of LEDGER_ACTIONS) expect(ledgerSentence(action, { actor: 'Ada' })).toMatch(/^Ada /);
  });
});
