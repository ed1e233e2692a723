import { describe, expect, it } from '@jest/globals';
import { ROLES, type Actor, type Role } from '../workflow/capabilities';
import { PUBLIC_STATES } from '../workflow/round-facts';
import { confirmWithdrawal, proposeWithdrawal } from './withdrawal';

const person = (personId: string, role: Role): Actor => ({ personId, roles: [role], administrator: true });
const proposal = { proposedBy: 'edda', reason: 'The gauge had been read wrongly.' };

describe('withdrawal', () => {
  it('is proposed and confirmed by editors and publishers', () => {
    for (const role of ROLES) {
      const may = role === 'EDITOR' || role === 'PUBLISHER';
      expect([role, proposeWithdrawal(person('edda', role), 'LIVE', proposal.reason).ok]).toEqual([role, may]);
      expect([role, confirmWithdrawal(person('pia', role), 'LIVE', proposal).ok]).toEqual([role, may]);
    }
  });

  it('takes a second person', () => {
    expect(confirmWithdrawal(person('edda', 'PUBLISHER'), 'LIVE', proposal)).toEqual({
      ok: false,
      refusal: { code: 'secondPersonNeeded' },
    });
  });

  it('takes a reason', () => {
    expect(proposeWithdrawal(person('edda', 'EDITOR'), 'LIVE', ' \n')).toEqual({
      ok: false,
      refusal: { code: 'reasonMissing' },
    });
  });

  it('takes a check that is public', () => {
    const codes = PUBLIC_STATES.map((state) => {
      const proposed = proposeWithdrawal(person('edda', 'EDITOR'), state, 'Reason.');
      const confirmed = confirmWithdrawal(person('pia', 'EDITOR'), state, proposal);
      expect(confirmed.ok).toBe(proposed.ok);
      return proposed.ok ? 'accepted' : proposed.refusal.code;
    });
    expect(codes).toEqual(['notPublished', 'accepted', 'withdrawn', 'withdrawn']);
  });
});
