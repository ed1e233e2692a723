import { ConfirmUnchangedCommand, AssignStageCommand } from '../../workflow/workflow.module';
import { PublishArchiveCommand } from '../../publication/publication.module';
import { PeopleQueries } from '../../people/people.module';
import { bats, bread, bridge, eels, flood, hedgehogs, kettle, lid, sleeper } from './checks';
import { swallows } from './checks/swallows';
import type { DemonstrationCheck } from './demonstration-check';
import { Road, type OtherFinding } from './road';
import type { DemonstrationSeeder } from './seed-demonstration';

/** How far a check has come, and how long ago. */
type Stop = 'DRAFT' | 'SOURCE_REVIEW' | 'EDITOR_APPROVAL' | 'PUBLICATION' | 'PUBLISHED';

interface Story {
  readonly check: DemonstrationCheck;
  readonly stop: Stop;
  readonly daysAgo: number;
  readonly findings?: readonly OtherFinding[];
  /** Days after which somebody looked again and nothing had to change. */
  readonly recheckedDaysAgo?: number;
}

const partly = (citation: number, note: string): OtherFinding => ({ citation, value: 'PARTLY_SUPPORTS', note });

/** One in every stage, and published ones of every age: the desk's period is six months. */
const stories: readonly Story[] = [
  {
    check: flood,
    stop: 'PUBLISHED',
    daysAgo: 320,
    findings: [partly(6, 'The authority calls “about twice” an estimate of one of its engineers.')],
  },
  { check: bats, stop: 'PUBLISHED', daysAgo: 200 },
  { check: bread, stop: 'PUBLISHED', daysAgo: 155 },
  { check: bridge, stop: 'PUBLISHED', daysAgo: 260, recheckedDaysAgo: 70 },
  { check: kettle, stop: 'PUBLISHED', daysAgo: 20 },
  {
    check: hedgehogs,
    stop: 'PUBLICATION',
    daysAgo: 2,
    findings: [partly(2, 'The hospital counts milk sickness and other stomach illness together.')],
  },
  {
    check: lid,
    stop: 'EDITOR_APPROVAL',
    daysAgo: 3,
    findings: [partly(7, 'The leaflet says “up to two thirds”.')],
  },
  { check: sleeper, stop: 'SOURCE_REVIEW', daysAgo: 1 },
  { check: eels, stop: 'DRAFT', daysAgo: 1 },
];

const tell = async (road: Road, { check, stop, daysAgo, findings, recheckedDaysAgo }: Story): Promise<void> => {
  const place = await road.daysAgo(daysAgo + 2, () => road.draft(check));
  if (place === null) return;
  const { roundId } = place;
  if (stop === 'DRAFT') return assign(road, roundId);
  await road.daysAgo(daysAgo + 1, async () => {
    await road.write(place, check);
    await road.submit(roundId);
  });
  if (stop === 'SOURCE_REVIEW') {
    await road.daysAgo(0, () => road.review(roundId, findings, 2));
    return assign(road, roundId);
  }
  await road.daysAgo(daysAgo, async () => {
    await road.review(roundId, findings);
    await road.passOn(roundId);
  });
  if (stop === 'EDITOR_APPROVAL') return assign(road, roundId);
  await road.daysAgo(daysAgo, () => road.approve(roundId));
  if (stop === 'PUBLICATION') return assign(road, roundId);
  await road.daysAgo(daysAgo, () => road.publish(roundId));
  if (recheckedDaysAgo === undefined) return;
  await road.daysAgo(recheckedDaysAgo, () => recheck(road, place.factCheckId));
};

/** Somebody looked again and nothing had to change: the same stages, and an edition that says so. */
const recheck = async (road: Road, factCheckId: string): Promise<void> => {
  const opened = await road.command(ConfirmUnchangedCommand).execute(road.cast.publisher, {
    factCheckId,
    lookedAt: 'Both archive files, and the bridge itself.',
  });
  if (!opened.ok) throw new Error(`The demonstration was refused: ${opened.refusal.code}`);
  const roundId = await road.openRound(factCheckId);
  await road.review(roundId);
  await road.passOn(roundId);
  await road.approve(roundId);
};

/** Everybody has their stage, due in the next days. */
const assign = async (road: Road, roundId: string): Promise<void> => {
  const { writer, sourceReviewer, editor, publisher } = road.cast;
  const stages = [
    ['DRAFT', writer, 1],
    ['SOURCE_REVIEW', sourceReviewer, 2],
    ['EDITOR_APPROVAL', editor, 4],
    ['PUBLICATION', publisher, 6],
  ] as const;
  for (const [stage, person, days] of stages) {
    await road.command(AssignStageCommand).execute(editor, {
      roundId,
      stage,
      personId: person.personId,
      dueOn: road.dayAhead(days),
    });
  }
};

const importArchive = async (road: Road): Promise<void> => {
  const [desk] = await road.command(PeopleQueries).desks();
  if (!desk) return;
  const done = await road.command(PublishArchiveCommand).execute(road.cast.administrator, {
    deskId: desk.id,
    fileName: 'swallows.txt',
    text: swallows,
  });
  if (!done.ok) throw new Error(`The demonstration was refused: ${done.refusal.code}`);
};

/** Fills the demonstration with checks in every stage and of every age. Texts that are there already are left alone. */
export const seedChecks: DemonstrationSeeder = async (app) => {
  const road = await Road.open(app);
  for (const story of stories) await tell(road, story);
  await road.daysAgo(40, () => importArchive(road));
};
