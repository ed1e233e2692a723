import 'reflect-metadata';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Refusal, Result } from '@recheck/domain';
import { formatDay, refusalSentence, t } from '@recheck/wording';
import { decodeText, IMPORT_LIMIT_BYTES, ImportTextCommand, importWords } from '../intake/intake.module';
import { ActorQueries, PeopleQueries } from '../people/people.module';
import { Origins } from '../platform/auth/origins';
import type { PersonActor } from '../platform/auth/actor';
import type { Settings } from '../platform/config/settings';
import { connect } from '../platform/database/connect';
import { migrate } from '../platform/database/migrate';
import { Log } from '../platform/telemetry/log';
import { NestLogger } from '../platform/telemetry/nest-logger';
import { PublishArchiveCommand } from '../publication/publication.module';
import { rows } from './chapters';
import { CommandProblem } from './command-problem';
import { demonstrationPeople } from './demonstration/people';
import { ServerModule } from './server.module';

/** What `import` was asked to do. */
export interface ImportRequest {
  readonly files: readonly string[];
  /** E-mail of the person who imports; the demonstration's writer (or administrator) unless said. */
  readonly as: string | null;
  readonly asPublished: boolean;
}

type Print = (line: string) => void;

/** Puts the chapters together without answering anybody, lets the work happen, and closes everything again. */
const withChapters = async <Value>(
  settings: Settings,
  work: (app: INestApplicationContext) => Promise<Value>,
): Promise<Value> => {
  const log = new Log('error');
  const { role } = await migrate(settings.databaseOwnerUrl ?? settings.databaseUrl, settings.databaseUrl);
  const database = await connect({ url: settings.databaseUrl, role, rows, onPoolError: () => undefined });
  const quiet: Settings = { ...settings, process: 'api' };
  const app = await NestFactory.createApplicationContext(
    ServerModule.for({ settings: quiet, database, role, log, origins: new Origins(settings) }),
    { logger: new NestLogger(log), abortOnError: false },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};

const importer = async (
  app: INestApplicationContext,
  settings: Settings,
  request: ImportRequest,
): Promise<PersonActor> => {
  const { writer, administrator } = demonstrationPeople;
  const invented = settings.newsroom === 'demo' ? (request.asPublished ? administrator : writer).email : null;
  const email = request.as ?? invented;
  if (email === null)
    throw new CommandProblem('Say who imports: --as EMAIL, the address with which that person signs in.');
  const actor = await app.get(ActorQueries).byEmail(email);
  if (!actor) throw new CommandProblem(`Nobody who may sign in has the address ${email}.`);
  return actor;
};

const readText = async (file: string): Promise<Result<string> | string> => {
  try {
    const { size } = await stat(file);
    // Larger than anything that is read; its size alone says so.
    if (size > IMPORT_LIMIT_BYTES) return decodeText(basename(file), new Uint8Array(IMPORT_LIMIT_BYTES + 1));
    return decodeText(basename(file), await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `There is no file ${file}.`;
    if (code === 'EISDIR') return `${file} is a folder. Name the files in it.`;
    throw error;
  }
};

const list = (title: string, lines: readonly string[], print: Print): void => {
  if (lines.length === 0) return;
  print(`  ${title}`);
  for (const line of lines) print(`    - ${line}`);
};

/** Imports one file; gives whether it came in. */
const importFile = async (
  app: INestApplicationContext,
  actor: PersonActor,
  desk: { readonly id: string },
  file: string,
  asPublished: boolean,
  print: Print,
): Promise<boolean> => {
  const told = (refusal: Refusal): boolean => {
    print(`✗ ${file}: ${refusalSentence(refusal)}`);
    return false;
  };
  const text = await readText(file);
  if (typeof text === 'string') {
    print(`✗ ${text}`);
    return false;
  }
  if (!text.ok) return told(text.refusal);
  const given = { deskId: desk.id, fileName: basename(file), text: text.value };
  const base = app.get(Origins).base;
  if (asPublished) {
    const done = await app.get(PublishArchiveCommand).execute(actor, given);
    if (!done.ok) return told(done.refusal);
    const outcome = done.value;
    if (outcome.kind === 'EARLIER') print(`= ${t('intake.earlier', { file })}`);
    if (outcome.kind === 'ARTICLE') print(`✓ ${t('intake.article.copy', { file })}`);
    if (outcome.kind === 'PUBLISHED') {
      const { checkedOn } = outcome.check;
      print(`✓ ${file}: published as an edition that was not reviewed here, ${base}/checks/${outcome.slug}`);
      print(`    checked on ${checkedOn ? formatDay(checkedOn) : 'an unknown day'}`);
    }
    return true;
  }
  const done = await app.get(ImportTextCommand).execute(actor, given);
  if (!done.ok) return told(done.refusal);
  const outcome = done.value;
  if (outcome.kind === 'EARLIER') {
    print(`= ${t('intake.earlier', { file })}`);
  } else if (outcome.kind === 'ARTICLE') {
    const { title, publisher, originalAddress } = outcome.article;
    print(`✓ ${t(originalAddress ? 'intake.article.copy' : 'intake.article.plain', { file })}`);
    list(
      'Found',
      [title, publisher, originalAddress].filter((line) => line !== null),
      print,
    );
  } else {
    const { found, missing, chrome } = importWords(outcome.check);
    print(`✓ ${file}: a draft, ${base}/newsroom/checks/${outcome.opened.factCheckId}`);
    list('Found', found, print);
    list('Missing, now open tasks of the draft', missing, print);
    list('Recognised and left out of the draft', chrome, print);
  }
  return true;
};

/** Imports files one by one and prints what became of each. Throws `CommandProblem` when one could not be imported. */
export const importTexts = (settings: Settings, request: ImportRequest, print: Print): Promise<void> =>
  withChapters(settings, async (app) => {
    const actor = await importer(app, settings, request);
    const [desk] = await app.get(PeopleQueries).desks();
    if (!desk) throw new CommandProblem('The newsroom is not set up yet: start it once with "npm start".');
    let failed = 0;
    for (const file of request.files) {
      const done = await importFile(app, actor, desk, resolve(file), request.asPublished, print);
      if (!done) failed += 1;
    }
    const count = request.files.length;
    if (failed > 0) throw new CommandProblem(`${failed} of ${count} files were not imported; the others were.`);
  });
