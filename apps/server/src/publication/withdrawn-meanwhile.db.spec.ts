import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import { eventually } from '../../test/eventually';
import type { TestPerson } from '../../test/factories';
import { Road } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

describe('a check that is withdrawn while a round of it is being published', () => {
  let server: TestServer;
  let road: Road;
  let writer: TestPerson;
  let publisher: TestPerson;
  let other: pg.Client;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer();
    publisher = await server.make.publisher();
    other = new pg.Client({ connectionString: server.database.superuserUrl });
    await other.connect();
  }, 60_000);

  afterAll(async () => {
    await other.end();
    await server.close();
  });

  /** Whether somebody waits for a row that another transaction holds. */
  const somebodyWaits = async (): Promise<boolean> => {
    const { rowCount } = await other.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return (rowCount ?? 0) > 0;
  };

  it('stays withdrawn: the publisher is told, and the round stays where it is', async () => {
    const opened = await road.create(writer, 'Do herons winter on the Vell?');
    const source = await road.addSource(writer, opened.id, { title: 'Bird count', reference: 'Ford 4' });
    await road.write(writer, opened.id, documentOf(paragraph(words('A few do'), cite(source), words('.'))));
    await road.proposeVerdict(writer, await road.see(writer, opened.id));
    await road.submit(writer, opened.id);
    const reviewer = await server.make.sourceReviewer();
    await road.passOn(reviewer, await road.findAll(reviewer, opened.id));
    const editor = await server.make.editor();
    await road.approve(editor, await road.see(editor, opened.id));
    const seen = await road.see(publisher, opened.id);

    await other.query('BEGIN');
    await other.query(`UPDATE fact_checks SET public_state = 'WITHDRAWN', version = version + 1 WHERE id = $1`, [
      opened.factCheckId,
    ]);
    // The publication has read the round by then, and waits for the check.
    const answer = road.attempt(publisher, 'publish', road.pins(seen));
    await eventually(somebodyWaits, 'the publication waits for the check');
    await other.query('COMMIT');

    expect(await answer).toMatchObject({ code: 'withdrawn' });
    expect(await road.see(publisher, opened.id)).toMatchObject({ stage: 'PUBLICATION', outcome: null });
    const editions = await server.sql('SELECT 1 FROM editions WHERE fact_check_id = $1', [opened.factCheckId]);
    expect(editions).toHaveLength(0);
  });
});
