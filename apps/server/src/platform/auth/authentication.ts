import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import ipaddr from 'ipaddr.js';
import type pg from 'pg';
import { newId } from '../ids';
import type { Log } from '../telemetry/log';
import type { Origins } from './origins';
import { SignInTries } from './sign-in-tries';

export interface AuthenticationOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** The address that people type. */
  readonly baseUrl: string;
  readonly origins: Origins;
  readonly log: Log;
}

/** Our own header that carries the client's address; whatever a client sends in it is overwritten. */
export const ADDRESS_HEADER = 'x-recheck-address';

const DAY = 86_400;

/** How long a sign-in lasts. It is not prolonged: after this a person signs in again. */
const SESSION_SECONDS = 14 * DAY;

/** Shortest password that is accepted; NIST SP 800-63B asks for length and against rules of composition. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const SIGN_IN = '/sign-in/email';

/** Enough for a person with several old passwords in mind, far too few for a program that guesses. */
const MOST_FAILED_OF_ACCOUNT = 10;

/** Enough for an office behind one address in which many mistype on a Monday, far too few to try one password on many. */
const MOST_FAILED_OF_NETWORK = 40;

/** Where somebody comes from, as one of so many tries: an address, and of IPv6 the part that a household is given. */
const networkOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
};

/**
 * Refuses an account or a network from which too many tries failed, before a password is looked at. The library would count
 * those that go well, too, and shut an office out that comes to work.
 */
const limitTries = () => {
  const ofAccount = new SignInTries(MOST_FAILED_OF_ACCOUNT);
  const ofNetwork = new SignInTries(MOST_FAILED_OF_NETWORK);
  const keys = (body: unknown, headers: Headers | undefined) => ({
    account: String((body as { email?: unknown } | undefined)?.email ?? '')
      .trim()
      .toLowerCase(),
    network: networkOf(headers?.get(ADDRESS_HEADER) ?? ''),
  });
  return {
    before: createAuthMiddleware(async ({ path, body, headers }) => {
      if (path !== SIGN_IN) return;
      const { account, network } = keys(body, headers);
      if (!ofNetwork.begin(network) || !ofAccount.begin(account)) {
        throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many tries. Wait a quarter of an hour.' });
      }
    }),
    after: createAuthMiddleware(async ({ path, body, headers, context }) => {
      if (path !== SIGN_IN || !context.newSession) return;
      const { account, network } = keys(body, headers);
      ofAccount.forget(account);
      ofNetwork.giveBack(network);
    }),
  };
};

/** Sign-in and sessions, by the authentication library, on the newsroom's own tables. Accounts are made by invitation only. */
export const createAuthentication = ({ pool, secret, baseUrl, origins, log }: AuthenticationOptions) =>
  betterAuth({
    database: pool,
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: () => [...origins.all],
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log.warn('authentication', { level, message }) },
    onAPIError: {
      onError: (error) => {
        // A wrong password or too many tries is no surprise; the person has been told.
        if (error instanceof APIError && error.status !== 'INTERNAL_SERVER_ERROR') return;
        log.error('authentication.surprise', error);
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', ...stamps },
      additionalFields: {
        suspendedAt: { type: 'date', fieldName: 'suspended_at', required: false, input: false, returned: false },
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'person_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...stamps } },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 120,
      customRules: { [SIGN_IN]: false },
    },
    advanced: {
      database: { generateId: newId },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    hooks: limitTries(),
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rows } = await pool.query('SELECT 1 FROM people WHERE id = $1 AND suspended_at IS NULL', [
              session.userId,
            ]);
            // The same answer as for a wrong password: whether somebody is suspended is nobody else's business.
            if (rows.length === 0) throw new APIError('UNAUTHORIZED', { message: 'Invalid email or password' });
          },
        },
      },
    },
  });

export type Authentication = ReturnType<typeof createAuthentication>;

/** The name of the session cookie: browsers accept the prefix over https only. */
export const sessionCookieName = (baseUrl: string): string =>
  `${baseUrl.startsWith('https:') ? '__Secure-' : ''}better-auth.session_token`;
