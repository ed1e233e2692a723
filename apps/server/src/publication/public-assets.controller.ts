import { createRequire } from 'node:module';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { FONT_FILES, MARK_ICO, MARK_SVG } from '@recheck/design-tokens';
import { paperStylesheet, publicStylesheet } from '@recheck/published-page';
import type { Response } from 'express';
import { everybody, Policy } from '../platform/auth/policy';

const require = createRequire(import.meta.url);
const YEAR = 'public, max-age=31536000, immutable';
const DAY = 'public, max-age=86400';
const stylesheet = publicStylesheet('/assets/fonts');
const paper = paperStylesheet();
const icon = Buffer.from(MARK_ICO, 'base64');

/** What pages need beside themselves: a stylesheet, the mark for a tab, and fonts from the packages that carry them. */
@Controller()
export class PublicAssetsController {
  @Policy(everybody)
  @Get('assets/public.css')
  styles(@Res() response: Response): void {
    response.set('cache-control', 'public, max-age=300, must-revalidate').type('css').send(stylesheet);
  }

  @Policy(everybody)
  @Get('assets/paper.css')
  paper(@Res() response: Response): void {
    response.set('cache-control', 'public, max-age=300, must-revalidate').type('css').send(paper);
  }

  @Policy(everybody)
  @Get('assets/mark.svg')
  mark(@Res() response: Response): void {
    response.set('cache-control', DAY).type('svg').send(MARK_SVG);
  }

  /** Asked for by browsers unasked, whatever the page says. */
  @Policy(everybody)
  @Get('favicon.ico')
  icon(@Res() response: Response): void {
    response.set('cache-control', DAY).type('image/x-icon').send(icon);
  }

  @Policy(everybody)
  @Get('assets/fonts/:name')
  font(@Res() response: Response, @Param('name') name: string): void {
    const font = FONT_FILES.find((file) => file.name === name);
    if (!font) throw new NotFoundException();
    response
      .set('cache-control', YEAR)
      .type('woff2')
      .sendFile(require.resolve(`${font.package}/${font.path}`));
  }
}
