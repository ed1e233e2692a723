import { Injectable } from '@nestjs/common';
import { editorRequestSignal, refusal, refused, type Result } from '@recheck/domain';
import type { PersonActor } from '../platform/auth/actor';
import { NewsroomTime } from '../platform/clock/newsroom-time';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { newId } from '../platform/ids';
import { onCheck } from './refresh-act';

/** Asks for another look at a published check, with the reason that readers will see. */
@Injectable()
export class RequestRefreshCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly time: NewsroomTime,
  ) {}

  /** Refuses: `notFound`, `roleMissing`, `notPublished`, `reasonMissing`. Gives the check's id. */
  async execute(
    actor: PersonActor,
    request: { readonly factCheckId: string; readonly reason: string },
  ): Promise<Result<string>> {
    const today = await this.time.today();
    return this.unitOfWork.transaction<PersonActor, string>(actor, (work) =>
      onCheck(work, request.factCheckId, today, async ({ store, facts, actor: asker }) => {
        if (facts.publicState !== 'LIVE') return refused(refusal('notPublished'));
        const signal = editorRequestSignal(asker, newId(), request.reason);
        if (!signal.ok) return signal;
        await store.raise(request.factCheckId, signal.value);
        return signal;
      }),
    );
  }
}
