import type { Hocuspocus } from '@hocuspocus/server';
import { MARGIN_CHANGED_MESSAGE } from '@recheck/domain';
import type { Announcements } from '../../platform/announce/announcements';
import { MARGIN_CHANGED } from './margin-changed';

/**
 * Tells everybody who has a draft open that something beside it changed. What, they ask as themselves: the message goes to
 * all of them, and carries nothing. Gives the way to stop.
 */
export const watchMargins = (
  drafts: Pick<Hocuspocus, 'documents'>,
  announcements: Pick<Announcements, 'on' | 'onGap'>,
): (() => void) => {
  const tell = (roundId: string): void => drafts.documents.get(roundId)?.broadcastStateless(MARGIN_CHANGED_MESSAGE);
  const stops = [
    announcements.on(MARGIN_CHANGED, (rounds) => rounds.forEach(tell)),
    announcements.onGap(() => [...drafts.documents.keys()].forEach(tell)),
  ];
  return () => stops.forEach((stop) => stop());
};
