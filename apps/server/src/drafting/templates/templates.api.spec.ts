import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckDocument } from '@recheck/domain';
import { REFUSAL, type Refused } from '../../../test/actor';
import { documentOf, heading, paragraph, words } from '../../../test/documents';
import type { TestPerson } from '../../../test/factories';
import { Road, type SeenRound } from '../../../test/road';
import { startTestServer, type TestServer } from '../../../test/server';
import { DraftDocuments } from '../draft-documents';

interface Desk {
  readonly __typename: 'DeskTemplates';
  readonly id: string;
  readonly templates: readonly {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly sections: readonly { part: string; heading: string; required: boolean }[];
    readonly checklist: readonly string[];
    readonly standard: boolean;
  }[];
}

const DESK = 'id templates { id version name sections { part heading required } checklist standard }';

const RIVERS = {
  name: 'Rivers',
  sections: [
    { part: 'SUMMARY', heading: 'In short', required: true },
    { part: 'SECTION', heading: 'Where we measured', required: true },
    { part: 'LIMITS', heading: 'What stays open', required: false },
  ],
  checklist: ['Ask the gauge keeper', 'Name the unit of every figure'],
  standard: true,
};

describe('templates of a desk', () => {
  let server: TestServer;
  let road: Road;
  let administrator: TestPerson;
  let writer: TestPerson;
  let deskId: string;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    administrator = await server.make.administrator();
    writer = await server.make.writer('Wanda Weber');
    deskId = (await server.make.desk()).id;
  });
  afterAll(() => server.close());

  const save = async (input: Readonly<Record<string, unknown>>, person = administrator): Promise<Desk | Refused> => {
    const actor = await server.as(person);
    const { saveTemplate } = await actor.graphql<{ saveTemplate: Desk | Refused }>(
      `mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) {
         __typename ...refusal ... on DeskTemplates { ${DESK} } } } ${REFUSAL}`,
      { input: { deskId, ...input } },
    );
    return saveTemplate;
  };
  const retire = async (templateId: string, expectedVersion: number): Promise<Desk | Refused> => {
    const actor = await server.as(administrator);
    const { retireTemplate } = await actor.graphql<{ retireTemplate: Desk | Refused }>(
      `mutation ($id: ID!, $version: Int!) { retireTemplate(templateId: $id, expectedVersion: $version) {
         __typename ...refusal ... on DeskTemplates { ${DESK} } } } ${REFUSAL}`,
      { id: templateId, version: expectedVersion },
    );
    return retireTemplate;
  };
  const list = async (): Promise<Desk['templates']> => {
    const actor = await server.as(writer);
    const { deskTemplates } = await actor.graphql<{ deskTemplates: Desk }>(
      `query ($id: ID!) { deskTemplates(deskId: $id) { ${DESK} } }`,
      { id: deskId },
    );
    return deskTemplates.templates;
  };
  const draft = (roundId: string): Promise<CheckDocument> =>
    server.app.get(DraftDocuments).read(roundId, { snapshot: 0, rows: 0, last: 0 });
  const headingsOf = ({ blocks }: CheckDocument) =>
    blocks.flatMap((block) => (block.type === 'heading' ? [[block.part, block.content]] : []));
  const tasksOf = async (roundId: string) => {
    const actor = await server.as(writer);
    const { round } = await actor.graphql<{ round: { tasks: { kind: string; sentence: string; done: boolean }[] } }>(
      'query ($id: ID!) { round(id: $id) { tasks { kind sentence done } } }',
      { id: roundId },
    );
    return round.tasks;
  };
  const asked = ({ checklist }: SeenRound) => checklist.find(({ code }) => code === 'requiredSectionsWritten');

  it('are none at first, and drafts begin with the parts of the genre', async () => {
    expect(await list()).toEqual([]);
    const round = await road.create(writer, 'Do bats fly in the rain?');
    expect(headingsOf(await draft(round.id)).map(([part]) => part)).toEqual(['SUMMARY', 'LIMITS', 'FOLLOW_UPS']);
    expect(await tasksOf(round.id)).toEqual([]);
    expect(asked(round)).toMatchObject({ done: true });
  });

  it('are made by whoever sets desks up, and begin the drafts of the desk', async () => {
    expect(await save(RIVERS, await server.make.editor())).toMatchObject({ code: 'administratorOnly' });
    expect(await save(RIVERS)).toMatchObject({ templates: [{ ...RIVERS, version: 1 }] });
    const round = await road.create(writer, 'Does the Vell freeze in winter?');
    expect(headingsOf(await draft(round.id))).toEqual([
      ['SUMMARY', [words('In short')]],
      ['SECTION', [words('Where we measured')]],
      ['LIMITS', [words('What stays open')]],
    ]);
    // Seeded once, in the transaction that opened the round, by nobody.
    const rows = await server.sql('SELECT person_id FROM draft_updates WHERE round_id = $1', [round.id]);
    expect(rows).toEqual([{ person_id: null }]);
    expect(await tasksOf(round.id)).toEqual([
      { kind: 'CHECKLIST_ITEM', sentence: 'Ask the gauge keeper', done: false },
      { kind: 'CHECKLIST_ITEM', sentence: 'Name the unit of every figure', done: false },
    ]);
  });

  it('have required sections that submission asks for', async () => {
    const round = await road.create(writer, 'Does the Vell rise in spring?');
    expect(asked(round)).toEqual({
      code: 'requiredSectionsWritten',
      done: false,
      sentence: 'Nothing is written yet in what this desk requires: In short, Where we measured.',
    });
    await road.write(
      writer,
      round.id,
      documentOf(heading('In short', 'SUMMARY'), paragraph(words('It rises by a metre.'))),
    );
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    const { version } = await road.see(writer, round.id);
    const digest = await road.digest(writer, round.id);
    const early = await road.attempt(writer, 'submit', { roundId: round.id, expectedVersion: version, digest });
    expect(early).toMatchObject({ code: 'sectionMissing' });
    await road.write(
      writer,
      round.id,
      documentOf(
        heading('In short', 'SUMMARY'),
        paragraph(words('It rises by a metre.')),
        heading('Where we measured'),
        paragraph(words('At the old bridge.')),
      ),
    );
    expect(asked(await road.see(writer, round.id))).toMatchObject({ done: true });
    expect(await road.submit(writer, round.id)).toMatchObject({ stage: 'SOURCE_REVIEW' });
  });

  it('are required of imported texts as well, which keep the headings that they came with', async () => {
    const text =
      'Does the Vell rise in May?\n\nIn short\n\nIt rises by a metre, says the keeper.\n\nOf snow\n\nIt melts.\n';
    const actor = await server.as(writer);
    const { importText } = await actor.graphql<{ importText: { roundId: string } }>(
      `mutation ($input: ImportTextInput!) { importText(input: $input) { ... on ImportedDraft { roundId } } }`,
      { input: { deskId, fileName: 'vell.txt', text } },
    );
    const { roundId } = importText;
    expect(asked(await road.see(writer, roundId))).toEqual({
      code: 'requiredSectionsWritten',
      done: false,
      // Its summary is known for one.
      sentence: 'Nothing is written yet in what this desk requires: Where we measured.',
    });
    expect(JSON.stringify(headingsOf(await draft(roundId)))).not.toContain('Where we measured');
    expect((await tasksOf(roundId)).map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(RIVERS.checklist));
    await road.write(
      writer,
      roundId,
      documentOf(
        heading('Short answer', 'SUMMARY'),
        paragraph(words('By a metre.')),
        heading('Where we measured'),
        paragraph(words('At the old bridge.')),
      ),
    );
    expect(asked(await road.see(writer, roundId))).toMatchObject({ done: true });
  });

  it('are chosen by name; what a draft began with stays when the template changes', async () => {
    const [rivers] = await list();
    const begun = await road.create(writer, 'Is the Vell deeper than the Ost?');
    await save({ name: 'Bare', sections: [], checklist: [], standard: false });
    const [bare] = (await list()).filter(({ name }) => name === 'Bare');
    const chosen = await road.create(writer, 'Do eels climb weirs?', { templateId: bare?.id });
    expect(headingsOf(await draft(chosen.id))).toEqual([]);
    expect(asked(chosen)).toMatchObject({ done: true });

    const changed = { ...RIVERS, sections: RIVERS.sections.slice(0, 1), standard: false };
    expect(await save({ ...changed, templateId: rivers?.id, expectedVersion: rivers?.version })).toMatchObject({
      __typename: 'DeskTemplates',
    });
    expect(await save({ ...changed, templateId: rivers?.id, expectedVersion: rivers?.version })).toMatchObject({
      code: 'versionMoved',
    });
    expect(asked(await road.see(writer, begun.id))).toMatchObject({
      sentence: expect.stringContaining('Where we measured') as unknown,
    });
    // Nobody's standard any more: the parts of the genre again.
    const plain = await road.create(writer, 'Do pikes sleep?');
    expect(headingsOf(await draft(plain.id)).map(([part]) => part)).toEqual(['SUMMARY', 'LIMITS', 'FOLLOW_UPS']);
  });

  it('stay required of the check in later rounds', async () => {
    const [rivers] = (await list()).filter(({ name }) => name === 'Rivers');
    const round = await road.create(writer, 'Does the Ost carry more water?', { templateId: rivers?.id });
    const { version } = await road.see(writer, round.id);
    await road.act(writer, 'abandon', { roundId: round.id, expectedVersion: version, reason: 'Not now' });
    const again = await road.act(writer, 'openRound', { factCheckId: round.factCheckId, kind: 'INITIAL' });
    expect(asked(again)).toMatchObject({ done: false });
  });

  it('have one standard and names of their own; those out of use cannot be chosen', async () => {
    const [bare, rivers] = await list();
    expect(await save({ ...RIVERS, name: ' rivers ' })).toMatchObject({ code: 'inputInvalid' });
    expect(await save({ ...RIVERS, sections: [...RIVERS.sections, RIVERS.sections[0]] })).toMatchObject({
      code: 'inputInvalid',
    });
    await save({ ...RIVERS, name: 'Lakes' });
    await save({ ...RIVERS, templateId: rivers?.id, expectedVersion: rivers?.version });
    expect((await list()).map(({ name, standard }) => [name, standard])).toEqual([
      ['Bare', false],
      ['Lakes', false],
      ['Rivers', true],
    ]);
    expect(await retire(bare?.id ?? '', bare?.version ?? 0)).toMatchObject({ __typename: 'DeskTemplates' });
    expect((await list()).map(({ name }) => name)).toEqual(['Lakes', 'Rivers']);
    await expect(road.create(writer, 'Do carp hum?', { templateId: bare?.id })).rejects.toThrow('Refused');
    expect(await retire(bare?.id ?? '', 2)).toMatchObject({ code: 'notFound' });
    const said = await server.sql<{ action: string }>(
      `SELECT action FROM ledger WHERE action LIKE 'drafting.template%' ORDER BY seq DESC LIMIT 1`,
    );
    expect(said).toEqual([{ action: 'drafting.templateRetired' }]);
  });
});
