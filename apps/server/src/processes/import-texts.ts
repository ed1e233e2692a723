import 'reflect-metadata';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ImportedArticle, ImportedCheck, Result } from '@recheck/domain';
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

/** What keeps a file from being read at all. */
const unreadable = (file: string, code: string | undefined): string => {
  if (code === 'ENOENT') return t('intake.file.absent', { file });
  if (code === 'EISDIR') return t('intake.file.folder', { file });
  return t('intake.file.closed', { file, code: code ?? '' });
};

const readText = async (file: string): Promise<Result<string> | string> => {
  try {
    const about = await stat(file);
    if (about.isDirectory()) return unreadable(file, 'EISDIR');
    // A pipe or a device might never end.
    if (!about.isFile()) return unreadable(file, 'ESPIPE');
    // Larger than anything that is read; its size alone says so.
    if (about.size > IMPORT_LIMIT_BYTES) return decodeText(basename(file), new Uint8Array(IMPORT_LIMIT_BYTES + 1));
    return decodeText(basename(file), await readFile(file));
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code);
  }
};

const list = (title: string, lines: readonly string[], print: Print): void => {
  if (lines.length === 0) return;
  print(`  ${title}`);
  for (const line of lines) print(`    - ${line}`);
};

/** What a text says about itself: what was found in it, what is missing, what stood around it. */
const tellCheck = (check: ImportedCheck, missingTitle: string, print: Print): void => {
  const { found, missing, chrome } = importWords(check);
  list(t('intake.screen.found'), found, print);
  list(missingTitle, missing, print);
  list(t('intake.screen.chrome'), chrome, print);
};

const tellArticle = (file: string, article: ImportedArticle, print: Print): void => {
  const { title, publisher, publishedOn, places, republishedOn, originalAddress } = article;
  print(`✓ ${t(originalAddress ? 'intake.article.copy' : 'intake.article.plain', { file })}`);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('intake.screen.articleTitle'), title],
    [t('intake.screen.publisher'), publisher],
    [t('intake.screen.publishedOn'), publishedOn && formatDay(publishedOn)],
    [t('intake.screen.places'), places.join(', ')],
    [t('intake.screen.republishedBy'), republishedOn],
    [t('intake.screen.original'), originalAddress],
  ];
  list(
    t('intake.screen.found'),
    facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
    print,
  );
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
  const text = await readText(file);
  if (typeof text === 'string') {
    print(`✗ ${text}`);
    return false;
  }
  const given = { deskId: desk.id, fileName: basename(file) };
  const command = app.get<ImportTextCommand | PublishArchiveCommand>(
    asPublished ? PublishArchiveCommand : ImportTextCommand,
  );
  const done = text.ok ? await command.execute(actor, { ...given, text: text.value }) : text;
  if (!done.ok) {
    print(`✗ ${file}: ${refusalSentence(done.refusal)}`);
    return false;
  }
  const outcome = done.value;
  const base = app.get(Origins).base;
  switch (outcome.kind) {
    case 'EARLIER':
      print(`= ${t('intake.earlier', { file })}`);
      break;
    case 'ARTICLE':
      tellArticle(file, outcome.article, print);
      break;
    case 'PUBLISHED':
      print(`✓ ${t('intake.file.published', { file, address: `${base}/checks/${outcome.slug}` })}`);
      tellCheck(outcome.check, t('intake.file.missing'), print);
      break;
    case 'CHECK':
      print(`✓ ${t('intake.file.draft', { file, address: `${base}/newsroom/checks/${outcome.opened.factCheckId}` })}`);
      tellCheck(outcome.check, t('intake.screen.missing'), print);
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
    if (failed > 0) throw new CommandProblem(t('intake.file.failed', { failed, count }));
  });
