import { createHash, createHmac } from 'node:crypto';

/**
 * The secret of a one-time link. It is worked out from the invitation's id with the server's secret, so that it is kept
 * nowhere: the database has a digest of it only.
 */
export const tokenOf = (invitationId: string, secret: string): string =>
  createHmac('sha256', secret).update(`one-time link ${invitationId}`).digest('base64url');

/** What the database keeps of a token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The address to hand to somebody. */
export const linkOf = (token: string, base: string): string => `${base}/newsroom/welcome/${token}`;
