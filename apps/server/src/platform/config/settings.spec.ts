import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationProblems } from './setting';
import { readSettings, SETTINGS } from './settings';

const DATABASE_URL = 'postgres://recheck:secret@127.0.0.1:5432/recheck';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationProblems) return error.problems;
    throw error;
  }
};

describe('the settings', () => {
  it('need nothing but the database', () => {
    expect(readSettings({ DATABASE_URL })).toMatchObject({
      port: 3000,
      host: null,
      databaseUrl: DATABASE_URL,
      newsroom: 'empty',
      process: 'all',
      trustedOrigins: [],
    });
  });

  it('tell all problems at once, each with its name and what it is for', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://127.0.0.1/recheck',
      RECHECK_NEWSROOM: 'fancy',
      RECHECK_CLOCK: 'tomorrow',
      RECHECK_DATABASE_EMBEDDED: 'perhaps',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(/PORT must be a port number.*"eighty" \(the port to listen on/);
    expect(problems.join('\n')).toContain('DATABASE_URL must be a URL that begins with postgres://');
    expect(problems.join('\n')).toContain('RECHECK_NEWSROOM must be empty or demo, not "fancy"');
  });

  it('tell what does not go together in the same list, and of a setting with a problem nothing twice', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DATABASE_URL,
      RECHECK_SECRET: 'short',
      RECHECK_TRUSTED_ORIGINS: 'desk',
      RECHECK_CLOCK: 'tomorrow',
      HOST: '0.0.0.0',
      BASE_URL: 'desk.example',
    });
    expect(problems.map((problem) => /[A-Z_]+/.exec(problem)?.[0])).toEqual([
      'PORT',
      'BASE_URL',
      'RECHECK_CLOCK',
      'RECHECK_SECRET',
      'RECHECK_TRUSTED_ORIGINS',
    ]);
  });

  it('never repeat a secret in a problem', () => {
    expect(problemsOf({ DATABASE_URL: 'http://user:hunter2@127.0.0.1' }).join('\n')).not.toContain('hunter2');
    expect(problemsOf({ DATABASE_URL, RECHECK_SECRET: 'hunter2' }).join('\n')).not.toContain('hunter2');
  });

  it('take an empty text for "not set"', () => {
    expect(problemsOf({ DATABASE_URL: '  ' })).toEqual([expect.stringContaining('DATABASE_URL is missing')]);
    expect(readSettings({ DATABASE_URL, PORT: '' }).port).toBe(3000);
  });

  const embedded = { DATABASE_URL, RECHECK_DATABASE_EMBEDDED: 'true' };

  it.each([
    ['another database than the embedded one', { DATABASE_URL, RECHECK_NEWSROOM: 'demo' }],
    [
      'an address that others reach',
      { ...embedded, RECHECK_NEWSROOM: 'demo', HOST: '0.0.0.0', BASE_URL: 'http://desk.example' },
    ],
    ['a name that others know', { ...embedded, RECHECK_NEWSROOM: 'demo', BASE_URL: 'https://recheck.example.org' }],
  ])('refuse the demonstration on %s', (_, environment) => {
    expect(problemsOf(environment).length).toBeGreaterThan(0);
    expect(problemsOf(environment)[0]).toContain('RECHECK_NEWSROOM=demo');
  });

  it('allow the demonstration on this machine with the embedded database', () => {
    for (const HOST of ['127.0.0.1', '::1', 'localhost', '']) {
      expect(problemsOf({ ...embedded, RECHECK_NEWSROOM: 'demo', HOST })).toEqual([]);
    }
  });

  it('refuse a clock of their own outside tests', () => {
    const RECHECK_CLOCK = '2026-03-01T09:00:00Z';
    expect(problemsOf({ ...embedded, RECHECK_CLOCK })).toEqual([]);
    expect(problemsOf({ DATABASE_URL, RECHECK_CLOCK })[0]).toContain('RECHECK_CLOCK is for tests');
    expect(problemsOf({ ...embedded, RECHECK_CLOCK, HOST: '0.0.0.0', BASE_URL: 'https://a.example' })[0]).toContain(
      'RECHECK_CLOCK is for tests',
    );
  });

  it('let tests capture pages of this machine, and nobody else', () => {
    const RECHECK_CAPTURE_ALLOW = '127.0.0.1:8080, 127.0.0.2:99';
    expect(readSettings({ ...embedded, RECHECK_CAPTURE_ALLOW }).captureAllow).toEqual([
      '127.0.0.1:8080',
      '127.0.0.2:99',
    ]);
    expect(readSettings(embedded).captureAllow).toEqual([]);
    expect(problemsOf({ DATABASE_URL, RECHECK_CAPTURE_ALLOW })[0]).toContain('RECHECK_CAPTURE_ALLOW is for tests');
    for (const place of ['10.0.0.1:80', 'localhost:80', '127.0.0.1', '169.254.169.254:80', '*']) {
      expect(problemsOf({ ...embedded, RECHECK_CAPTURE_ALLOW: place })[0]).toContain('no address of this machine');
    }
    const elsewhere = { HOST: '0.0.0.0', BASE_URL: 'https://a.example' };
    expect(problemsOf({ ...embedded, RECHECK_CAPTURE_ALLOW, ...elsewhere })).toHaveLength(1);
  });

  it('need the address that people type where others can reach the server', () => {
    expect(problemsOf({ DATABASE_URL, HOST: '0.0.0.0' })[0]).toContain('needs BASE_URL');
    expect(problemsOf({ DATABASE_URL, HOST: '0.0.0.0', BASE_URL: 'https://recheck.example.org' })).toEqual([]);
  });

  it('are all in the handbook', () => {
    const handbook = readFileSync(new URL('../../../../../docs/operations.md', import.meta.url), 'utf8');
    expect(Object.values(SETTINGS).filter(({ name }) => !handbook.includes(`\`${name}\``))).toEqual([]);
  });

  it('take proxies as addresses and networks', () => {
    const RECHECK_TRUSTED_PROXIES = '10.0.0.7, 10.1.0.0/16, ::1, fd00::/8, loopback';
    expect(readSettings({ DATABASE_URL, RECHECK_TRUSTED_PROXIES }).trustedProxies).toHaveLength(5);
    for (const proxy of ['proxy.example', '10.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129']) {
      expect(problemsOf({ DATABASE_URL, RECHECK_TRUSTED_PROXIES: proxy })).toEqual([
        expect.stringContaining(`RECHECK_TRUSTED_PROXIES holds "${proxy}"`),
      ]);
    }
  });

  it('take origins as browsers write them', () => {
    const RECHECK_TRUSTED_ORIGINS = 'https://desk.example.org, https://two.example.org';
    expect(readSettings({ DATABASE_URL, RECHECK_TRUSTED_ORIGINS }).trustedOrigins).toEqual([
      'https://desk.example.org',
      'https://two.example.org',
    ]);
    expect(problemsOf({ DATABASE_URL, RECHECK_TRUSTED_ORIGINS: 'https://desk.example.org/newsroom' })).toHaveLength(1);
  });
});
