import { parseArgs } from 'node:util';
import { backup } from '../platform/backup/backup';
import { BackupProblem, type Manifest } from '../platform/backup/manifest';
import { restore } from '../platform/backup/restore';
import { Clock } from '../platform/clock/clock';
import { ConfigurationProblems } from '../platform/config/setting';
import { readSettings, type Settings } from '../platform/config/settings';
import { CommandProblem } from './command-problem';
import type { ImportRequest } from './import-texts';

/** One command of the command line: `npm run recheck -- NAME …`. It prints what it did. */
interface Command {
  readonly usage: string;
  run(given: readonly string[], settings: Settings): Promise<void>;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const oneFolder = (given: readonly string[], usage: string): string => {
  const [folder, ...more] = given;
  if (!folder || folder.startsWith('-') || more.length > 0) throw new CommandProblem(`How to use it: ${usage}`);
  return folder;
};

const ownerUrl = (settings: Settings): string => settings.databaseOwnerUrl ?? settings.databaseUrl;

const summary = ({ tables, madeAt }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows in ${tables.length} tables, as of ${madeAt}`;
};

const IMPORT_USAGE = 'import FILE … [--as EMAIL] [--as-published]';

const importRequest = (given: readonly string[]): ImportRequest => {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { as: { type: 'string' }, 'as-published': { type: 'boolean', default: false } },
    });
    if (positionals.length > 0) {
      return { files: positionals, as: values.as ?? null, asPublished: values['as-published'] };
    }
  } catch {
    // An option that there is not: told how to use it.
  }
  throw new CommandProblem(`How to use it: ${IMPORT_USAGE}`);
};

const commands: Readonly<Record<string, Command>> = {
  import: {
    usage: IMPORT_USAGE,
    async run(given, settings) {
      const request = importRequest(given);
      // The chapters take seconds to load; the other commands do without them.
      const { importTexts } = await import('./import-texts');
      await importTexts(settings, request, print);
    },
  },
  backup: {
    usage: 'backup DIR',
    async run(given, settings) {
      const folder = oneFolder(given, this.usage);
      const madeAt = new Date(new Clock(settings.clock).now());
      const manifest = await backup(ownerUrl(settings), folder, { madeAt, newsroom: settings.newsroom });
      print(`Backed up to ${folder}: ${summary(manifest)}.`);
      print('It holds sign-in data: keep it as safe as the newsroom itself.');
    },
  },
  restore: {
    usage: 'restore DIR',
    async run(given, settings) {
      const folder = oneFolder(given, this.usage);
      const manifest = await restore(ownerUrl(settings), settings.databaseUrl, folder);
      print(`Restored from ${folder}: ${summary(manifest)}.`);
    },
  },
  verify: {
    usage: 'verify [NUMBER:HASH]',
    async run(given, settings) {
      const { verifyHistory } = await import('./verify-history');
      await verifyHistory(settings, given[0], print);
    },
  },
};

const usage = (): string =>
  ['Commands:', ...Object.values(commands).map((command) => `  npm run recheck -- ${command.usage}`)].join('\n');

/**
 * Runs one command and gives the exit code: 0 done, 1 refused with its reason, 64 used wrongly, 78 set wrongly.
 * Relative paths count from where the process works.
 */
export const runCommandLine = async (
  [name, ...given]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> => {
  const command = name === undefined ? undefined : commands[name];
  if (command === undefined) {
    process.stderr.write(`${usage()}\n`);
    return 64;
  }
  try {
    await command.run(given, readSettings(environment));
    return 0;
  } catch (error) {
    if (error instanceof ConfigurationProblems) {
      process.stderr.write(`${error.message}\n`);
      return 78;
    }
    if (!(error instanceof CommandProblem) && !(error instanceof BackupProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
};
