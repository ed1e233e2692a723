import { request as httpRequest } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../../test/server';

describe('the server from outside', () => {
  let server: TestServer;
  let web: string;

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'recheck-web-'));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>The newsroom</title>');
    writeFileSync(join(web, 'assets', 'index-4f9a0c.js'), 'export {}');
    writeFileSync(join(web, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    server = await startTestServer({ RECHECK_WEB_DIR: web });
  });

  afterAll(async () => {
    await server.close();
    rmSync(web, { recursive: true });
  });

  const get = (path: string, init?: RequestInit) => server.visitor().fetch(path, init);

  it('says that it lives and which newsroom it is', async () => {
    const [{ instance_id }] = (await server.sql('SELECT instance_id FROM newsrooms')) as [{ instance_id: string }];
    const response = await get('/healthz');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ recheck: true, instance: instance_id });
    expect(await (await get('/readyz')).json()).toEqual({ ready: true });
  });

  it('keeps a connection open for longer than proxies do, so that no request meets one that just closed', async () => {
    expect((await get('/healthz')).headers.get('keep-alive')).toBe('timeout=75');
  });

  it('answers under every name of this machine', async () => {
    const { port } = new URL(server.url);
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const response = await fetch(`http://${host}:${port}/healthz`).catch((error: unknown) => error as Error);
      // A machine without IPv6 has no [::1]; its localhost is 127.0.0.1.
      if (response instanceof Error && host === '[::1]') continue;
      expect([host, (response as Response).status]).toEqual([host, 200]);
    }
  });

  it('serves the newsroom at every address below it', async () => {
    for (const path of [
      '/newsroom',
      '/newsroom/',
      '/newsroom/checks/01900000-0000-7000-8000-000000000001',
      '/newsroom/welcome/some-token',
    ]) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await response.text()).toContain('The newsroom');
    }
  });

  it('has a mark for tabs, also where it is asked for unasked', async () => {
    const [drawn, pixels] = await Promise.all([get('/assets/mark.svg'), get('/favicon.ico')]);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(await drawn.text()).toMatch(/^<svg /);
    expect([pixels.status, pixels.headers.get('content-type')]).toEqual([200, 'image/x-icon']);
    // Reserved, the kind "icon", two sizes.
    expect([...new Uint8Array(await pixels.arrayBuffer()).subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
    const page = await (await get('/')).text();
    expect(page).toContain('href="/assets/mark.svg"');
    expect(page).toContain('href="/favicon.ico"');
  });

  it('lets browsers keep what has a digest in its name, and tells what is gone', async () => {
    const asset = await get('/newsroom/assets/index-4f9a0c.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/newsroom/assets/index-000000.js')).status).toBe(404);
    expect((await get('/newsroom/missing.js')).status).toBe(404);
    const icon = await get('/newsroom/icon.svg');
    expect(icon.status).toBe(200);
    expect(icon.headers.get('cache-control')).toBe('no-cache');
  });

  it('lets nobody out of its folder', async () => {
    for (const path of [
      '/newsroom/../../package.json',
      '/newsroom/%2e%2e/%2e%2e/package.json',
      '/newsroom/..%2f..%2fpackage.json',
      '/newsroom/assets/..%2f..%2f..%2fpackage.json',
      '/newsroom/assets/%00',
    ]) {
      const { status, body } = await raw(path);
      expect([path, status < 500, body.includes('@recheck/source')]).toEqual([path, true, false]);
    }
  });

  /** Sends a path as it stands: fetch would tidy it up. */
  const raw = (path: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      httpRequest({ hostname, port, path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });

  it('forbids what pages do not need', async () => {
    const { headers } = await get('/newsroom');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('answers unknown addresses without telling more', async () => {
    const response = await get('/no/such/page.php', { headers: { accept: 'application/json' } });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/node_modules|Error:/);
  });

  it('is not ready while the database is away, and says so when it ends', async () => {
    const other = await startTestServer();
    await other.database.drop();
    const answers = await Promise.all(['/readyz', '/healthz'].map((path) => other.visitor().fetch(path)));
    await expect(other.close()).rejects.toThrow('The server stopped without its database.');
    const [ready, health] = answers;
    expect(ready?.status).toBe(503);
    expect([health?.status, await health?.json()]).toMatchObject([200, { recheck: true }]);
  });
});
