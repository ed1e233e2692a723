import { verifyLedger, type LedgerHead, type Verification } from '../ledger/ledger.module';
import type { Settings } from '../platform/config/settings';
import { connect, poolOf } from '../platform/database/connect';
import { Reads } from '../platform/database/reads';
import { CommandProblem } from './command-problem';

const PROBLEMS: Readonly<Record<Extract<Verification, { sound: false }>['problem'], string>> = {
  changed: 'is not what was written',
  missing: 'is missing',
  chainBroken: 'does not follow the one before it',
  headDiffers: 'differs from the end that was noted',
};

const readHead = (noted: string | undefined): LedgerHead | null => {
  if (noted === undefined) return null;
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(noted) ?? [];
  if (seq === undefined || hash === undefined) {
    throw new CommandProblem(`"${noted}" is no end of a ledger; "verify" prints it as NUMBER:HASH.`);
  }
  return { seq: Number(seq), hash };
};

/**
 * Works out the ledger's chain anew and prints its end, to be noted somewhere else.
 * @param noted an end that an earlier run printed: shows whether anything up to there was changed or cut off
 * @throws CommandProblem naming the first entry that is wrong
 */
export const verifyHistory = async (
  settings: Settings,
  noted: string | undefined,
  print: (line: string) => void,
): Promise<void> => {
  const expected = readHead(noted);
  const database = await connect({ url: settings.databaseUrl, role: null, rows: [], poolSize: 1 });
  try {
    const verified = await verifyLedger(new Reads(poolOf(database)), expected);
    if (!verified.sound) {
      throw new CommandProblem(`History cannot be trusted: entry ${verified.seq} ${PROBLEMS[verified.problem]}.`);
    }
    print(`History is sound: ${verified.entries} entries.`);
    if (verified.head) print(`Its end, to be noted elsewhere: ${verified.head.seq}:${verified.head.hash}`);
  } finally {
    await database.destroy();
  }
};
