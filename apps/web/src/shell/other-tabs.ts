const CHANNEL = 'recheck-session';

/** Tells the other tabs of this browser that somebody signed in or out. */
export const tellOtherTabs = (): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
};

/**
 * Hears when somebody signs in or out in another tab.
 * @returns stops hearing
 */
export const hearOtherTabs = (heard: () => void): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = heard;
  return () => channel.close();
};
