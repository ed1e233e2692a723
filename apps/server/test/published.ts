import { cite, documentOf, heading, paragraph, words } from './documents';
import type { TestPerson } from './factories';
import type { Road, SeenRound } from './road';

/** Who takes a check through the stages. */
export interface Desk {
  readonly writer: TestPerson;
  readonly reviewer: TestPerson;
  readonly editor: TestPerson;
  readonly publisher: TestPerson;
}

/** From source review to the end, with support for everything. */
export const judge = async (road: Road, { reviewer, editor }: Desk, roundId: string): Promise<SeenRound> => {
  const reviewed = await road.findAll(reviewer, roundId, 'SUPPORTS');
  return road.approve(editor, await road.passOn(reviewer, reviewed));
};

/** A check with one source that has gone all the way. */
export const publish = async (road: Road, desk: Desk, question: string): Promise<SeenRound> => {
  const { writer, publisher } = desk;
  const { id } = await road.create(writer, question);
  const source = await road.addSource(writer, id, { title: `Figures on ${question}`, reference: 'p. 3' });
  const text = paragraph(words('The figures say so'), cite(source), words('.'));
  await road.write(writer, id, documentOf(heading('It is so'), text));
  await road.proposeVerdict(writer, await road.see(writer, id));
  await road.submit(writer, id);
  return road.publish(publisher, await judge(road, desk, id));
};
