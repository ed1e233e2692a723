import type { beforeHandleAwarenessPayload, Connection, Extension } from '@hocuspocus/server';
import type { LiveContext } from './live-context';

/** How many colours there are for people (`--who-1` to `--who-4` of the design tokens). */
const COLOURS = 4;

/** A caret's place is two positions in the text; anything much longer is no caret. */
const LONGEST_CURSOR = 2_000;

/** Everybody's colour follows from who they are, so that it is the same on every screen. */
const colourOf = (personId: string): number =>
  1 + ([...personId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 0) % COLOURS);

const writtenBy = (connection: Connection<LiveContext>, client: number, others: readonly Connection[]): boolean =>
  others.every(
    (other) =>
      (other.context as LiveContext).caller.personId === connection.context.caller.personId ||
      !other.document.getClients(other).has(client),
  );

/**
 * Who is here is what the session says, never what the client says: name and colour in everybody's presence come from
 * the server, only the place of the caret is taken over, and nobody speaks for another's client.
 */
export class AttributeExtension implements Extension<LiveContext> {
  async beforeHandleAwareness({
    states,
    connection,
    document,
  }: beforeHandleAwarenessPayload<LiveContext>): Promise<void> {
    if (!connection) return;
    const { personId, name } = connection.context.caller;
    const others = document.getConnections().filter((other) => other !== connection);
    for (const [client, state] of states) {
      if (!writtenBy(connection, client, others)) {
        states.delete(client);
        continue;
      }
      const cursor: unknown = state['cursor'];
      const plausible = typeof cursor === 'object' && JSON.stringify(cursor).length <= LONGEST_CURSOR;
      states.set(client, {
        user: { id: personId, name, colour: colourOf(personId), writes: !connection.readOnly },
        cursor: plausible ? cursor : null,
      });
    }
  }
}
