import type { Connection, Hocuspocus } from '@hocuspocus/server';
import { LIVE_ENDINGS, type RefusalCode } from '@recheck/domain';
import { ACCESS_CHANGED } from '../../people/people.module';
import type { Announcements } from '../../platform/announce/announcements';
import type { Reads } from '../../platform/database/reads';
import type { Log } from '../../platform/telemetry/log';
import { DRAFT_ACCESS_CHANGED, type DraftAccess } from '../draft-access';
import type { LiveContext } from './live-context';
import { sessionStands } from './live-session.queries';

/** Expired sessions announce nothing; neither does whatever was forgotten to be announced. */
const SWEEP_MILLISECONDS = 30_000;

type LiveConnection = Connection<LiveContext>;

/** Why an open connection cannot stay as it is: a refusal, or `again` to connect anew with more or fewer rights. */
type Verdict = RefusalCode | 'again' | null;

/**
 * Ends open connections whose right has changed: the stage of the round moved, a role was taken, a person suspended, a
 * session ended. Each update is asked about anyway before it is kept; this is so that people learn of it at once and
 * stop reading what they may no longer read.
 */
export class AccessWatch {
  readonly #stop: readonly (() => void)[];

  constructor(
    private readonly drafts: Hocuspocus<LiveContext>,
    private readonly access: DraftAccess,
    private readonly reads: Reads,
    private readonly log: Log,
    announcements: Announcements,
  ) {
    const sweep = setInterval(() => this.#reconsider(() => true), SWEEP_MILLISECONDS);
    sweep.unref();
    this.#stop = [
      announcements.on(DRAFT_ACCESS_CHANGED, (rounds) => {
        this.#reconsider(({ document }) => rounds.includes(document.name));
      }),
      announcements.on(ACCESS_CHANGED, (people) => {
        this.#reconsider(({ context }) => people.includes(context.caller.personId));
      }),
      announcements.onGap(() => this.#reconsider(() => true)),
      () => clearInterval(sweep),
    ];
  }

  stop(): void {
    for (const stop of this.#stop) stop();
  }

  #reconsider(concerned: (connection: LiveConnection) => boolean): void {
    for (const document of this.drafts.documents.values()) {
      for (const connection of document.getConnections() as LiveConnection[]) {
        if (concerned(connection)) void this.#judge(connection);
      }
    }
  }

  async #judge(connection: LiveConnection): Promise<void> {
    let verdict: Verdict;
    try {
      verdict = await this.#verdict(connection);
    } catch (error) {
      this.log.error('live.accessUnknown', error, { roundId: connection.document.name });
      verdict = connection.readOnly ? null : 'again';
    }
    if (verdict === null) return;
    // At once, and not only when the socket has closed: updates may be waiting in line.
    connection.readOnly = true;
    connection.close({
      code: verdict === 'again' ? LIVE_ENDINGS.tryAgain : LIVE_ENDINGS.refused,
      reason: verdict === 'again' ? '' : verdict,
    });
  }

  async #verdict({ context, document, readOnly }: LiveConnection): Promise<Verdict> {
    const { personId, sessionId } = context.caller;
    if ((await this.reads.row(sessionStands, [sessionId])) === null) return 'notSignedIn';
    const { read, writeRefusal } = await this.access.permission(personId, document.name);
    if (!read) return writeRefusal?.code ?? 'notFound';
    if (!readOnly) return writeRefusal?.code ?? null;
    return context.intent === 'WRITE' && writeRefusal === null ? 'again' : null;
  }
}
