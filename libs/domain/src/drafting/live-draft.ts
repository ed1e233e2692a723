import { REFUSALS, type RefusalCode } from '../kernel';

/** Where editors connect to live drafts. The name of the shared document is the id of the round. */
export const LIVE_DRAFT_PATH = '/collaboration';

/** The message to everybody who has a draft open: what stands beside it has changed, ask for it anew. */
export const MARGIN_CHANGED_MESSAGE = 'marginChanged';

/** What an editor says when it connects. */
export interface LiveHandshake {
  /** Version of its editor schema: one that is older than the server's would damage the draft, and is refused. */
  readonly schema: number;
  /** Opening a draft is reading it. Only who says that they write becomes able to, and may become a contributor. */
  readonly intent: 'READ' | 'WRITE';
  /**
   * Id of the person whose edits it holds. The session decides who somebody is; if another person has signed in on the same
   * browser meanwhile, what the first one typed must not become the second one's words.
   */
  readonly person: string;
}

/** The handshake as the text that is sent in the place of a token. */
export const liveHandshakeText = ({ schema, intent, person }: LiveHandshake): string =>
  JSON.stringify({ schema, intent, person });

/** The handshake in a text; null for anything else. */
export const readLiveHandshake = (text: string): LiveHandshake | null => {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const { schema, intent, person } = said as Record<string, unknown>;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || typeof person !== 'string') return null;
  return intent === 'READ' || intent === 'WRITE' ? { schema, intent, person } : null;
};

/**
 * Why the server ended a connection, as the code of the closed socket; its reason is the code of a refusal or empty.
 *
 * - `notSignedIn` the session has ended: sign in, then connect again
 * - `refused`     somebody decided: connecting again gives the same answer, or reading only
 * - `restarting`  the server goes down on purpose: connect again
 * - `tryAgain`    something failed and nothing was kept of what was not acknowledged: connect again and send it again
 */
export const LIVE_ENDINGS = { notSignedIn: 4401, refused: 4403, restarting: 1012, tryAgain: 1013 } as const;
export type LiveEnding = keyof typeof LIVE_ENDINGS;

/** How a connection ends that was refused for this reason; a reason that is no refusal is a failure. */
export const liveEndingOf = (reason: string): LiveEnding => {
  if (!Object.hasOwn(REFUSALS, reason)) return 'tryAgain';
  return (reason as RefusalCode) === 'notSignedIn' ? 'notSignedIn' : 'refused';
};
