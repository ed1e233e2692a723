import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signingSecret } from './secret';

describe('the signing secret', () => {
  let dataDirectory: string;

  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'recheck-secret-'));
  });

  afterEach(() => rmSync(dataDirectory, { recursive: true }));

  it('is the one that is set', () => {
    expect(signingSecret({ secret: 'x'.repeat(32), dataDirectory })).toBe('x'.repeat(32));
  });

  it('is made once, kept, and read by nobody else', () => {
    const made = signingSecret({ secret: null, dataDirectory });
    expect(made.length).toBeGreaterThanOrEqual(43);
    expect(signingSecret({ secret: null, dataDirectory })).toBe(made);
    expect(readFileSync(join(dataDirectory, 'secret'), 'utf8')).toBe(made);
    expect(statSync(join(dataDirectory, 'secret')).mode & 0o077).toBe(0);
  });

  it('is not replaced in silence when its file is damaged', () => {
    writeFileSync(join(dataDirectory, 'secret'), 'short');
    expect(() => signingSecret({ secret: null, dataDirectory })).toThrow('damaged');
  });
});
