import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../../test/factories';
import { Road } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const hasSeeds = existsSync(SEEDS);
if (!hasSeeds) console.warn('Real texts are not at hand (../shared/seeds): their questions are not tried.');

/** Three ways to ask one thing each, and subjects that come close without being it. */
const ASKED_THRICE = [
  [
    'Do swans mate for life, or do pairs part?',
    'Do pairs of swans mate and stay together for life?',
    'Is it true that swans mate for life?',
  ],
  [
    'Can village bakeries refuse to take returned bread?',
    'Can village bakeries refuse to take back returned loaves of bread?',
    'Are village bakeries allowed to refuse returned bread?',
  ],
  ['Übersteht Gämsenhaar den Winter ohne Pflege?', 'Übersteht Gämsenhaar strenge Winter?'],
  ['カワウソは魚だけを食べますか', 'カワウソは魚だけを食べるのですか'],
] as const;
const OTHERS = [
  'How long do swans breed?',
  'Which bread keeps longest in a village without a shop?',
  'Do ferries between the islands run in winter?',
  'Was the lighthouse keeper paid in coal?',
  'Is the longest tunnel of the railway haunted by bats?',
];

describe('whether something has been asked before', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;

  const similar = async (question: string, exceptId: string | null = null, person = writer) =>
    (
      await (
        await server.as(person)
      ).graphql<{ similarChecks: readonly { likeness: number; check: { id: string; question: string } }[] }>(
        `query ($question: String!, $exceptId: ID) {
           similarChecks(question: $question, exceptId: $exceptId) { likeness check { id question } } }`,
        { question, exceptId },
      )
    ).similarChecks;
  const first = async (question: string, exceptId: string | null = null) =>
    (await similar(question, exceptId))[0]?.check.question ?? null;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    for (const question of [...OTHERS, ...ASKED_THRICE.flat()]) await road.create(writer, question);
  });
  afterAll(() => server.close());

  it.each(ASKED_THRICE)('finds the other ways to ask “%s”', async (...ways) => {
    for (const way of ways) {
      const found = await similar(way);
      expect(found[0]).toMatchObject({ check: { question: way } });
      expect(found[0]?.likeness).toBeGreaterThan(0.99);
      const alike = found.slice(0, ways.length + 1).map(({ check }) => check.question);
      expect(alike).toEqual(expect.arrayContaining([...ways]));
    }
  });

  it('finds it while it is typed, and misspelt', async () => {
    expect(await first('Can village baker')).toMatch(/bakeries/);
    expect(await first('Do feries betwen the islands run in wintr?')).toBe(OTHERS[2]);
  });

  it('leaves out the check itself, and what only shares common words', async () => {
    const [itself] = await similar('Was the lighthouse keeper paid in coal?');
    expect(itself?.likeness).toBeGreaterThan(0.99);
    const others = await similar('Was the lighthouse keeper paid in coal?', itself?.check.id);
    expect(others.map(({ check }) => check.id)).not.toContain(itself?.check.id);
    expect(await similar('Was the lease of the mill drawn up in chalk?')).toEqual([]);
  });

  it('follows a question when it changes', async () => {
    const round = await road.create(writer, 'Do moths eat wool in daylight?');
    await road.act(writer, 'changeRoundFacts', {
      roundId: round.id,
      expectedVersion: round.version,
      question: 'Does candle smoke keep clothes from being eaten?',
    });
    expect(await first('Do moths eat wool in daylight?')).not.toBe('Does candle smoke keep clothes from being eaten?');
    expect(await first('Does the smoke of candles keep clothes from being eaten?')).toMatch(/candle smoke/);
  });

  it('answers nothing to nonsense', async () => {
    for (const nonsense of ['?', '', ' \n ', "'; DROP TABLE & | ! <-> :*", '%_\\', 'x'.repeat(5000)]) {
      expect([nonsense.slice(0, 20), await similar(nonsense)]).toEqual([nonsense.slice(0, 20), []]);
    }
  });

  it('shows nobody what they may not read', async () => {
    const outsider = await server.make.person({ name: 'Nobody of this desk', roles: [] });
    expect(await similar(ASKED_THRICE[0][0], null, outsider)).toEqual([]);
  });

  (hasSeeds ? it : it.skip)('finds the near-identical question among the example texts', async () => {
    const titles = readdirSync(SEEDS)
      .map((file) => readFileSync(new URL(file, SEEDS), 'utf8'))
      .flatMap(
        (text) => text.split('\n').find((line) => /^(?:can|are|is|do|does|did|was|were)\b/i.test(line.trim())) ?? [],
      )
      .map((line) => line.trim());
    for (const title of titles) await road.create(writer, title);
    const alike = titles.filter((title) => title.startsWith('Can local police departments refuse'));
    expect(alike).toHaveLength(2);
    for (const title of alike) {
      const found = (await similar(title)).map(({ check }) => check.question);
      expect(found.slice(0, 2)).toEqual([title, alike.find((other) => other !== title)]);
    }
  });
});
