import { STAGES, type Stage } from '@recheck/domain';
import { ConfirmUnchangedCommand, AssignStageCommand } from '../../workflow/workflow.module';
import { PublishArchiveCommand } from '../../publication/publication.module';
import { PeopleQueries } from '../../people/people.module';
import { bats, bread, bridge, eels, flood, hedgehogs, kettle, lid, sleeper } from './checks';
import { swallows } from './checks/swallows';
import type { DemonstrationCheck } from './demonstration-check';
import { Road, type OtherFinding, type Place } from './road';
import type { DemonstrationSeeder } from './seed-demonstration';

/** How far a check has come. */
type Stop = Stage | 'PUBLISHED';

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

/** What happens in a stage so that the round leaves it. */
const leave: Readonly<Record<Stage, (road: Road, place: Place, story: Story) => Promise<void>>> = {
  DRAFT: (road, place, { check, daysAgo }) =>
    road.daysAgo(daysAgo + 1, async () => {
      await road.write(place, check);
      await road.submit(place.roundId);
    }),
  SOURCE_REVIEW: (road, { roundId }, { daysAgo, findings }) =>
    road.daysAgo(daysAgo, async () => {
      await road.review(roundId, findings);
      await road.passOn(roundId);
    }),
  EDITOR_APPROVAL: (road, { roundId }, { daysAgo }) => road.daysAgo(daysAgo, () => road.approve(roundId)),
  PUBLICATION: (road, { roundId }, { daysAgo }) => road.daysAgo(daysAgo, () => road.publish(roundId)),
};

/** Takes a round on from wherever an interrupted start has left it. */
const walk = async (road: Road, place: Place, story: Story): Promise<void> => {
  const end = story.stop === 'PUBLISHED' ? STAGES.length : STAGES.indexOf(story.stop);
  for (;;) {
    const stage = await road.stage(place.roundId);
    if (stage === null || STAGES.indexOf(stage) >= end) return;
    await leave[stage](road, place, story);
  }
};

const tell = async (road: Road, story: Story): Promise<void> => {
  const { check, stop, daysAgo, findings, recheckedDaysAgo } = story;
  const { factCheckId } = await road.daysAgo(daysAgo + 2, () => road.draft(check));
  const first = { factCheckId, roundId: await road.round(factCheckId, 1) };
  await walk(road, first, story);
  if (stop === 'SOURCE_REVIEW') await road.daysAgo(0, () => road.review(first.roundId, findings, 2));
  if (stop !== 'PUBLISHED') return assign(road, first.roundId);
  if (recheckedDaysAgo !== undefined) await recheck(road, factCheckId, { check, stop, daysAgo: recheckedDaysAgo });
};

/** Somebody looked again and nothing had to change: the same stages, and an edition that says so. */
const recheck = async (road: Road, factCheckId: string, story: Story): Promise<void> => {
  if (!(await road.hasRound(factCheckId, 2))) {
    await road.daysAgo(story.daysAgo, async () => {
      const opened = await road.command(ConfirmUnchangedCommand).execute(road.cast.publisher, {
        factCheckId,
        lookedAt: 'Both archive files, and the bridge itself.',
      });
      if (!opened.ok) throw new Error(`The demonstration was refused: ${opened.refusal.code}`);
    });
  }
  await walk(road, { factCheckId, roundId: await road.round(factCheckId, 2) }, story);
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

/** Fills the demonstration with checks in every stage and of every age; goes on where an interrupted start stopped. */
export const seedChecks: DemonstrationSeeder = async (app) => {
  const road = await Road.open(app);
  for (const story of stories) await tell(road, story);
  await road.daysAgo(40, () => importArchive(road));
};
