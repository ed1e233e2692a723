import type { Announcement } from '../platform/announce/announcement';

/**
 * Announced with the ids of checks whose public side changed: what readers see of them, how fresh they are, whether
 * somebody works on them. Whatever is kept in memory about them is read again.
 */
export const PUBLIC_SIDE_CHANGED = 'workflow.publicSideChanged';

/** The announcement of a changed public side; see `PUBLIC_SIDE_CHANGED`. */
export const publicSideChanged = (factCheckId: string): Announcement => ({
  topic: PUBLIC_SIDE_CHANGED,
  ids: [factCheckId],
});
