import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

/**
 * The secret that signs session cookies: the one that is set, else one made at the first start and kept in the data
 * folder (readable by its owner only), so that people stay signed in over a restart.
 */
export const signingSecret = (settings: Pick<Settings, 'secret' | 'dataDirectory'>): string => {
  if (settings.secret !== null) return settings.secret;
  const file = join(settings.dataDirectory, 'secret');
  mkdirSync(settings.dataDirectory, { recursive: true });
  try {
    // "wx" fails if another process was first: then its secret counts.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new Error(`The secret in ${file} is damaged; remove the file and everybody signs in again.`);
  return secret;
};
