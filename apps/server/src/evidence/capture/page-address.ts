import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { signingSecret } from '../../platform/config/secret';
import { SETTINGS_TOKEN, type Settings } from '../../platform/config/settings';

/** Long enough to read in and to load again, short enough not to be passed on. Made anew each time a page is opened. */
const VALID_SECONDS = 3600;

const nowSeconds = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000);

/**
 * Addresses under which the rendering of a snapshot can be opened for a while. They carry their own right: the page is
 * served without a look at cookies, so that nothing in it is ever within reach of somebody's session. In the machine's
 * time.
 */
@Injectable()
export class PageAddresses {
  readonly #key: Buffer;

  constructor(@Inject(SETTINGS_TOKEN) settings: Settings) {
    this.#key = createHmac('sha256', signingSecret(settings)).update('pages of snapshots').digest();
  }

  /** The path of a snapshot's page; made for somebody who may see the snapshot. */
  addressOf(snapshotId: string): string {
    const until = nowSeconds() + VALID_SECONDS;
    return `/snapshots/${snapshotId}?until=${until}&mark=${this.#mark(snapshotId, until).toString('base64url')}`;
  }

  /** Whether such an address was made here and holds still. */
  holds(snapshotId: string, until: string, mark: string): boolean {
    const expected = this.#mark(snapshotId, Number(until));
    const given = Buffer.from(mark, 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected) && Number(until) > nowSeconds();
  }

  #mark(snapshotId: string, until: number): Buffer {
    return createHmac('sha256', this.#key).update(`${snapshotId} ${until}`).digest();
  }
}
