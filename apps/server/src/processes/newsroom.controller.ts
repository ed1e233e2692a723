import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { everybody, Policy } from '../platform/auth/policy';
import { SETTINGS_TOKEN, type Settings } from '../platform/config/settings';

/** The newsroom's pages. Every address below `/newsroom` is the same page; the browser knows the rest. */
@Controller('newsroom')
export class NewsroomController {
  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {}

  @Policy(everybody)
  @Get()
  root(@Res() response: Response): void {
    this.#send(response);
  }

  @Policy(everybody)
  @Get('*path')
  page(@Req() request: Request, @Res() response: Response): void {
    // A file that is not there is missing, not a page: an old tab must see that its part of the program is gone.
    if (/\.[a-z0-9]{1,8}$/i.test(request.path)) throw new NotFoundException();
    this.#send(response);
  }

  #send(response: Response): void {
    const file = resolve(this.settings.webDirectory, 'index.html');
    if (!existsSync(file)) throw new NotFoundException('The newsroom has not been built: run "npm start".');
    response.set('cache-control', 'no-cache').sendFile(file);
  }
}
