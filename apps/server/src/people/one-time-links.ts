import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@recheck/domain';
import { Origins } from '../platform/auth/origins';
import { signingSecret } from '../platform/config/secret';
import { SETTINGS_TOKEN, type Settings } from '../platform/config/settings';
import { hashOfToken, linkOf, tokenOf } from './invitation-token';

/** A link that was made. Holds no secret: the link itself is worked out when it is shown. */
export interface IssuedLink {
  readonly invitationId: string;
  readonly expiresAt: Instant;
}

const DAY = 86_400_000;

/** Makes one-time links and shows them. */
@Injectable()
export class OneTimeLinks {
  readonly #secret: string;

  constructor(
    @Inject(SETTINGS_TOKEN) settings: Settings,
    private readonly origins: Origins,
  ) {
    this.#secret = signingSecret(settings);
  }

  /** A link that works from now for some days. */
  issue(invitationId: string, now: Instant, days: number): IssuedLink {
    return { invitationId, expiresAt: new Date(Date.parse(now) + days * DAY).toISOString() as Instant };
  }

  /** What the database keeps of it. */
  hashOf({ invitationId }: IssuedLink): string {
    return hashOfToken(tokenOf(invitationId, this.#secret));
  }

  /** The address to copy. */
  show({ invitationId }: IssuedLink): string {
    return linkOf(tokenOf(invitationId, this.#secret), this.origins.base);
  }
}
