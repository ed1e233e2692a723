import type { Result } from '@recheck/domain';
import { LedgerStore } from '../../ledger/ledger.module';
import type { PersonActor } from '../../platform/auth/actor';
import type { Work } from '../../platform/database/transaction';
import { captureSource } from './capture-source.job';
import { CaptureStore } from './capture.store';

/** Has a source captured in the background, in the transaction that asks for it. Refused: `captureRunning`. */
export const askForCapture = async (
  work: Work<PersonActor>,
  place: { readonly sourceId: string; readonly factCheckId: string; readonly roundId: string },
  address: string,
): Promise<Result<string>> => {
  const { sourceId, factCheckId, roundId } = place;
  const asked = await work.store(CaptureStore).ask(sourceId, address);
  if (!asked.ok) return asked;
  await work.enqueue(captureSource, { captureId: asked.value });
  const facts = { sourceId, address };
  work.store(LedgerStore).append({ action: 'evidence.captureAsked', factCheckId, roundId, facts });
  return asked;
};
