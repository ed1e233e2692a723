import { Injectable } from '@nestjs/common';
import { NewsroomQueries } from '../../people/people.module';
import { Origins } from '../../platform/auth/origins';
import { ROBOT } from './robots';

const printable = (text: string): string => text.normalize('NFKD').replace(/[^\x20-\x7e]|[()\\]/g, '');

/** As whom servers are asked: the program, the newsroom and where it can be found, so that its people can be reached. */
@Injectable()
export class NewsroomVisitor {
  constructor(
    private readonly newsrooms: NewsroomQueries,
    private readonly origins: Origins,
  ) {}

  /** The headers of every request; no cookies, no referrer, nothing of whoever asked for the capture. */
  async headers(): Promise<Readonly<Record<string, string>>> {
    const { name } = await this.newsrooms.newsroom(null);
    return {
      'User-Agent': `${ROBOT}/1 (fact-checking; ${printable(name)}; +${this.origins.base})`,
      Accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.1',
      'Accept-Language': '*',
    };
  }
}
