import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { ADDRESS_HEADER } from '../platform/auth/authentication';
import { Origins } from '../platform/auth/origins';
import { KeptAnswers } from '../platform/http/kept-answers';
import { SETTINGS_TOKEN, type Settings } from '../platform/config/settings';
import { inRequest } from '../platform/telemetry/request';

/** Largest request that `/graphql` reads: a pasted text of 2 MB, escaped. */
const LARGEST_REQUEST = '8mb';

const YEAR_SECONDS = 31_536_000;

const contentSecurityPolicy = (secure: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // The newsroom's widget library positions things by style attributes; no style element or sheet from elsewhere.
    styleSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  },
});

/** The header is ours alone: the address comes from the connection, or from a proxy that is trusted by name. */
const nameAddress = (request: Request, _response: Response, next: NextFunction): void => {
  request.headers[ADDRESS_HEADER] = request.ip ?? '';
  next();
};

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whatever may change something comes from our own pages, or from no browser at all. */
const refuseForeignOrigins =
  (origins: Origins) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (READS.has(request.method) || origins.trusts(request.headers.origin)) next();
    else response.status(403).json({ code: 'originNotTrusted' });
  };

const revalidate = (response: Response): void => {
  response.setHeader('cache-control', 'no-cache');
};

/** Paths of a process that answers machines only. */
const FOR_MACHINES = new Set(['/healthz', '/readyz']);

const machinesOnly = (request: Request, response: Response, next: NextFunction): void => {
  if (FOR_MACHINES.has(request.path)) next();
  else response.status(404).end();
};

/** What every request passes before it reaches a controller or GraphQL. */
export const dress = (app: NestExpressApplication): void => {
  const settings = app.get<Settings>(SETTINGS_TOKEN);
  const origins = app.get(Origins);
  const webFolder = resolve(settings.webDirectory);
  const secure = origins.base.startsWith('https:');
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false);
  app.use((_request: Request, _response: Response, next: NextFunction) => inRequest(next));
  app.use(
    helmet({
      contentSecurityPolicy: contentSecurityPolicy(secure),
      strictTransportSecurity: secure ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    }),
  );
  if (settings.process === 'live' || settings.process === 'worker') app.use(machinesOnly);
  app.use(nameAddress);
  app.use(refuseForeignOrigins(origins));
  app.use('/graphql', express.json({ limit: LARGEST_REQUEST }));
  app.use(
    '/newsroom/assets',
    express.static(join(webFolder, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000, fallthrough: false }),
  );
  app.use('/newsroom', express.static(webFolder, { index: false, redirect: false, maxAge: 0, setHeaders: revalidate }));
};

/** What is kept is given at once; everything else goes the long way. */
const keptFirst = (app: NestExpressApplication): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const kept = app.get(KeptAnswers);
  const longWay = app.getHttpAdapter().getInstance();
  return (request, response) => {
    if (!kept.answer(request, response)) longWay(request, response);
  };
};

/**
 * So long a connection stays open for another request: longer than proxies and clients keep theirs (a minute), or the one
 * that they send just then is lost. Node's five seconds are shorter.
 */
const KEPT_OPEN_MILLISECONDS = 75_000;

const listening = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.keepAliveTimeout = KEPT_OPEN_MILLISECONDS;
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/**
 * Listens on the set host, else on this machine under both its addresses, so that "localhost" works whichever of them it
 * means. A machine without IPv6 is left at the first.
 */
export const listen = async (app: NestExpressApplication, attach: (server: Server) => void): Promise<Server[]> => {
  const { host, port } = app.get<Settings>(SETTINGS_TOKEN);
  const answer = keptFirst(app);
  const main = (app.getHttpServer() as Server).removeAllListeners('request').on('request', answer);
  attach(main);
  const chosen = await listening(main, port, host ?? '127.0.0.1');
  app.get(Origins).listensOn(chosen);
  if (host !== null) return [main];
  const second = createServer(answer);
  attach(second);
  try {
    await listening(second, chosen, '::1');
    return [main, second];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT' && code !== 'EADDRINUSE') throw error;
    return [main];
  }
};
