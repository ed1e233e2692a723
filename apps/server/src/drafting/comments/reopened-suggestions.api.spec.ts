import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentFromYjs } from '@recheck/editor-schema';
import { documentOf, paragraph, words } from '../../../test/documents';
import { marginDesk, type MarginDesk } from '../../../test/margin';
import type { SeenRound } from '../../../test/road';

const KETTLE = 'A kettle with a lid boils in four minutes.';

describe('suggested edits that were accepted or rejected', () => {
  let desk: MarginDesk;
  let server: MarginDesk['server'];
  let road: MarginDesk['road'];
  let margin: MarginDesk['margin'];
  let writer: MarginDesk['writer'];
  let second: MarginDesk['second'];
  let reviewer: MarginDesk['reviewer'];
  let round: SeenRound;

  beforeAll(async () => {
    desk = await marginDesk();
    ({ server, road, margin, writer, second, reviewer } = desk);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    round = await desk.begin('Does a lid save time?', KETTLE);
  });

  const of = (...suggestionIds: string[]) => ({ roundId: round.id, suggestionIds });
  const accepted = async (sought: string, replacement: string): Promise<string> => {
    const id = await margin.suggest(reviewer, round.id, sought, replacement);
    await margin.act(writer, 'acceptSuggestions', of(id));
    return id;
  };
  const seen = async (id: string) =>
    (await margin.see(writer, round.id))?.suggestions.find((suggestion) => suggestion.id === id);
  const contributors = () => desk.contributors(round.id);

  it('are open again, and the draft says what it said', async () => {
    const id = await accepted('four minutes', 'three minutes');
    expect(await margin.text(round.id)).toBe('A kettle with a lid boils in three minutes.\n');
    await margin.act(second, 'reopenSuggestions', of(id));
    expect(await margin.text(round.id)).toBe(`${KETTLE}\n`);
    expect(await seen(id)).toMatchObject({ state: 'OPEN', settledBy: null });
    const [last] = await server.sql<{ person_id: string }>(
      'SELECT person_id FROM draft_updates WHERE round_id = $1 ORDER BY id DESC LIMIT 1',
      [round.id],
    );
    expect(last?.person_id).toBe(second.id);
  });

  it('make whoever takes them back a contributor, and leave the others what they are', async () => {
    const id = await accepted('four minutes', 'three minutes');
    await margin.act(second, 'reopenSuggestions', of(id));
    expect(await contributors()).toEqual(
      [`${reviewer.name} SUGGESTION`, `${second.name} PROSE`, `${writer.name} FACTS`].sort(),
    );
  });

  it('come back as they were set', async () => {
    const before = documentOf(
      paragraph(
        words('A kettle boils in '),
        { type: 'text', text: 'four', marks: [{ type: 'strong' }] },
        words(' minutes.'),
      ),
    );
    await road.write(writer, round.id, before);
    const id = await accepted('in four minutes', 'soon');
    await margin.act(writer, 'reopenSuggestions', of(id));
    expect(documentFromYjs(await margin.draft(round.id)).blocks).toEqual(before.blocks);
  });

  it('can be accepted anew after they were taken back, several at once', async () => {
    const ids = [
      await accepted('four minutes', 'three minutes'),
      await accepted(' with a lid', ''),
      await accepted('boils', 'boils at sea level'),
    ];
    for (let time = 0; time < 2; time += 1) {
      expect(await margin.text(round.id)).toBe('A kettle boils at sea level in three minutes.\n');
      await margin.act(writer, 'reopenSuggestions', of(...ids));
      expect(await margin.text(round.id)).toBe(`${KETTLE}\n`);
      await margin.act(writer, 'acceptSuggestions', of(...ids));
    }
  });

  it('keep the words that were written on since', async () => {
    const id = await accepted('four minutes', 'three minutes');
    await road.write(writer, round.id, documentOf(paragraph(words('A kettle boils in three and a half minutes.'))));
    expect(await margin.refusal(writer, 'reopenSuggestions', of(id))).toBe('acceptedWordsMoved');
    expect(await margin.text(round.id)).toBe('A kettle boils in three and a half minutes.\n');
    expect(await seen(id)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('change no word when they were only rejected', async () => {
    const id = await margin.suggest(reviewer, round.id, 'four', 'five');
    await margin.act(writer, 'dismissSuggestions', of(id));
    await margin.act(second, 'reopenSuggestions', of(id));
    expect(await seen(id)).toMatchObject({ state: 'OPEN' });
    expect(await contributors()).toEqual([`${writer.name} FACTS`]);
  });

  it('are taken back once, however many press at the same time', async () => {
    for (let race = 0; race < 10; race += 1) {
      const id = await accepted('four minutes', 'three minutes');
      const answers = await Promise.all(
        [writer, second, writer, second].map((person) => margin.attempt(person, 'reopenSuggestions', of(id))),
      );
      expect(answers.filter(({ __typename }) => __typename === 'DraftMargin')).toHaveLength(1);
      expect(answers.filter((answer) => 'code' in answer && answer.code === 'suggestionOpen')).toHaveLength(3);
      expect(await margin.text(round.id)).toBe(`${KETTLE}\n`);
    }
  });

  it('are not opened by who may not write, nor after they were withdrawn, nor from another round', async () => {
    const id = await accepted('four minutes', 'three minutes');
    expect(await margin.refusal(reviewer, 'reopenSuggestions', of(id))).toBe('roleMissing');
    const own = await margin.suggest(reviewer, round.id, 'A kettle', 'One kettle');
    expect(await margin.refusal(writer, 'reopenSuggestions', of(own))).toBe('suggestionOpen');
    await margin.act(reviewer, 'dismissSuggestions', of(own));
    expect(await margin.refusal(writer, 'reopenSuggestions', of(own))).toBe('suggestionSettled');
    const other = await road.create(writer, 'Does salt save time?');
    const elsewhere = { roundId: other.id, suggestionIds: [id] };
    expect(await margin.refusal(writer, 'reopenSuggestions', elsewhere)).toBe('notFound');
  });
});
