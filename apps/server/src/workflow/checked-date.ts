import { proposeCheckedDate, type CheckedDateProposal } from '@recheck/domain';
import { dayOf } from '../platform/clock/clock';
import { foundInRound } from './round-facts';
import type { RoundRecord } from './round-record';

/**
 * The checked date that a round proposes, once its source review is complete; null before. Days are those of the
 * newsroom's time zone (IANA name).
 */
export const checkedDateProposal = (round: RoundRecord, timeZone: string): CheckedDateProposal | null => {
  const passedOn = round.passedOn.at(-1);
  if (!passedOn || round.citations.some(({ finding }) => finding === null)) return null;
  const verifications = round.citations.map(({ id, finding }) => ({
    citationId: id,
    verifiedOn: finding && foundInRound(round, finding.foundAt) ? dayOf(finding.foundAt, timeZone) : null,
  }));
  return proposeCheckedDate(verifications, dayOf(passedOn.at, timeZone), round.previousCheckedAt);
};
