import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../platform/config/settings';
import { Log } from '../../platform/telemetry/log';
import { CaptureFailure } from './capture-failure';
import { PageUnreadable, readApart } from './reading/read-apart';
import type { PageToRead, ReadPage } from './reading/read-page';

/** Longest text of a snapshot, in UTF-16 units: about 1,500 pages of print. */
const LONGEST_TEXT = 5_000_000;

/** Reads captured bytes, in a process of their own. */
@Injectable()
export class PageReading {
  readonly #program: string;

  constructor(
    @Inject(SETTINGS_TOKEN) settings: Settings,
    private readonly log: Log,
  ) {
    // Built beside the server: see its rolldown.config.mjs.
    this.#program = settings.pageReader ?? fileURLToPath(new URL('./page-reader.mjs', import.meta.url));
  }

  /** @throws CaptureFailure `UNREADABLE`, `NO_WORDS`, `TOO_LARGE` */
  async read(content: Uint8Array, page: PageToRead): Promise<ReadPage> {
    const read = await readApart(this.#program, content, page).catch((error: unknown) => {
      if (!(error instanceof PageUnreadable)) throw error;
      this.log.warn('capture.unreadable', { message: error.message, address: page.address });
      throw new CaptureFailure('UNREADABLE');
    });
    if (read.text.trim() === '') throw new CaptureFailure('NO_WORDS');
    if (read.text.length > LONGEST_TEXT) throw new CaptureFailure('TOO_LARGE');
    return read;
  }
}
