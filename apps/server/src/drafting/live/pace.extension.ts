import type { afterHandleMessagePayload, Extension } from '@hocuspocus/server';
import type { LiveContext } from './live-context';

/** Lets a socket bring no more than the database can keep up with: says when a frame has been dealt with. */
export class PaceExtension implements Extension<LiveContext> {
  async afterHandleMessage({ context, update }: afterHandleMessagePayload<LiveContext>): Promise<void> {
    context.socket.handled(update);
  }
}
