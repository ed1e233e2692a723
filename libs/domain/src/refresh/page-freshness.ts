import type { PlainDate } from '../kernel';
import type { FreshnessReason, FreshnessState } from './freshness';

/**
 * What a served page says about its own age. Computed when the page is asked for, from policy, edition, needs and the
 * day; never part of the stored page.
 */
export interface PageFreshness {
  readonly state: FreshnessState;
  /** The day since which the state holds; null where it cannot be told. */
  readonly since: PlainDate | null;
  /** The last day on which the answer counts as fresh; null without a policy or a checked date. */
  readonly freshUntil: PlainDate | null;
  /** Why it is due or outdated, in the order in which readers are told. */
  readonly reasons: readonly PageReason[];
  /** The day on which the open round began; null when nobody is at work on it. */
  readonly workSince: PlainDate | null;
  /** The day on which a machine last compared the passages that did not move, and how many; null when none did. */
  readonly compared: { readonly on: PlainDate; readonly citations: number } | null;
}

/** One public reason: an open need, or a fact that is missing. */
export interface PageReason {
  readonly cause: FreshnessReason['cause'];
  /** The day it is about: the end of the period, the watched date, the day of the change. */
  readonly on: PlainDate | null;
  /** Public words about it: what was expected on the date, what the editors say. */
  readonly detail: string | null;
  /** The source it concerns. */
  readonly sourceId: string | null;
  /** The citations that rest on what changed; empty where the need touches all of them or none in particular. */
  readonly citationIds: readonly string[];
  /** The passage before and after, cut into what stayed, went and came. */
  readonly change: readonly PassageChange[] | null;
}

export interface PassageChange {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}
