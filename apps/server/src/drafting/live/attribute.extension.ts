import type { beforeHandleAwarenessPayload, Connection, Document, Extension } from '@hocuspocus/server';
import { ColoursHere } from './colours-here';
import type { LiveContext } from './live-context';

/** A caret's place is two positions in the text; anything much longer is no caret. */
const LONGEST_CURSOR = 2_000;

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
  readonly #colours = new WeakMap<Document, ColoursHere>();

  async beforeHandleAwareness({
    states,
    connection,
    document,
  }: beforeHandleAwarenessPayload<LiveContext>): Promise<void> {
    if (!connection) return;
    const { personId, name } = connection.context.caller;
    const others = document.getConnections().filter((other) => other !== connection);
    const colour = this.#colourOf(personId, document);
    for (const [client, state] of states) {
      if (!writtenBy(connection, client, others)) {
        states.delete(client);
        continue;
      }
      const cursor: unknown = state['cursor'];
      const plausible = typeof cursor === 'object' && JSON.stringify(cursor).length <= LONGEST_CURSOR;
      states.set(client, {
        user: { id: personId, name, colour, writes: !connection.readOnly },
        cursor: plausible ? cursor : null,
      });
    }
  }
  #colourOf(personId: string, document: Document): number {
    const colours = this.#colours.get(document) ?? new ColoursHere();
    this.#colours.set(document, colours);
    const here = document.getConnections().map(({ context }) => (context as LiveContext).caller.personId);
    return colours.of(personId, new Set(here));
  }
}
