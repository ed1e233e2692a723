import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cite, documentOf, paragraph, words } from '../../../test/documents';
import type { TestPerson } from '../../../test/factories';
import { marginDesk, type MarginDesk } from '../../../test/margin';
import type { SeenRound } from '../../../test/road';

const RIVER = 'The river fell by two metres in a dry summer.';

describe('suggested edits', () => {
  let desk: MarginDesk;
  let server: MarginDesk['server'];
  let road: MarginDesk['road'];
  let margin: MarginDesk['margin'];
  let writer: MarginDesk['writer'];
  let second: MarginDesk['second'];
  let reviewer: MarginDesk['reviewer'];
  let third: TestPerson;
  let round: SeenRound;

  beforeAll(async () => {
    desk = await marginDesk();
    ({ server, road, margin, writer, second, reviewer } = desk);
    third = await server.make.sourceReviewer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    round = await desk.begin('Is the river lower than it was?', RIVER);
  });

  const accept = (...suggestionIds: string[]) => ({ roundId: round.id, suggestionIds });
  const contributors = () => desk.contributors(round.id);
  const states = async () => (await margin.see(writer, round.id))?.suggestions.map(({ state }) => state);
  /** A draft that waits for its source review. */
  const submitted = async () => {
    const sourceId = await road.addSource(writer, round.id, {
      kind: 'OFFICIAL_DATA',
      title: 'Levels of the river',
      address: 'https://gauge.example/levels',
    });
    await road.write(writer, round.id, documentOf(paragraph(words(RIVER), cite(sourceId))));
    await road.proposeVerdict(writer, await road.see(writer, round.id));
    return road.submit(writer, round.id);
  };

  it('change no word and make nobody a contributor while they are open', async () => {
    const before = await contributors();
    await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    expect(await margin.text(round.id)).toBe(`${RIVER}\n`);
    expect(await contributors()).toEqual(before);
    expect((await margin.see(writer, round.id))?.suggestions).toMatchObject([
      { state: 'OPEN', contributes: false, replacement: '1.8 metres', person: { name: reviewer.name } },
    ]);
  });

  it('enter the draft as edits of who accepts them, and make who suggested a contributor', async () => {
    const id = await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    const after = await margin.act(writer, 'acceptSuggestions', accept(id));
    expect(after.suggestions).toMatchObject([
      { state: 'ACCEPTED', contributes: true, settledBy: { name: writer.name } },
    ]);
    expect(await margin.text(round.id)).toBe('The river fell by 1.8 metres in a dry summer.\n');
    expect(await contributors()).toEqual([`${writer.name} FACTS`, `${reviewer.name} SUGGESTION`].sort());
    const [last] = await server.sql<{ person_id: string }>(
      'SELECT person_id FROM draft_updates WHERE round_id = $1 ORDER BY id DESC LIMIT 1',
      [round.id],
    );
    expect(last?.person_id).toBe(writer.id);
  });

  it('keep who suggested from reviewing the round, once they are accepted and not before', async () => {
    const open = await margin.suggest(reviewer, round.id, 'dry', 'hot');
    const taken = await margin.suggest(second, round.id, 'two metres', '1.8 metres');
    await margin.act(writer, 'acceptSuggestions', accept(taken));
    await submitted();
    expect((await road.findAll(reviewer, round.id)).revision?.citations[0]?.finding?.value).toBe('SUPPORTS');
    await road.act(writer, 'recall', {
      roundId: round.id,
      expectedVersion: (await road.see(writer, round.id)).version,
      reason: 'One more word.',
    });
    await margin.act(writer, 'acceptSuggestions', accept(open));
    await road.submit(writer, round.id);
    const { revision } = await road.see(reviewer, round.id);
    const answer = await road.attempt(reviewer, 'recordFinding', {
      roundId: round.id,
      citationId: revision?.citations[0]?.id,
      revisionDigest: revision?.digest,
      value: 'SUPPORTS',
      note: null,
    });
    expect(answer).toMatchObject({ code: 'authorCannotReview' });
  });

  it('insert and delete', async () => {
    const anchor = await margin.anchor(round.id, 'fell', true);
    const inserted = await margin.act(reviewer, 'suggestEdit', {
      input: { roundId: round.id, anchor, replacement: ' slowly', reason: 'Over eight weeks.' },
    });
    const deleted = await margin.suggest(reviewer, round.id, ' dry', '');
    await margin.act(writer, 'acceptSuggestions', accept(inserted.suggestions[0]?.id ?? '', deleted));
    expect(await margin.text(round.id)).toBe('The river fell slowly by two metres in a summer.\n');
  });

  it('are made beside a frozen draft, and wait until it is open again', async () => {
    await submitted();
    const id = await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    expect(await margin.refusal(writer, 'acceptSuggestions', accept(id))).toBe('draftFrozen');
    expect(await states()).toEqual(['OPEN']);
    const { version } = await road.see(reviewer, round.id);
    await road.act(reviewer, 'returnToDraft', {
      roundId: round.id,
      expectedVersion: version,
      reason: 'See the figure.',
    });
    await margin.act(writer, 'acceptSuggestions', accept(id));
    expect(await margin.text(round.id)).toContain('fell by 1.8 metres');
  });

  it('are not put in where their words have changed, and say so', async () => {
    const gone = await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    const there = await margin.suggest(reviewer, round.id, 'dry', 'hot');
    await road.write(writer, round.id, documentOf(paragraph(words('The river fell by 180 cm in a dry summer.'))));
    expect(await margin.refusal(writer, 'acceptSuggestions', accept(gone))).toBe('suggestionMoved');
    // Of several, those that can go in do; the others stay.
    await margin.act(writer, 'acceptSuggestions', accept(gone, there));
    expect(await margin.text(round.id)).toBe('The river fell by 180 cm in a hot summer.\n');
    expect(await states()).toEqual(['OPEN', 'ACCEPTED']);
    expect(await contributors()).toContain(`${reviewer.name} SUGGESTION`);
  });

  it('are rejected by whoever may write, withdrawn by who made them, and by nobody else', async () => {
    const first = await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    const own = await margin.suggest(reviewer, round.id, 'dry', 'hot');
    expect(await margin.refusal(third, 'dismissSuggestions', accept(first))).toBe('roleMissing');
    expect(await margin.refusal(reviewer, 'acceptSuggestions', accept(first))).toBe('roleMissing');
    await margin.act(second, 'dismissSuggestions', accept(first));
    await margin.act(reviewer, 'dismissSuggestions', accept(own));
    expect(await states()).toEqual(['REJECTED', 'WITHDRAWN']);
    expect(await margin.text(round.id)).toBe(`${RIVER}\n`);
    expect(await margin.refusal(writer, 'acceptSuggestions', accept(first))).toBe('suggestionSettled');
    expect(await contributors()).toEqual([`${writer.name} FACTS`]);
  });

  it('are of the round that they are settled in', async () => {
    const id = await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    const other = await road.create(writer, 'Is bread dearer than it was?');
    const elsewhere = { roundId: other.id, suggestionIds: [id] };
    expect(await margin.refusal(writer, 'acceptSuggestions', elsewhere)).toBe('notFound');
    expect(await margin.refusal(writer, 'dismissSuggestions', elsewhere)).toBe('notFound');
    expect(await states()).toEqual(['OPEN']);
  });

  it('enter once, however many press at the same time', async () => {
    for (let race = 0; race < 10; race += 1) {
      const one = await margin.suggest(reviewer, round.id, 'summer', `summer ${race}`);
      const other = await margin.suggest(second, round.id, 'The river', 'The Vell');
      const answers = await Promise.all([
        ...[writer, second, writer, second].map((person) => margin.attempt(person, 'acceptSuggestions', accept(one))),
        margin.attempt(writer, 'dismissSuggestions', accept(other)),
        margin.attempt(second, 'acceptSuggestions', accept(other)),
      ]);
      const won = answers.slice(0, 4).filter(({ __typename }) => __typename === 'DraftMargin');
      expect(won).toHaveLength(1);
      const text = await margin.text(round.id);
      expect(text.split(`summer ${race}`)).toHaveLength(2);
      // What was both accepted and rejected became one of the two, and the draft says which.
      const settled = (await margin.see(writer, round.id))?.suggestions.find(({ id }) => id === other);
      expect(text.includes('The Vell')).toBe(settled?.state === 'ACCEPTED');
      await road.write(writer, round.id, documentOf(paragraph(words(RIVER))));
    }
  });

  it('stay settled, whatever the server believes', async () => {
    const id = await margin.suggest(reviewer, round.id, 'two metres', '1.8 metres');
    await margin.act(writer, 'dismissSuggestions', accept(id));
    await expect(
      server.sql(`UPDATE suggestions SET state = 'ACCEPTED', settled_by = person_id WHERE id = $1`, [id]),
    ).rejects.toMatchObject({ code: 'RC007' });
  });

  it('refuse what cannot be suggested', async () => {
    const anchor = await margin.anchor(round.id, 'two metres');
    const suggest = (replacement: string, change: object = {}) =>
      margin.refusal(reviewer, 'suggestEdit', {
        input: { roundId: round.id, anchor: { ...anchor, ...change }, replacement },
      });
    expect(await suggest('two metres')).toBe('suggestionEmpty');
    expect(await suggest('x'.repeat(2001))).toBe('suggestionTooLong');
    expect(await suggest('one', { words: 'two\nthree' })).toBe('suggestionNotWords');
  });
});
