import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../../../test/server';
import type { TestPerson } from '../../../test/factories';
import type { Authentication } from './authentication';
import { AUTHENTICATION } from './authentication-token';

const ME = '{ me { person { id } } }';

describe('signing in', () => {
  let server: TestServer;
  let wanda: TestPerson;

  beforeAll(async () => {
    server = await startTestServer();
    wanda = await server.make.writer('Wanda Moor');
  });

  afterAll(() => server.close());

  const signIn = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
    server.visitor().fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('finds nothing left to do in the tables of the library', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(server.app.get<Authentication>(AUTHENTICATION).options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    const response = await signIn({ email: wanda.email, password: wanda.password });
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^better-auth\.session_token=[^;]+;.*HttpOnly/i);
    expect(cookies[0]).toMatch(/SameSite=Lax/i);
    expect(cookies[0]).toMatch(/Path=\//i);
  });

  it('signs out for good', async () => {
    const browser = await server.visitor().signIn(wanda.email, wanda.password);
    expect(await browser.graphql(ME)).toEqual({ me: { person: { id: wanda.id } } });
    await browser.fetch('/api/auth/sign-out', { method: 'POST' });
    expect(await browser.graphql(ME)).toEqual({ me: null });
  });

  it('takes no cookie that was made or changed elsewhere', async () => {
    const browser = await server.visitor().signIn(wanda.email, wanda.password);
    const cookie = browser.cookie;
    const as = async (changed: string) => {
      const response = await server.visitor().fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: changed },
        body: JSON.stringify({ query: ME }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    expect(await as(cookie)).toEqual({ me: { person: { id: wanda.id } } });
    const [name, value = ''] = cookie.split('=');
    const decoded = decodeURIComponent(value);
    const [token = '', signature = ''] = decoded.split('.');
    const other = signature.startsWith('A') ? 'B' : 'A';
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${Buffer.alloc(32).toString('base64')}`,
      `${token}.${other}${signature.slice(1)}`,
      `${token.slice(1)}.${signature}`,
      `x${decoded}`,
      '%',
      '%E0%A4%A',
    ]) {
      expect(await as(`${name}=${forged}`)).toEqual({ me: null });
    }
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn({ email: wanda.email, password: 'not this one at all' });
    const unknown = await signIn({ email: 'nobody@newsroom.example', password: 'not this one at all' });
    expect([wrong.status, await wrong.json()]).toEqual([unknown.status, await unknown.json()]);
    expect(wrong.status).toBe(401);
  });

  it('offers no way to make or change an account but the one-time link', async () => {
    const closed = [
      'sign-up/email',
      'update-user',
      'delete-user',
      'change-email',
      'request-password-reset',
      'reset-password',
      'list-sessions',
      'admin/create-user',
      'sign-in/social',
    ];
    for (const path of closed) {
      const response = await server.visitor().fetch(`/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'x@newsroom.example', password: 'copper kettle', name: 'X' }),
      });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it('lets no other site sign people in or out', async () => {
    const foreign = { origin: 'https://elsewhere.example' };
    expect((await signIn({ email: wanda.email, password: wanda.password }, foreign)).status).toBe(403);
  });

  it('stops guessing at one account, whatever address is claimed', async () => {
    const ravi = await server.make.sourceReviewer();
    const statuses: number[] = [];
    for (let index = 0; index < 14; index += 1) {
      const response = await signIn(
        { email: index % 2 ? ravi.email : ravi.email.toUpperCase(), password: `guess number ${index}` },
        {
          'x-forwarded-for': `10.0.0.${index}`,
          'x-recheck-address': `10.1.0.${index}`,
          'x-real-ip': `10.2.0.${index}`,
        },
      );
      statuses.push(response.status);
    }
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.at(-1)).toBe(429);
    expect((await signIn({ email: ravi.email, password: ravi.password })).status).toBe(429);
  });

  it('lets a whole office in, one right after another', async () => {
    // More than may fail.
    for (let index = 0; index < 45; index += 1) {
      expect((await signIn({ email: wanda.email, password: wanda.password })).status).toBe(200);
    }
  });

  it('limits failed tries per address of the connection, not of a header', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const response = await signIn(
          { email: `someone${index}@newsroom.example`, password: 'whatever it is' },
          { 'x-forwarded-for': `2001:db8:${index}::1`, 'x-recheck-address': `2001:db8:${index}::1` },
        );
        return response.status;
      }),
    );
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(40);
  });

  it('opens no socket on a path that nobody opened', async () => {
    const outcome = await new Promise<string>((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/nowhere`, { origin: server.url });
      socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(error.message));
    });
    expect(outcome).toContain('404');
  });
});
