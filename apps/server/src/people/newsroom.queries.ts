import { Injectable } from '@nestjs/common';
import { ROLES, type Role } from '@recheck/domain';
import { t } from '@recheck/wording';
import type { PersonActor } from '../platform/auth/actor';
import { Clock } from '../platform/clock/clock';
import { Reads, statement } from '../platform/database/reads';
import type { Newsroom, SetUpPoint } from './newsroom.types';

interface NewsroomRead {
  readonly name: string;
  readonly demonstration: boolean;
  readonly time_zone: string;
  readonly appeal: string | null;
  readonly disclaimer: string | null;
  /** People who may act and hold a role. */
  readonly people: number;
  readonly roles: readonly Role[];
}

const newsroom = statement<NewsroomRead>(
  'people.newsroom',
  `SELECT n.name, n.demonstration, n.time_zone, n.appeal, n.disclaimer,
          (SELECT count(DISTINCT m.person_id) FROM memberships m JOIN people p ON p.id = m.person_id
           WHERE p.suspended_at IS NULL) AS people,
          ARRAY(SELECT DISTINCT m.role FROM memberships m JOIN people p ON p.id = m.person_id
                WHERE p.suspended_at IS NULL) AS roles
   FROM newsrooms n`,
);

/** What has to be there before a check can travel the whole road. */
const setUpPoints = ({ people, roles }: NewsroomRead): readonly SetUpPoint[] => [
  { code: 'twoPeople', done: people >= 2, sentence: t('people.setUp.twoPeople') },
  ...ROLES.map((role) => ({
    code: `role.${role}`,
    done: roles.includes(role),
    sentence: t(`people.setUp.${role}`),
  })),
];

/** What the newsroom says of itself. */
@Injectable()
export class NewsroomQueries {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The newsroom as this reader sees it: only administrators are told what is left to set up. */
  async newsroom(reader: PersonActor | null): Promise<Newsroom> {
    const row = await this.reads.row(newsroom);
    if (row === null) throw new Error('The newsroom has not been set up.');
    return {
      name: row.name,
      demonstration: row.demonstration,
      timeZone: row.time_zone,
      today: this.clock.today(row.time_zone),
      appeal: row.appeal,
      disclaimer: row.disclaimer,
      setUp: reader?.administrator ? setUpPoints(row) : [],
    };
  }
}
