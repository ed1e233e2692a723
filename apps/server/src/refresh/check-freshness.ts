import { Injectable } from '@nestjs/common';
import { relatedChangedSignal, type PageFreshness, type PlainDate } from '@recheck/domain';
import type { Work } from '../platform/database/transaction';
import { FreshnessReader } from '../publication/publication.module';
import { pageFreshnessOf, refreshFactsOf, type RefreshFacts } from './refresh-facts';
import { RefreshStore } from './refresh.store';
import { RelatedCheckStore } from './related-check.store';
import { relatedChanged } from './related-changed.job';

/** Tells publication how fresh its checks are, and linked checks when an answer has changed. */
@Injectable()
export class CheckFreshness implements FreshnessReader {
  factsOf(check: string): string {
    return refreshFactsOf(check);
  }

  read(facts: unknown, today: PlainDate): PageFreshness {
    return pageFreshnessOf(facts as RefreshFacts, today);
  }

  async changed(work: Pick<Work, 'store' | 'enqueue'>, factCheckId: string, today: PlainDate): Promise<void> {
    await work.store(RefreshStore).keepDays(factCheckId, today);
    const change = await work.store(RelatedCheckStore).answerChange(factCheckId);
    const signal = change && relatedChangedSignal(change);
    if (signal) await work.enqueue(relatedChanged, { factCheckId, signal });
  }
}
