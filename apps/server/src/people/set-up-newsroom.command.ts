import { Injectable } from '@nestjs/common';
import { accepted, type Result } from '@recheck/domain';
import { LedgerStore } from '../ledger/ledger.module';
import type { SystemActor } from '../platform/auth/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { defaultScales } from './default-scales';
import { DeskStore } from './desk.store';

export interface SetUpNewsroom {
  readonly name: string;
  readonly demonstration: boolean;
  /** IANA name. */
  readonly timeZone: string;
}

export interface NewsroomSetUp {
  /** Whether it was made now. */
  readonly made: boolean;
  readonly demonstration: boolean;
}

/** Half a year, until somebody decides otherwise. */
const FIRST_REFRESH_PERIOD = 'P6M';

/** Makes the newsroom with its first desk and that desk's scales, where there is none. Safe to run at every start. */
@Injectable()
export class SetUpNewsroomCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The settings of an existing newsroom stay as they are. */
  execute(actor: SystemActor, input: SetUpNewsroom): Promise<Result<NewsroomSetUp>> {
    return this.unitOfWork.transaction(actor, async (work): Promise<Result<NewsroomSetUp>> => {
      const desks = work.store(DeskStore);
      await desks.lockSetUp();
      const existing = await desks.newsroom();
      if (existing !== null) return accepted({ made: false, demonstration: existing.demonstration });
      await desks.insertNewsroom({
        ...input,
        instanceId: newId(),
        appeal: null,
        disclaimer: null,
        createdAt: work.now,
      });
      await desks.insertDesk(
        {
          id: newId(),
          slug: 'newsroom',
          name: 'Newsroom',
          language: 'en',
          refreshPeriod: FIRST_REFRESH_PERIOD,
          watchSources: true,
          reviewerMayApprove: true,
          createdAt: work.now,
        },
        defaultScales,
      );
      work.store(LedgerStore).append({ action: 'people.newsroomSetUp', facts: { name: input.name } });
      return accepted({ made: true, demonstration: input.demonstration });
    });
  }
}
