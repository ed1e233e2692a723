import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import {
  addresses,
  assemblePage,
  pageJson,
  renderCorrections,
  renderHome,
  renderNotFound,
  renderPage,
  type ChangeFilter,
} from '@recheck/published-page';
import type { Request, Response } from 'express';
import { everybody, Policy } from '../platform/auth/policy';
import { sha256 } from '../platform/sha256';
import { KeptPages, type Keep } from './kept-pages';
import { PublicListQueries } from './public-list.queries';
import { PublicPageQueries, type CurrentPage } from './public-page.queries';
import { Sites } from './sites';

/** Readers may keep a page for a minute; corrections are visible everywhere within one. */
const CACHE = 'public, max-age=60, must-revalidate';
const FILTERS: readonly ChangeFilter[] = ['ALL', 'CORRECTIONS', 'RECHECKED'];

/** What anybody can read. Pages are drawn on the server and need no script. */
@Controller()
export class PublicPagesController {
  constructor(
    private readonly pages: PublicPageQueries,
    private readonly lists: PublicListQueries,
    private readonly sites: Sites,
    private readonly kept: KeptPages,
  ) {}

  @Policy(everybody)
  @Get()
  async home(
    @Res() response: Response,
    @Query('q') q?: string,
    @Query('topic') topic?: string,
    @Query('order') order?: string,
    @Query('after') after?: string,
  ): Promise<void> {
    const question = {
      query: (q ?? '').trim().slice(0, 200),
      topic: topic?.slice(0, 200) || null,
      order: order === 'outdated' ? ('OUTDATED_FIRST' as const) : ('CHECKED' as const),
      after: after?.slice(0, 200) || null,
    };
    const [list, latest, site] = await Promise.all([
      this.lists.list(question),
      this.lists.changes('CORRECTIONS', null),
      this.sites.site(),
    ]);
    const { query } = question;
    this.send(
      response,
      renderHome(
        {
          ...list,
          query,
          topic: question.topic,
          order: question.order,
          continued: question.after !== null,
          latestCorrection: latest.changes[0] ?? null,
        },
        site,
      ),
    );
  }

  @Policy(everybody)
  @Get('corrections')
  async corrections(
    @Res() response: Response,
    @Query('show') show?: string,
    @Query('after') after?: string,
  ): Promise<void> {
    const filter = FILTERS.find((known) => known === show?.toUpperCase()) ?? 'ALL';
    const [changes, site] = await Promise.all([
      this.lists.changes(filter, after?.slice(0, 200) || null),
      this.sites.site(),
    ]);
    this.send(response, renderCorrections({ ...changes, filter }, site));
  }

  // Before `checks/:slug`, which would take the ending for a part of the slug.
  @Policy(everybody)
  @Get('checks/:slug.json')
  @Header('access-control-allow-origin', '*')
  async json(@Req() request: Request, @Res() response: Response, @Param('slug') slug: string): Promise<void> {
    const keep = this.kept.begin(request, addresses.json(slug));
    const current = await this.pages.current(slug);
    if (!current) {
      response.status(404).json({ code: 'notFound' });
      return;
    }
    if (current.mergedInto !== null) return response.redirect(302, addresses.json(current.mergedInto));
    const { page, site, freshness } = current;
    response.type('json');
    this.sendCurrent(response, JSON.stringify(pageJson(page, site, freshness)), current, keep);
  }

  @Policy(everybody)
  @Get('checks/:slug')
  async check(@Req() request: Request, @Res() response: Response, @Param('slug') slug: string): Promise<void> {
    const keep = this.kept.begin(request, addresses.check(slug));
    const current = await this.pages.current(slug);
    if (!current) return this.notFound(response);
    const { artifact, page, site, freshness, mergedInto } = current;
    if (mergedInto !== null) return response.redirect(302, addresses.check(mergedInto));
    response.type('html');
    this.sendCurrent(response, assemblePage(artifact, page, site, freshness), current, keep);
  }

  @Policy(everybody)
  @Get('checks/:slug/print')
  async print(@Res() response: Response, @Param('slug') slug: string): Promise<void> {
    const current = await this.pages.current(slug);
    if (!current) return this.notFound(response);
    const { page, site, freshness, mergedInto } = current;
    if (mergedInto !== null) return response.redirect(302, addresses.check(mergedInto));
    this.send(response, renderPage(page, site, { view: { kind: 'PRINT' }, freshness }));
  }

  @Policy(everybody)
  @Get('checks/:slug/editions/:number')
  async edition(
    @Res() response: Response,
    @Param('slug') slug: string,
    @Param('number') number: string,
  ): Promise<void> {
    const found = /^[1-9]\d{0,5}$/.test(number) ? await this.pages.edition(slug, Number(number)) : null;
    if (!found) return this.notFound(response);
    const { page, replacedOn, editions } = found;
    if (replacedOn === null) {
      response.redirect(302, `/checks/${encodeURIComponent(slug)}`);
      return;
    }
    this.send(response, renderPage(page, await this.sites.site(), { view: { kind: 'EARLIER', replacedOn, editions } }));
  }

  private async notFound(response: Response): Promise<void> {
    this.send(response.status(404), renderNotFound(await this.sites.site()));
  }

  /** What a check says at this moment, under a tag that stands for these very bytes; kept for whoever comes next. */
  private sendCurrent(response: Response, text: string, current: CurrentPage, keep: Keep): void {
    const body = Buffer.from(text);
    const etag = `"${sha256(body)}"`;
    response.set({ etag, 'cache-control': CACHE, 'content-length': String(body.length) });
    keep({ ...response.getHeaders() }, body, current);
    response.send(body);
  }

  private send(response: Response, html: string): void {
    if (!response.get('cache-control')) response.set('cache-control', 'public, no-cache');
    response.type('html').send(html);
  }
}
