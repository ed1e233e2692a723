import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What the machine can do: node:http, pg, one prepared statement whose JSON PostgreSQL writes, and for the public page
 * bytes out of memory. No sign-in, no rules, no framework. Started by run.mjs with a message that holds all it serves.
 *
 * @typedef {{ url: string, poolSize: number, page: { html: string, etag: string },
 *   statements: Record<string, { text: string, values: unknown[] }> }} Served
 * statements by path; an address `/path?a&b` gives further values
 */

/** @param {Served} served */
const serve = ({ url, poolSize, page, statements }) => {
  // As text: the server under test, too, is given JSON that nobody has to read.
  const types = { getTypeParser: () => (/** @type {unknown} */ value) => value };
  const bytes = Buffer.from(page.html);
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types: /** @type {never} */ (types) });
  return createServer((request, response) => {
    const [path = '', query] = (request.url ?? '').split('?');
    if (path === '/page') {
      if (request.headers['if-none-match'] === page.etag) {
        response.writeHead(304, { etag: page.etag }).end();
        return;
      }
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': bytes.length,
        etag: page.etag,
      });
      response.end(bytes);
      return;
    }
    const statement = statements[path];
    if (!statement) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    const values = [...statement.values, ...(query ? query.split('&') : [])];
    pool.query({ name: path, text: statement.text, values }).then(
      ({ rows }) => {
        const body = String(rows[0]?.answer ?? 'null');
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      },
      (error) => {
        const body = String(error);
        response.writeHead(500, { 'content-length': Buffer.byteLength(body) }).end(body);
      },
    );
  });
};

process.once('message', (/** @type {Served} */ served) => {
  const server = serve(served).listen(0, '127.0.0.1', () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    process.send?.({ port: address.port });
  });
});
process.once('disconnect', () => process.exit(0));
