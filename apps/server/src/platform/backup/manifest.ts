import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One table of a backup. */
export interface BackedUpTable {
  readonly name: string;
  /** The columns in the order in which they stand in the file; computed ones are left out. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the table's rows in PostgreSQL's text format, in hex. */
  readonly sha256: string;
}

/** What lies in a backup, in `manifest.json` beside one `TABLE.copy.gz` per table. */
export interface Manifest {
  readonly format: 'recheck-backup';
  readonly version: 1;
  /** When the backup was made, ISO 8601 in UTC. Everything in it is as it was at one single moment. */
  readonly madeAt: string;
  readonly postgres: string;
  /** `demo` for the demonstration newsroom, `empty` for a real one: a restored newsroom stays what it was. */
  readonly newsroom: 'demo' | 'empty';
  /** Names of the migrations that made the tables, in their order. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackedUpTable[];
  /** The counters of the tables: the last value each has given out; null for none. */
  readonly sequences: readonly { readonly name: string; readonly last: string | null }[];
}

/** A backup or restore that cannot be done, with the reason for the person who asked. */
export class BackupProblem extends Error {}

/** Where the manifest lies in a backup's folder. */
export const manifestFile = (folder: string): string => join(folder, 'manifest.json');

/** Where a table's rows lie in a backup's folder. */
export const tableFile = (folder: string, table: Pick<BackedUpTable, 'name'>): string =>
  join(folder, `${table.name}.copy.gz`);

/** Reads what a backup says about itself; refuses what is none. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  let text: string;
  try {
    text = await readFile(manifestFile(folder), 'utf8');
  } catch {
    throw new BackupProblem(`${folder} is no backup: it has no manifest.json.`);
  }
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw new BackupProblem(`${manifestFile(folder)} is damaged: it cannot be read as JSON.`);
  }
  if (manifest?.format !== 'recheck-backup') throw new BackupProblem(`${folder} is no backup of Recheck.`);
  if (manifest.version !== 1 || !manifest.tables || !manifest.migrations || !manifest.sequences) {
    throw new BackupProblem(`${folder} was made by another version of Recheck; restore it with that version.`);
  }
  return manifest as Manifest;
};
