import type { Extension, onAuthenticatePayload } from '@hocuspocus/server';
import { readLiveHandshake } from '@recheck/domain';
import type { LiveContext } from './live-context';
import { LiveRefusal } from './live-refusal';

/**
 * Lets in editors of this server's schema version only, before anything of the draft is sent: an older one would delete
 * from the shared document what it does not know. A newer one comes from a server that is being put in place right now;
 * it tries again.
 */
export class VersionGateExtension implements Extension<LiveContext> {
  readonly priority = 200;

  constructor(private readonly schemaVersion: number) {}

  async onAuthenticate({ token }: onAuthenticatePayload<LiveContext>): Promise<void> {
    const handshake = readLiveHandshake(token);
    if (handshake === null || handshake.schema < this.schemaVersion) throw new LiveRefusal('editorOutdated');
    if (handshake.schema > this.schemaVersion) throw new LiveRefusal(null);
  }
}
