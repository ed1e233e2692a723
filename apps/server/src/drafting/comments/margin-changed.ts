import type { Announcement } from '../../platform/announce/announcement';

/** Announced, with the ids of the rounds, in every transaction that changes what stands beside a draft. */
export const MARGIN_CHANGED = 'drafting.marginChanged';

export const marginChanged = (roundId: string): Announcement => ({ topic: MARGIN_CHANGED, ids: [roundId] });
