import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CAPTURE_LIMITS, refusal, refusalKind, type Refusal } from '@recheck/domain';
import { refusalSentence, t } from '@recheck/wording';
import type { Request, Response } from 'express';
import type { PersonActor } from '../../platform/auth/actor';
import { Policy, signedIn, whoeverMay } from '../../platform/auth/policy';
import { Sessions } from '../../platform/auth/sessions';
import { Log } from '../../platform/telemetry/log';
import { SnapshotQueries } from '../snapshot.queries';
import { ArchiveQueries } from './archive.queries';
import { evidenceArchive } from './archive/evidence-archive';
import { ExportEvidenceCommand } from './export-evidence.command';
import { KeepSnapshotCommand } from './keep-snapshot.command';
import { PageAddresses } from './page-address';

const STATUS = { mayNot: 404, notNow: 409, moved: 409, input: 422 } as const;

const refuse = (refused: Refusal): never => {
  const kind = refusalKind(refused.code);
  throw new HttpException({ code: refused.code, kind, sentence: refusalSentence(refused) }, STATUS[kind]);
};

/** Reads what is sent, as far as a snapshot may be large. */
const bodyOf = async (request: Request): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > CAPTURE_LIMITS.wire) {
      return refuse(refusal('snapshotUnreadable', { reason: t('evidence.capture.problem.TOO_LARGE') }));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Files that come in as snapshots, and evidence that goes out as a file: what GraphQL does not carry. */
@Controller('api')
export class EvidenceFilesController {
  constructor(
    private readonly sessions: Sessions,
    private readonly keeping: KeepSnapshotCommand,
    private readonly exporting: ExportEvidenceCommand,
    private readonly archive: ArchiveQueries,
    private readonly snapshots: SnapshotQueries,
    private readonly addresses: PageAddresses,
    private readonly log: Log,
  ) {}

  @Policy(whoeverMay('draft.write', 'sources.review'))
  @Post('rounds/:roundId/sources/:sourceId/snapshots')
  async upload(
    @Req() request: Request,
    @Param('roundId') roundId: string,
    @Param('sourceId') sourceId: string,
    @Query('name') name?: string,
  ): Promise<{ done: true }> {
    const actor = await this.#callerOf(request);
    const content = await bodyOf(request);
    const fileName = String(name ?? '').trim() || null;
    const kept = await this.keeping.execute(actor, { roundId, sourceId, madeBy: 'UPLOADED', fileName, content });
    return kept.ok ? { done: true } : refuse(kept.refusal);
  }

  @Policy(signedIn)
  @Get('checks/:factCheckId/evidence.wacz')
  async download(
    @Req() request: Request,
    @Res() response: Response,
    @Param('factCheckId') factCheckId: string,
  ): Promise<void> {
    const exported = await this.exporting.execute(await this.#callerOf(request), factCheckId);
    if (!exported.ok) return refuse(exported.refusal);
    const { slug, title, createdAt, snapshotIds } = exported.value;
    response.set({
      'content-type': 'application/wacz+zip',
      'content-disposition': `attachment; filename="${slug}-${createdAt.slice(0, 10)}.wacz"`,
      'cache-control': 'private, no-store',
    });
    try {
      await pipeline(evidenceArchive(this.archive.snapshots(snapshotIds), { title, createdAt }), response);
    } catch (error) {
      // The answer has begun: breaking it off is how the other side learns that it is not whole.
      this.log.error('evidence.exportBroken', error, { factCheckId });
      response.destroy();
    }
  }

  @Policy(signedIn)
  @Get('snapshots/:snapshotId/page')
  async openPage(
    @Req() request: Request,
    @Res() response: Response,
    @Param('snapshotId') snapshotId: string,
  ): Promise<void> {
    const snapshot = await this.snapshots.snapshot(await this.#callerOf(request), snapshotId);
    if (snapshot === null) return refuse(refusal('notFound'));
    // Here the session is looked at; the page itself lies where no session counts.
    response.set('cache-control', 'private, no-store').redirect(this.addresses.addressOf(snapshot.id));
  }

  async #callerOf(request: Request): Promise<PersonActor> {
    const caller = await this.sessions.actorOf(request);
    return caller ?? refuse(refusal('notSignedIn'));
  }
}
