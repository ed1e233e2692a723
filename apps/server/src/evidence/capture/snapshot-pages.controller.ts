import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { t } from '@recheck/wording';
import { everybody, Policy } from '../../platform/auth/policy';
import { isId } from '../../platform/ids';
import { Log } from '../../platform/telemetry/log';
import { DamagedSnapshot } from '../damaged-snapshot';
import { ArchiveQueries } from './archive.queries';
import { PageAddresses } from './page-address';

/** The only style there is: the page's own were left out. */
const STYLE = `:root{color-scheme:light dark}body{max-width:68ch;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif}
table{border-collapse:collapse}td,th{border:1px solid #8888;padding:.2em .5em;text-align:start}pre{overflow-x:auto}`;

/**
 * Two walls: the page holds nothing that acts (see `inert-page.ts`), and this lets nothing act or be asked for. The
 * sandbox gives it an origin of its own, which no cookie and no storage of the newsroom belongs to.
 */
const POLICY = [
  'sandbox',
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
} as const;

const documentOf = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${body}</body></html>`;

/** Pages of snapshots, as inert as paper. */
@Controller('snapshots')
export class SnapshotPagesController {
  constructor(
    private readonly archive: ArchiveQueries,
    private readonly addresses: PageAddresses,
    private readonly log: Log,
  ) {}

  // Who opens it is not asked: the address itself is the right, and the session stays out of its reach.
  @Policy(everybody)
  @Get(':id')
  async page(
    @Param('id') id: string,
    @Res() response: Response,
    @Query('until') until?: string,
    @Query('mark') mark?: string,
  ): Promise<void> {
    const holds = isId(id) && this.addresses.holds(id, String(until), String(mark));
    try {
      const page = holds ? await this.archive.page(id) : null;
      response
        .status(page === null ? 404 : 200)
        .set(HEADERS)
        .send(documentOf(page ?? `<p>${t('evidence.reader.noPage')}</p>`));
    } catch (error) {
      if (!(error instanceof DamagedSnapshot)) throw error;
      this.log.error('evidence.snapshotDamaged', error, { snapshotId: id });
      response
        .status(500)
        .set(HEADERS)
        .send(documentOf(`<p>${t('evidence.reader.damaged')}</p>`));
    }
  }
}
