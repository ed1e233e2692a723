import type { Touched } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import type { Work } from '../platform/database/transaction';
import type { RoundNeeds, RoundOfCheck } from './round-needs';
import type { RoundRecord } from './round-record';

/** A round as refresh needs know it. */
export const roundOfCheck = ({
  factCheckId,
  id,
  kind,
}: Pick<RoundRecord, 'factCheckId' | 'id' | 'kind'>): RoundOfCheck => ({
  factCheckId,
  roundId: id,
  kind,
});

/**
 * Citations for which a finding of an earlier round does not do. Only a refresh is opened to look again; a correction
 * verifies what it moves, and keeps the rest.
 */
export const touchedIn = async (
  work: Work<PersonActor>,
  needs: RoundNeeds,
  round: Pick<RoundRecord, 'factCheckId' | 'id' | 'kind'>,
): Promise<Touched> => (round.kind === 'REFRESH' ? needs.touched(work, roundOfCheck(round)) : { citationIds: [] });
