import { Injectable } from '@nestjs/common';
import { accepted, oneLine, refusal, refused, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { PersonActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { isId } from '../platform/ids';
import { ContributorStore } from './contributor.store';
import { RoundStore } from './round.store';
import { ScaleStore } from './scale.store';

export interface ProposeVerdict {
  readonly roundId: string;
  readonly expectedVersion: number;
  readonly scaleId: string;
  readonly scaleVersion: number;
  readonly value: string;
  /** One sentence. */
  readonly rationale: string;
}

const LONGEST_RATIONALE = 500;

/** Proposes a value of the desk's rating scale with its reason; whoever does contributes to the round. */
@Injectable()
export class ProposeVerdictCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused: `verdictUnknown`, `inputInvalid` (rationale), `versionMoved`, and whatever keeps from writing now. */
  execute(actor: PersonActor, input: ProposeVerdict): Promise<Result<string>> {
    const { roundId, expectedVersion, scaleId, scaleVersion, value } = input;
    return this.unitOfWork.transaction<PersonActor, string>(actor, async (work) => {
      const rounds = work.store(RoundStore);
      const writing = await rounds.attemptWriting(roundId, expectedVersion);
      if (!writing.ok) return writing;
      const round = writing.value;
      const scale = isId(scaleId) ? await work.store(ScaleStore).find(round.deskId, scaleId, scaleVersion) : null;
      const label = scale?.values.find((candidate) => candidate.value === value)?.label;
      if (label === undefined) return refused(refusal('verdictUnknown'));
      const rationale = oneLine(input.rationale);
      if (rationale === null || rationale.length > LONGEST_RATIONALE) {
        return refused(refusal('inputInvalid', { field: 'rationale' }));
      }
      await rounds.changeFacts(round, { verdictValue: value, verdictRationale: rationale, scaleId, scaleVersion });
      await work.store(ContributorStore).note(roundId, 'VERDICT');
      work.store(LedgerStore).append({
        action: 'workflow.verdictProposed',
        factCheckId: round.factCheckId,
        roundId,
        facts: { verdict: label, rationale },
      });
      work.announce({ topic: 'workflow.roundChanged', ids: [roundId] });
      return accepted(roundId);
    });
  }
}
