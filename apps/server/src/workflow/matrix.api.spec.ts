import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type RoundMutation, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

const ROLES = ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER', 'ADMINISTRATOR'] as const;
type Who = (typeof ROLES)[number];
const RELATIONS = ['contributor', 'uninvolved', 'reviewed'] as const;
type Relation = (typeof RELATIONS)[number];
const STAGES = ['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION'] as const;
type Stage = (typeof STAGES)[number];

const EVERYBODY: readonly Relation[] = RELATIONS;
const OTHERS: readonly Relation[] = ['uninvolved', 'reviewed'];

/**
 * Who may do what where, by hand and only what is allowed. In every cell all that has to be written and found is in
 * order: only the person's role, the person's relation to the round and the stage decide.
 */
const ALLOWED: readonly {
  readonly action: string;
  readonly stages: readonly Stage[];
  readonly who: readonly Who[];
  readonly relations: readonly Relation[];
}[] = [
  { action: 'EDIT_DRAFT', stages: ['DRAFT'], who: ['WRITER', 'EDITOR'], relations: EVERYBODY },
  { action: 'SUBMIT', stages: ['DRAFT'], who: ['WRITER', 'EDITOR'], relations: EVERYBODY },
  { action: 'RECALL', stages: ['SOURCE_REVIEW'], who: ['WRITER', 'EDITOR'], relations: EVERYBODY },
  { action: 'RECORD_FINDING', stages: ['SOURCE_REVIEW'], who: ['SOURCE_REVIEWER'], relations: OTHERS },
  { action: 'PASS_ON', stages: ['SOURCE_REVIEW'], who: ['SOURCE_REVIEWER'], relations: OTHERS },
  { action: 'RETURN', stages: ['SOURCE_REVIEW'], who: ['SOURCE_REVIEWER'], relations: OTHERS },
  { action: 'APPROVE', stages: ['EDITOR_APPROVAL'], who: ['EDITOR'], relations: OTHERS },
  { action: 'REQUEST_CHANGES', stages: ['EDITOR_APPROVAL'], who: ['EDITOR'], relations: OTHERS },
  { action: 'PUBLISH', stages: ['PUBLICATION'], who: ['PUBLISHER'], relations: EVERYBODY },
  { action: 'SEND_BACK', stages: ['PUBLICATION'], who: ['PUBLISHER'], relations: EVERYBODY },
  { action: 'ABANDON', stages: STAGES, who: ['EDITOR', 'PUBLISHER'], relations: EVERYBODY },
  { action: 'ASSIGN', stages: STAGES, who: ['EDITOR', 'PUBLISHER', 'ADMINISTRATOR'], relations: EVERYBODY },
];

const ACTIONS = [...new Set(ALLOWED.map(({ action }) => action)), 'OVERRIDE_FINDING'];

describe('role × relation × stage × act', () => {
  let server: TestServer;
  let road: Road;
  let round: SeenRound;
  const cast = new Map<string, TestPerson>();
  let author: TestPerson;
  let reviewer: TestPerson;
  let editor: TestPerson;

  const person = (who: Who, relation: Relation): TestPerson => {
    const found = cast.get(`${who} ${relation}`);
    if (!found) throw new Error(`Nobody is ${who} and ${relation}.`);
    return found;
  };

  const giveRoles = async (id: string, roles: readonly string[]): Promise<void> => {
    const desk = await server.make.desk();
    await server.sql('DELETE FROM memberships WHERE person_id = $1', [id]);
    for (const role of roles) {
      await server.sql('INSERT INTO memberships (person_id, desk_id, role, granted_at) VALUES ($1, $2, $3, now())', [
        id,
        desk.id,
        role,
      ]);
    }
  };

  const inputFor = (action: string, seen: SeenRound): readonly [RoundMutation, Record<string, unknown>] => {
    const { id: roundId, version: expectedVersion } = seen;
    const move = { roundId, expectedVersion, reason: 'There is a reason.' };
    const revisionDigest = seen.revision?.digest ?? 'a'.repeat(64);
    const pins = { roundId, expectedVersion, revisionDigest, evidenceDigest: seen.evidenceDigest ?? 'b'.repeat(64) };
    const inputs: Readonly<Record<string, readonly [RoundMutation, Record<string, unknown>]>> = {
      EDIT_DRAFT: ['changeRoundFacts', { roundId, expectedVersion, question: seen.question, claim: null }],
      SUBMIT: ['submit', { roundId, expectedVersion, digest: revisionDigest }],
      RECALL: ['recall', move],
      RECORD_FINDING: ['recordFinding', { roundId, citationId: roundId, revisionDigest, value: 'SUPPORTS' }],
      PASS_ON: ['passOn', pins],
      RETURN: ['returnToDraft', move],
      APPROVE: ['approve', pins],
      REQUEST_CHANGES: ['requestChanges', { roundId, expectedVersion, revisionDigest, reasons: 'Shorter.' }],
      OVERRIDE_FINDING: ['overrideFinding', { roundId, findingId: roundId, revisionDigest, reason: 'Accepted.' }],
      PUBLISH: ['publish', pins],
      SEND_BACK: ['sendBack', move],
      ABANDON: ['abandon', move],
      ASSIGN: ['assign', { roundId, stage: seen.stage, personId: null, dueOn: null }],
    };
    const input = inputs[action];
    if (!input) throw new Error(`No input for ${action}.`);
    return input;
  };

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    author = await server.make.writer('Wanda Weber');
    reviewer = await server.make.sourceReviewer('Ravi Rao');
    editor = await server.make.editor('Edda Ek');
    round = await road.create(author, 'Do hedgehogs drink milk?');
    const sourceIds = new Map<string, string>();
    for (const who of ROLES) {
      for (const relation of RELATIONS) {
        const made = await server.make.person({
          name: `${who} ${relation}`,
          roles: relation === 'contributor' ? ['WRITER'] : ['SOURCE_REVIEWER'],
        });
        cast.set(`${who} ${relation}`, made);
        if (relation === 'contributor') {
          sourceIds.set(who, await road.addSource(made, round.id, { title: `Source of ${who}`, reference: 'p. 1' }));
        }
      }
    }
    const [first = ''] = [...sourceIds.values()];
    const marks = ROLES.flatMap((who) => [words(`They do, says ${who}`), cite(first), words('. ')]);
    await road.write(author, round.id, documentOf(paragraph(...marks)));
    round = await road.proposeVerdict(author, await road.see(author, round.id));
    round = await road.submit(author, round.id);
    for (const [index, who] of ROLES.entries()) {
      await road.act(person(who, 'reviewed'), 'recordFinding', {
        roundId: round.id,
        citationId: round.revision?.citations[index]?.id,
        revisionDigest: round.revision?.digest,
        value: 'SUPPORTS',
      });
    }
    for (const [name, { id }] of cast) {
      const [who = ''] = name.split(' ');
      await giveRoles(id, who === 'ADMINISTRATOR' ? [] : [who]);
      await server.sql('UPDATE people SET administrator = $2 WHERE id = $1', [id, who === 'ADMINISTRATOR']);
    }
  });

  afterAll(() => server.close());

  /** Moves the round on by the people outside the cast. */
  const goTo: Readonly<Record<Stage, () => Promise<void>>> = {
    SOURCE_REVIEW: async () => undefined,
    EDITOR_APPROVAL: async () => {
      await road.passOn(reviewer, await road.see(reviewer, round.id));
    },
    PUBLICATION: async () => {
      await road.approve(editor, await road.see(editor, round.id));
    },
    DRAFT: async () => {
      const publisher = await server.make.publisher();
      const seen = await road.see(publisher, round.id);
      await road.act(publisher, 'sendBack', { roundId: round.id, expectedVersion: seen.version, reason: 'A word.' });
    },
  };

  for (const stage of ['SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION', 'DRAFT'] as const) {
    it(`shows in ${stage} exactly what is allowed, and refuses all else as shown`, async () => {
      await goTo[stage]();
      for (const who of ROLES) {
        for (const relation of RELATIONS) {
          const somebody = person(who, relation);
          const seen = await road.see(somebody, round.id);
          expect(seen.stage).toBe(stage);
          for (const action of ACTIONS) {
            const cell = `${who}, ${relation}, ${stage}: ${action}`;
            const shown = seen.availableActions.find((candidate) => candidate.action === action);
            const allowed = ALLOWED.some(
              (row) =>
                row.action === action &&
                row.stages.includes(stage) &&
                row.who.includes(who) &&
                row.relations.includes(relation),
            );
            expect([cell, shown?.available]).toEqual([cell, allowed]);
            if (allowed) continue;
            const answer = await road.attempt(somebody, ...inputFor(action, seen));
            expect([cell, answer.__typename]).toEqual([cell, 'Refusal']);
            if (answer.__typename !== 'Refusal') continue;
            expect([cell, answer.code]).toEqual([cell, shown?.refusal?.code]);
            expect([cell, answer.sentence.length > 20]).toEqual([cell, true]);
            // "You may not" and "not now" are told apart: whoever has the right is told about the time.
            const right = ALLOWED.some(
              (row) => row.action === action && row.who.includes(who) && row.relations.includes(relation),
            );
            expect([cell, answer.kind]).toEqual([
              cell,
              right || (action === 'OVERRIDE_FINDING' && who === 'EDITOR' && relation !== 'contributor')
                ? 'NOT_NOW'
                : 'MAY_NOT',
            ]);
          }
        }
      }
    });
  }

  it('is not there at all for somebody of another desk', async () => {
    const outsider = await server.make.editor('Olga Outside');
    const [desk] = await server.sql<{ id: string }>(
      `INSERT INTO desks (id, slug, name, language, created_at) VALUES ($1, 'other', 'Other', 'en', now()) RETURNING id`,
      [randomUUID()],
    );
    await server.sql('DELETE FROM memberships WHERE person_id = $1', [outsider.id]);
    for (const role of ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER']) {
      await server.sql('INSERT INTO memberships (person_id, desk_id, role, granted_at) VALUES ($1, $2, $3, now())', [
        outsider.id,
        desk?.id,
        role,
      ]);
    }
    for (const action of ACTIONS) {
      const answer = await road.attempt(outsider, ...inputFor(action, round));
      expect([action, answer]).toMatchObject([action, { code: 'notFound', kind: 'MAY_NOT' }]);
    }
    await expect(road.see(outsider, round.id)).rejects.toThrow('may not see');
  });

  it('takes no child of another parent', async () => {
    const other = await road.create(author, 'Do owls see in the dark?');
    const strange = await road.addSource(author, other.id, { title: 'Owls', reference: 'p. 2' });
    const actor = await server.as(author);
    const mine = await road.see(author, round.id);
    const [own] = mine.sources;
    const update = (roundId: string, sourceId: string, republishes: string | null) =>
      actor.graphql<{ updateSource: { code?: string } }>(
        `mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { ... on Refusal { code } } }`,
        { input: { roundId, sourceId, expectedVersion: 1, source: { title: 'X', reference: 'Y', republishes } } },
      );
    expect(await update(round.id, strange, null)).toEqual({ updateSource: { code: 'notFound' } });
    expect(await update(round.id, own?.id ?? '', strange)).toEqual({ updateSource: { code: 'inputInvalid' } });
    const removed = await actor.graphql(
      `mutation ($input: RemoveSourceInput!) { removeSource(input: $input) { ... on Refusal { code } } }`,
      { input: { roundId: round.id, sourceId: strange, expectedVersion: 1 } },
    );
    expect(removed).toEqual({ removeSource: { code: 'notFound' } });
    const cited = await actor.graphql(
      `mutation ($input: RemoveSourceInput!) { removeSource(input: $input) { ... on Refusal { code places } } }`,
      { input: { roundId: round.id, sourceId: mine.sources[0]?.id, expectedVersion: 1 } },
    );
    expect(cited).toMatchObject({ removeSource: { code: 'sourceCited' } });

    await road.write(author, other.id, documentOf(paragraph(words('They do'), cite(strange), words('.'))));
    await road.proposeVerdict(author, await road.see(author, other.id));
    const submitted = await road.submit(author, other.id);
    const elsewhere = mine.revision?.citations[0];
    expect(
      await road.attempt(reviewer, 'recordFinding', {
        roundId: other.id,
        citationId: elsewhere?.id,
        revisionDigest: submitted.revision?.digest,
        value: 'SUPPORTS',
      }),
    ).toMatchObject({ code: 'citationUnknown' });
  });
});
