import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../test/factories';
import { startTestServer, type TestServer } from '../../test/server';
import { SETTINGS_TOKEN, type Settings } from '../platform/config/settings';
import { CommandProblem } from './command-problem';
import { importTexts, type ImportRequest } from './import-texts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../libs/domain/src/intake/fixtures/${name}`, import.meta.url), 'utf8');

describe('importing from the command line', () => {
  let server: TestServer;
  let folder: string;
  let writer: TestPerson;
  let administrator: TestPerson;

  beforeAll(async () => {
    server = await startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'recheck-import-'));
    writer = await server.make.writer();
    administrator = await server.make.person({ name: 'Ada Archive', administrator: true });
  }, 60_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  /** What is printed, and the sentence with which the command ends if it could not do all of it. */
  const run = async (request: Partial<ImportRequest>): Promise<{ printed: string; problem: string | null }> => {
    const lines: string[] = [];
    const settings = server.app.get<Settings>(SETTINGS_TOKEN);
    const problem = await importTexts(settings, { files: [], as: null, asPublished: false, ...request }, (line) =>
      lines.push(line),
    ).then(
      () => null,
      (error: unknown) => {
        if (error instanceof CommandProblem) return error.message;
        throw error;
      },
    );
    return { printed: lines.join('\n'), problem };
  };

  const kept = async (): Promise<unknown> =>
    (
      await server.sql(
        `SELECT (SELECT count(*) FROM imports) AS imports, (SELECT count(*) FROM fact_checks) AS checks,
           (SELECT count(*) FROM rounds) AS rounds, (SELECT count(*) FROM ledger) AS acts`,
      )
    )[0];

  it('names each bad file and the reason, changes nothing by it, and goes on with the others', async () => {
    mkdirSync(join(folder, 'folder'));
    const bad: readonly (readonly [string, RegExp])[] = [
      [file('empty.txt', ''), /empty\.txt.*no text|no text in empty\.txt/],
      [file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])), /picture\.txt is not a text file/],
      [file('large.txt', new Uint8Array(20 * 1024 * 1024).fill(97)), /large\.txt is larger than 2 MB/],
      [file('latin.txt', new Uint8Array([67, 97, 102, 0xe9, 32, 63])), /latin\.txt is not encoded as UTF-8/],
      [
        file('page.html', '<html><body><p>Is it?</p><script>go()</script></body></html>'),
        /page\.html contains scripts/,
      ],
      [join(folder, 'absent.txt'), /There is no file .*absent\.txt/],
      [join(folder, 'folder'), /folder is a folder/],
      ['/dev/zero', /\/dev\/zero cannot be read/],
    ];
    const before = await kept();
    const { printed, problem } = await run({ files: bad.map(([path]) => path), as: writer.email });
    const lines = printed.split('\n');
    expect(lines).toHaveLength(bad.length);
    bad.forEach(([, reason], index) => expect(lines[index]).toMatch(reason));
    expect(problem).toBe(`${bad.length} of ${bad.length} files were not imported.`);
    expect(await kept()).toEqual(before);

    const good = file('bats.txt', fixture('plain-numbered.txt'));
    const mixed = await run({ files: [bad[0]?.[0] ?? '', good], as: writer.email });
    expect(mixed.printed).toContain(`✓ ${good}: a draft, `);
    expect(mixed.problem).toBe('1 of 2 files were not imported.');
    expect((await run({ files: [good], as: writer.email })).printed).toMatch(/^= .*bats\.txt was imported before/);
  });

  it('tells of an article where it comes from', async () => {
    const { printed, problem } = await run({
      files: [file('seals.txt', fixture('article-aggregator.txt'))],
      as: writer.email,
    });
    expect(problem).toBeNull();
    expect(printed.split('\n').slice(1)).toEqual([
      '  Found',
      '    - Title: Harbour Seals Return to the Inner Basin',
      '    - Publisher: Harwick Gazette',
      '    - Published: 9 March 2025',
      '    - Places: Harwick, Port Senn, NORTHLAND',
      '    - Copied by: nature-notes.news-mill.example',
      '    - Original: https://gazette.example/2025/03/09/seals-inner-basin',
    ]);
  });

  it('brings an archive in as editions, by an administrator, and says what is known of them', async () => {
    const archive = file('tea.txt', 'Is tea hot?\n\nExecutive summary\n\nIt is, at 80 degrees [1].');
    const refused = await run({ files: [archive], as: writer.email, asPublished: true });
    expect(refused.problem).toBe('The file was not imported.');
    const { printed, problem } = await run({ files: [archive], as: administrator.email, asPublished: true });
    expect(problem).toBeNull();
    expect(printed).toMatch(/reviewed here, .*\/checks\/is-tea-hot$/m);
    expect(printed).toContain('1 source without a title: [1]');
    expect(printed).toContain('No checked date');
    const page = await (await fetch(`${server.url}/checks/is-tea-hot`)).text();
    expect(page).toContain('not reviewed');
    const json = (await (await fetch(`${server.url}/checks/is-tea-hot.json`)).json()) as Record<string, unknown>;
    expect(json).toMatchObject({ page: { imported: expect.anything() as unknown, dates: { checkedAt: null } } });
  });

  it('asks who imports, and refuses whom nobody knows', async () => {
    expect((await run({ files: ['x'] })).problem).toContain('--as EMAIL');
    expect((await run({ files: ['x'], as: 'nobody@newsroom.example' })).problem).toContain('nobody@newsroom.example');
  });
});
