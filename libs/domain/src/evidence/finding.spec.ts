import { describe, expect, it } from '@jest/globals';
import { blocksApproval, findingNoteRefusal, FINDINGS, isFinding } from './finding';

describe('findings', () => {
  it('block approval when the source does not stand behind the statement', () => {
    expect(FINDINGS.filter(blocksApproval)).toEqual(['CONTRADICTS', 'DOES_NOT_MENTION', 'CANNOT_VERIFY']);
  });

  it('need a note unless they say plain support', () => {
    for (const finding of FINDINGS) {
      expect(findingNoteRefusal(finding, 'Table 3 says 41.')).toBeNull();
      for (const nothing of [null, '', '  \n'])
        expect(findingNoteRefusal(finding, nothing)?.code).toBe(finding === 'SUPPORTS' ? undefined : 'noteMissing');
    }
  });

  it('are told from other words', () => {
    expect(isFinding('SUPPORTS')).toBe(true);
    expect(isFinding('supports')).toBe(false);
    expect(isFinding('toString')).toBe(false);
  });
});
