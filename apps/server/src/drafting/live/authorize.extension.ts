import type { Extension, onAuthenticatePayload } from '@hocuspocus/server';
import { readLiveHandshake } from '@recheck/domain';
import { isId } from '../../platform/ids';
import type { DraftAccess } from '../draft-access';
import type { LiveContext } from './live-context';
import { LiveRefusal } from './live-refusal';

/**
 * Asks, each time an editor connects, what its person may do with the draft now: read it, write in it, or neither. Who
 * may write but came to read is let in as a reader. An editor that was opened by somebody else than the person who is
 * signed in now is not let in: its words are not theirs.
 */
export class AuthorizeExtension implements Extension<LiveContext> {
  readonly priority = 150;

  constructor(private readonly access: DraftAccess) {}

  async onAuthenticate(request: onAuthenticatePayload<LiveContext>): Promise<Pick<LiveContext, 'intent'>> {
    const { documentName, context, connectionConfig, token } = request;
    if (!isId(documentName) || !context.socket.carries(documentName)) throw new LiveRefusal('notFound');
    const handshake = readLiveHandshake(token);
    if (handshake === null || handshake.person !== context.caller.personId) throw new LiveRefusal('notSignedIn');
    const { read, writeRefusal } = await this.access.permission(context.caller.personId, documentName);
    if (!read) throw new LiveRefusal('notFound');
    const { intent } = handshake;
    connectionConfig.readOnly = intent !== 'WRITE' || writeRefusal !== null;
    return { intent };
  }
}
