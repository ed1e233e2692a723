import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cite, documentOf, heading, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

describe('the whole road, by four people over HTTP', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;
  let publisher: TestPerson;
  let round: SeenRound;

  beforeAll(async () => {
    server = await startTestServer({ RECHECK_CLOCK: '2026-03-02T09:00:00Z' });
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
    editor = await server.make.editor('Edda Ek');
    publisher = await server.make.publisher('Paul Pico');
  });

  afterAll(() => server.close());

  const code = (seen: SeenRound, action: string): string | null =>
    seen.availableActions.find((candidate) => candidate.action === action)?.refusal?.code ?? null;

  it('opens a check with a blank draft', async () => {
    round = await road.create(writer, 'Is the Vell cleaner than it was in 1990?', { topics: ['Rivers', 'rivers'] });
    expect(round).toMatchObject({
      stage: 'DRAFT',
      roundKind: 'INITIAL',
      number: 1,
      revision: null,
      evidenceDigest: null,
    });
    expect(round.contributors).toEqual([{ person: { name: 'Wanda Weber' }, firstAct: 'FACTS' }]);
    expect(round.checklist.map(({ code: item, done }) => [item, done])).toEqual([
      ['questionGiven', true],
      ['verdictGiven', false],
      ['somethingWritten', false],
      ['requiredSectionsWritten', true],
      ['everyPictureDescribed', true],
      ['everyCitationHasSource', true],
      ['everySourceIdentified', true],
    ]);
    expect(code(round, 'SUBMIT')).toBe('verdictMissing');
    expect(code(round, 'RECALL')).toBe('wrongStage');
    expect(code(round, 'PUBLISH')).toBe('roleMissing');
  });

  it('writes, cites, proposes and submits', async () => {
    const report = await road.addSource(writer, round.id, {
      kind: 'OFFICIAL_DATA',
      title: 'River quality 1990 to 2025',
      publisher: 'Vell Water Board',
      address: 'https://vell-water.example/quality',
    });
    const copy = await road.addSource(writer, round.id, {
      title: 'How the river recovered',
      reference: 'Vell Post, p. 4',
    });
    await road.write(
      writer,
      round.id,
      documentOf(
        heading('Executive summary', 'SUMMARY'),
        paragraph(
          words('Phosphate fell by four fifths between 1990 and 2025'),
          cite(report),
          words('. Salmon came back in 2011'),
          cite(copy),
          words('.'),
        ),
      ),
    );
    round = await road.proposeVerdict(writer, await road.see(writer, round.id));
    expect(
      round.sources.map(({ number, citationCount, kindConfirmed }) => [number, citationCount, kindConfirmed]),
    ).toEqual([
      [1, 1, true],
      [2, 1, false],
    ]);
    expect(code(round, 'SUBMIT')).toBeNull();
    round = await road.submit(writer, round.id);
    expect(round).toMatchObject({ stage: 'SOURCE_REVIEW', revision: { number: 1 } });
    expect(round.revision?.citations).toMatchObject([
      {
        number: 1,
        statement: 'Phosphate fell by four fifths between 1990 and 2025.',
        section: 'Executive summary',
        before: '',
        after: 'Salmon came back in 2011.',
      },
      {
        number: 2,
        statement: 'Salmon came back in 2011.',
        before: 'Phosphate fell by four fifths between 1990 and 2025.',
      },
    ]);
  });

  it('refuses the author as reviewer, and freezes the draft', async () => {
    expect(code(await road.see(writer, round.id), 'RECORD_FINDING')).toBe('roleMissing');
    expect(code(round, 'EDIT_DRAFT')).toBe('draftFrozen');
    await expect(road.write(writer, round.id, documentOf(paragraph(words('Too late.'))))).rejects.toThrow(
      'draftFrozen',
    );
  });

  it('reviews one citation, pastes what it read, and returns', async () => {
    const [first, second] = round.revision?.citations ?? [];
    round = await road.act(reviewer, 'recordFinding', {
      roundId: round.id,
      citationId: first?.id,
      revisionDigest: round.revision?.digest,
      value: 'SUPPORTS',
      quotation: 'Total phosphate: 1.00 mg/l in 1990, 0.19 mg/l in 2025.',
    });
    expect(round.revision?.citations[0]?.passage?.quotation).toContain('0.19 mg/l');
    expect(code(round, 'PASS_ON')).toBe('findingMissing');
    expect(
      await road.attempt(reviewer, 'recordFinding', {
        roundId: round.id,
        citationId: second?.id,
        revisionDigest: round.revision?.digest,
        value: 'DOES_NOT_MENTION',
      }),
    ).toMatchObject({ code: 'noteMissing', kind: 'INPUT' });
    round = await road.act(reviewer, 'recordFinding', {
      roundId: round.id,
      citationId: second?.id,
      revisionDigest: round.revision?.digest,
      value: 'DOES_NOT_MENTION',
      note: 'The article speaks of trout.',
    });
    expect(
      await road.attempt(reviewer, 'returnToDraft', { roundId: round.id, expectedVersion: round.version }),
    ).toMatchObject({
      code: 'reasonMissing',
    });
    round = await road.act(reviewer, 'returnToDraft', {
      roundId: round.id,
      expectedVersion: round.version,
      reason: 'The second source speaks of trout, not salmon.',
    });
    expect(round).toMatchObject({ stage: 'DRAFT', moves: [{ action: 'RETURN' }] });
  });

  it('carries the finding whose statement did not move', async () => {
    const before = round.revision?.document;
    if (!before) throw new Error('There is a revision.');
    const [title, text] = before.blocks;
    if (title?.type !== 'heading' || text?.type !== 'paragraph') throw new Error('The document has two blocks.');
    const [, firstMark, , secondMark] = text.content;
    if (!firstMark || !secondMark) throw new Error('The paragraph has two marks.');
    await road.write(
      writer,
      round.id,
      documentOf(
        title,
        paragraph(
          words('Phosphate fell by four fifths between 1990 and 2025'),
          firstMark,
          words('. Trout came back in 2011'),
          secondMark,
          words('.'),
        ),
      ),
    );
    round = await road.submit(writer, round.id);
    expect(round.revision?.citations.map(({ finding }) => finding && [finding.value, finding.carried])).toEqual([
      ['SUPPORTS', true],
      null,
    ]);
    expect(round.revision?.citations[0]?.finding?.person.name).toBe('Ravi Rao');
    expect(round.revision?.citations[0]?.passage?.quotation).toContain('0.19 mg/l');
  });

  it('names who moved the evidence, not who moved the round last', async () => {
    const other = await server.make.sourceReviewer('Rosa Rind');
    const seen = await road.see(other, round.id);
    round = await road.findAll(reviewer, round.id, 'CANNOT_VERIFY', 'The paper copy could not be had.');
    const found = await road.attempt(other, 'passOn', road.pins(seen));
    expect(found).toMatchObject({
      code: 'evidenceMoved',
      sentence: expect.stringMatching(/^Ravi Rao changed a finding or a passage on .*2 March 2026/),
    });
    const actor = await server.as(other);
    await actor.graphql(
      `mutation ($round: ID!, $citation: ID!, $digest: Digest!) {
         clearFinding(roundId: $round, citationId: $citation, revisionDigest: $digest) { __typename } }`,
      { round: round.id, citation: round.revision?.citations[1]?.id, digest: round.revision?.digest },
    );
    const cleared = await road.attempt(reviewer, 'passOn', road.pins(round));
    expect(cleared).toMatchObject({ code: 'evidenceMoved', sentence: expect.stringMatching(/^Rosa Rind changed/) });
  });

  it('passes on with a blocking finding that an editor overrides in public', async () => {
    round = await road.findAll(reviewer, round.id, 'CANNOT_VERIFY', 'The paper copy could not be had.');
    round = await road.passOn(reviewer, round);
    expect(round).toMatchObject({ stage: 'EDITOR_APPROVAL', proposedCheckedAt: '2026-03-02' });
    const seen = await road.see(editor, round.id);
    expect(code(seen, 'APPROVE')).toBe('evidenceIncomplete');
    expect(await road.attempt(editor, 'approve', road.pins(seen))).toMatchObject({
      code: 'evidenceIncomplete',
      kind: 'NOT_NOW',
    });
    const blocking = seen.revision?.citations.find(({ finding }) => finding?.blocks);
    const overridden = await road.act(editor, 'overrideFinding', {
      roundId: round.id,
      findingId: blocking?.finding?.id,
      revisionDigest: seen.revision?.digest,
      reason: 'The author of the article confirmed it to us.',
    });
    expect(overridden.evidenceDigest).not.toBe(seen.evidenceDigest);
    // What was on the screen before the override is not what is stored now.
    expect(await road.attempt(editor, 'approve', road.pins(seen))).toMatchObject({
      code: 'evidenceMoved',
      kind: 'MOVED',
    });
    expect(await road.attempt(editor, 'approve', { ...road.pins(overridden), checkedAt: '2026-03-03' })).toMatchObject({
      code: 'checkedDateTooLate',
    });
    round = await road.approve(editor, overridden);
    expect(round).toMatchObject({ stage: 'PUBLICATION', decisions: [{ outcome: 'APPROVED', voided: false }] });
  });

  it('sends back, which voids the approval, and comes through once more', async () => {
    round = await road.act(publisher, 'sendBack', {
      roundId: round.id,
      expectedVersion: round.version,
      reason: 'The press office asked for two hours.',
    });
    expect(round).toMatchObject({ stage: 'DRAFT', decisions: [{ outcome: 'APPROVED', voided: true }] });
    round = await road.submit(writer, round.id);
    expect(round.revision?.citations.map(({ finding }) => finding?.override?.reason ?? null)).toEqual([
      null,
      'The author of the article confirmed it to us.',
    ]);
    round = await road.passOn(reviewer, round);
    round = await road.act(editor, 'requestChanges', {
      ...road.pins(round),
      evidenceDigest: undefined,
      reasons: 'One sentence shorter.',
    });
    expect(round.stage).toBe('DRAFT');
    round = await road.submit(writer, round.id);
    round = await road.passOn(reviewer, round);
    round = await road.approve(editor, round);
  });

  it('publishes the approved words and ends', async () => {
    round = await road.publish(publisher, round);
    expect(round).toMatchObject({ stage: 'PUBLICATION', outcome: 'PUBLISHED' });
    const page = await server.visitor().fetch('/checks/is-the-vell-cleaner-than-it-was-in-1990');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Trout came back in');
    const history = await server.sql<{ action: string }>('SELECT action FROM ledger WHERE round_id = $1 ORDER BY seq', [
      round.id,
    ]);
    expect(history.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'workflow.roundSubmitted',
        'evidence.findingOverridden',
        'workflow.roundApproved',
        'workflow.roundPublished',
      ]),
    );
    const after = await road.see(editor, round.id);
    expect(new Set(after.availableActions.map(({ available }) => available))).toEqual(new Set([false]));
    expect(code(after, 'REQUEST_CHANGES')).toBe('roundEnded');
  });
});
