import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readSettings } from '../config/settings';
import { Log } from '../telemetry/log';
import { createAuthentication, sessionCookieName } from './authentication';
import { Origins } from './origins';

const originsOf = (environment: Record<string, string> = {}): Origins =>
  new Origins(readSettings({ DATABASE_URL: 'postgres://127.0.0.1/none', ...environment }));

const cookieOf = async (baseUrl: string) => {
  const authentication = createAuthentication({
    pool: new pg.Pool({ max: 1 }),
    secret: 'x'.repeat(32),
    baseUrl,
    origins: originsOf(),
    log: new Log('error', () => undefined),
  });
  return (await authentication.$context).authCookies.sessionToken;
};

describe('the session cookie', () => {
  it.each(['http://127.0.0.1:3000', 'https://recheck.example.org'])(
    'has the name that sessions are read from: %s',
    async (url) => {
      expect((await cookieOf(url)).name).toBe(sessionCookieName(url));
    },
  );

  it('travels over https only where the newsroom does', async () => {
    expect((await cookieOf('https://recheck.example.org')).attributes).toMatchObject({
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
    });
    expect((await cookieOf('http://127.0.0.1:3000')).attributes).toMatchObject({ secure: false, httpOnly: true });
  });
});

describe('the origins that may act', () => {
  it('are the names of this machine at the port that is listened on', () => {
    const origins = originsOf({ PORT: '0' });
    origins.listensOn(3917);
    expect(origins.base).toBe('http://127.0.0.1:3917');
    for (const origin of ['http://127.0.0.1:3917', 'http://localhost:3917', 'http://[::1]:3917']) {
      expect([origin, origins.trusts(origin)]).toEqual([origin, true]);
    }
    for (const origin of ['http://127.0.0.1:3000', 'https://localhost:3917', 'http://localhost.example:3917', 'null']) {
      expect([origin, origins.trusts(origin)]).toEqual([origin, false]);
    }
  });

  it('are the public address alone, and those that are named, where one is set', () => {
    const origins = originsOf({
      BASE_URL: 'https://recheck.example.org/',
      RECHECK_TRUSTED_ORIGINS: 'https://desk.example.org',
    });
    expect(origins.base).toBe('https://recheck.example.org');
    expect(origins.all).toEqual(['https://recheck.example.org', 'https://desk.example.org']);
    expect(origins.trusts('http://127.0.0.1:3000')).toBe(false);
  });
});
