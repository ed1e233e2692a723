import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedPage } from '@recheck/domain';
import { REFUSAL } from '../../test/actor';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, ROUND, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

interface Waiting {
  readonly roundId: string;
  readonly why: string;
}

describe('later rounds of a published check', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let publisher: TestPerson;
  let factCheckId: string;
  let first: SeenRound;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
    editor = await server.make.editor('Edda Ek');
    publisher = await server.make.publisher('Paul Pico');
    const round = await road.create(writer, 'How often does the Arlen flood its lower meadows?');
    factCheckId = round.factCheckId;
    const register = await road.addSource(writer, round.id, {
      kind: 'OFFICIAL_DATA',
      title: 'Flood register of the Arlen',
      address: 'https://arlen.example/register',
    });
    const letter = await road.addSource(writer, round.id, { title: 'Letter of a farmer', reference: 'Archive 7' });
    await road.write(
      writer,
      round.id,
      documentOf(
        paragraph(words('The register lists nine floods since 1990'), cite(register), words('.')),
        paragraph(words('Older ones are known from letters'), cite(letter), words('.')),
      ),
    );
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    await road.submit(writer, round.id);
    const reviewed = await road.passOn(reviewer, await road.findAll(reviewer, round.id));
    const approved = await road.approve(editor, reviewed);
    first = await road.publish(publisher, approved);
  });

  afterAll(() => server.close());

  const edition = async (): Promise<PublishedPage> => {
    const [row] = await server.sql<{ page: PublishedPage }>(
      'SELECT page FROM editions WHERE fact_check_id = $1 ORDER BY number DESC LIMIT 1',
      [factCheckId],
    );
    if (!row) throw new Error('There is no edition.');
    return row.page;
  };

  const open = (kind: string, reason: string | null = null, person = editor) =>
    road.attempt(person, 'openRound', { factCheckId, kind, reason });

  const confirmUnchanged = async (lookedAt: string): Promise<{ openRound?: SeenRound; code?: string }> => {
    const actor = await server.as(editor);
    const { confirmUnchanged: answer } = await actor.graphql<{
      confirmUnchanged: { openRound?: SeenRound; code?: string };
    }>(
      `mutation ($input: ConfirmUnchangedInput!) { confirmUnchanged(input: $input) { ...refusal
         ... on FactCheck { openRound { __typename ...round } } } } ${REFUSAL} ${ROUND}`,
      { input: { factCheckId, lookedAt } },
    );
    return answer;
  };

  it('refuses to begin what cannot begin', async () => {
    expect(await open('INITIAL')).toMatchObject({ code: 'alreadyPublished' });
    expect(await open('REFRESH', null, reviewer)).toMatchObject({ code: 'roleMissing', kind: 'MAY_NOT' });
    expect(await confirmUnchanged('  ')).toMatchObject({ code: 'reasonMissing' });
    const unpublished = await road.create(writer, 'Do owls see in the dark?');
    expect(
      await road.attempt(editor, 'openRound', { factCheckId: unpublished.factCheckId, kind: 'REFRESH', reason: 'x' }),
    ).toMatchObject({ code: 'notPublished' });
  });

  it('confirms that nothing had to change as edition 2, by the same stages', async () => {
    server.clock.moveTo(new Date('2026-10-05T09:00:00Z'));
    const confirming = await confirmUnchanged('The register for 2025 and 2026.');
    let round = confirming.openRound;
    if (!round) throw new Error(`Refused: ${confirming.code}`);
    expect(round).toMatchObject({ roundKind: 'REFRESH', number: 2, stage: 'SOURCE_REVIEW', contributors: [] });
    expect(round.revision?.digest).toBe(first.revision?.digest);
    expect(round.sources.map(({ kindConfirmed }) => kindConfirmed)).toEqual([true, false]);
    // An editor's request touches every citation: findings of the first round do not do.
    expect(round.revision?.citations.map(({ finding }) => finding)).toEqual([null, null]);
    expect(await open('REFRESH', 'Again.')).toMatchObject({ code: 'roundOpen' });

    round = await road.findAll(reviewer, round.id);
    round = await road.passOn(reviewer, round);
    expect(round.proposedCheckedAt).toBe('2026-10-05');
    // Nobody contributed, so whoever reviewed does not approve as well.
    round = await road.approve(editor, round);
    expect(round).toMatchObject({ outcome: 'CONFIRMED', stage: 'EDITOR_APPROVAL' });
    expect(await edition()).toMatchObject({
      edition: 2,
      dates: { checkedAt: '2026-10-05' },
      editions: [{ note: 'RECHECKED' }, {}],
    });
    const [need] = await server.sql('SELECT state FROM refresh_needs WHERE fact_check_id = $1', [factCheckId]);
    expect(need).toMatchObject({ state: 'RESOLVED' });
  });

  it('lets nobody both review and approve a round without contributors', async () => {
    const both = await server.make.person({ name: 'Rex Reviewing', roles: ['SOURCE_REVIEWER', 'EDITOR'] });
    let round = (await confirmUnchanged('Once more.')).openRound;
    if (!round) throw new Error('The round was refused.');
    round = await road.findAll(both, round.id);
    round = await road.passOn(both, round);
    expect(await road.attempt(both, 'approve', road.pins(round))).toMatchObject({
      code: 'reviewerCannotApprove',
      sentence: expect.stringContaining('Edda Ek') as unknown,
    });
    await road.act(editor, 'abandon', { roundId: round.id, expectedVersion: round.version, reason: 'A trial.' });
    const [need] = await server.sql(
      `SELECT state FROM refresh_needs WHERE fact_check_id = $1 ORDER BY raised_at DESC LIMIT 1`,
      [factCheckId],
    );
    expect(need).toMatchObject({ state: 'OPEN' });
  });

  it('carries a refresh with new words to edition 3, and keeps what a correction pushes aside', async () => {
    server.clock.moveTo(new Date('2026-11-02T09:00:00Z'));
    const refreshed = await open('REFRESH', 'A flood in October.');
    if (refreshed.__typename !== 'Round') throw new Error(`Refused: ${refreshed.code}`);
    expect(refreshed).toMatchObject({
      stage: 'DRAFT',
      roundKind: 'REFRESH',
      contributors: [],
      verdict: { label: 'No' },
    });
    expect(refreshed.sources).toHaveLength(2);
    const [register] = refreshed.sources;
    await road.write(
      writer,
      refreshed.id,
      documentOf(paragraph(words('The register lists ten floods since 1990'), cite(register?.id ?? ''), words('.'))),
    );

    const corrected = await open('CORRECTION', 'A wrong year.');
    if (corrected.__typename !== 'Round') throw new Error(`Refused: ${corrected.code}`);
    expect(corrected).toMatchObject({ stage: 'DRAFT', roundKind: 'CORRECTION', number: refreshed.number + 1 });
    // Whoever takes it up is told why there is another round.
    const why = await (
      await server.as(writer)
    ).graphql<{
      myWork: { items: Waiting[]; free: Waiting[] };
      round: unknown;
    }>(
      `query ($id: ID!) { round(id: $id) { opening { reason person { name } } }
         myWork { items { roundId why } free { roundId why } } }`,
      { id: corrected.id },
    );
    expect(why.round).toEqual({ opening: { reason: 'A wrong year.', person: { name: editor.name } } });
    expect([...why.myWork.items, ...why.myWork.free]).toContainEqual({
      roundId: corrected.id,
      why: 'What is public has to be corrected: “A wrong year.”',
    });
    const pushed = await road.see(editor, refreshed.id);
    expect(pushed).toMatchObject({ outcome: 'ABANDONED', moves: [{ action: 'ABANDON', reason: 'Correction first' }] });
    const [kept] = await server.sql<{ content: { document: unknown } }>(
      `SELECT content FROM revisions WHERE round_id = $1 AND made_for = 'ABANDONED'`,
      [refreshed.id],
    );
    expect(JSON.stringify(kept)).toContain('ten floods');

    // What the correction does not move keeps its findings, and the checked date with them.
    const document = first.revision?.document;
    const [flood, letters] = document?.blocks ?? [];
    if (flood?.type !== 'paragraph' || !letters) throw new Error('The document has two paragraphs.');
    const [, mark] = flood.content;
    if (!mark) throw new Error('The first paragraph has a mark.');
    await road.write(
      writer,
      corrected.id,
      documentOf(paragraph(words('The register lists nine floods since 1991'), mark, words('.')), letters),
    );
    let round = await road.submit(writer, corrected.id);
    expect(round.revision?.citations.map(({ finding }) => finding?.carried ?? null)).toEqual([null, true]);
    round = await road.findAll(reviewer, round.id);
    round = await road.passOn(reviewer, round);
    expect(round.proposedCheckedAt).toBe('2026-10-05');
    round = await road.approve(editor, round);
    expect(await road.attempt(publisher, 'publish', road.pins(round))).toMatchObject({ code: 'changeTextMissing' });
    round = await road.publish(publisher, round, { changeNote: 'CORRECTION', changeText: 'The year was 1990.' });
    expect(round).toMatchObject({ outcome: 'PUBLISHED' });
    expect(await edition()).toMatchObject({
      edition: 3,
      dates: { checkedAt: '2026-10-05' },
      correction: { on: '2026-11-02', text: 'The year was 1990.' },
    });
  });

  it('goes on with a check that never got through, and remembers who wrote in it', async () => {
    const round = await road.create(writer, 'Do bees sleep?');
    await road.write(writer, round.id, documentOf(paragraph(words('They rest at night.'))));
    const seen = await road.see(writer, round.id);
    await road.act(writer, 'abandon', { roundId: round.id, expectedVersion: seen.version, reason: 'No time.' });
    const again = await road.attempt(writer, 'openRound', { factCheckId: round.factCheckId, kind: 'INITIAL' });
    expect(again).toMatchObject({
      number: 2,
      roundKind: 'INITIAL',
      question: 'Do bees sleep?',
      contributors: [{ person: { name: 'Wanda Weber' } }],
    });
  });
});
