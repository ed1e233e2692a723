/** Why a request to the outside did not come to an answer. Closed list; none of them is a fault of this program. */
export const OUTBOUND_PROBLEMS = [
  'ADDRESS_REFUSED',
  'PORT_REFUSED',
  'NOT_PUBLIC',
  'NAME_UNKNOWN',
  'UNREACHABLE',
  'CERTIFICATE_INVALID',
  'TOO_SLOW',
  'TOO_LARGE',
  'TOO_MANY_REDIRECTS',
  'REDIRECT_BROKEN',
  'ENCODING_UNKNOWN',
  'RESPONSE_BROKEN',
] as const;
export type OutboundProblemCode = (typeof OUTBOUND_PROBLEMS)[number];

/** A request that was refused here, or that the other side did not answer properly. */
export class OutboundProblem extends Error {
  constructor(
    readonly code: OutboundProblemCode,
    /** For the log; never shown to people. */
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'OutboundProblem';
  }
}

const CODES: Readonly<Record<string, OutboundProblemCode>> = {
  ENOTFOUND: 'NAME_UNKNOWN',
  EAI_AGAIN: 'NAME_UNKNOWN',
  EAI_NODATA: 'NAME_UNKNOWN',
  EAI_NONAME: 'NAME_UNKNOWN',
  ETIMEDOUT: 'TOO_SLOW',
  EPROTO: 'CERTIFICATE_INVALID',
  HPE_HEADER_OVERFLOW: 'TOO_LARGE',
};

/** Errors of TLS: of certificates, and of OpenSSL itself. */
const TLS = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;

/**
 * What an error of a connection comes down to. `otherwise` is what it means at this point if it says nothing else.
 */
export const problemOf = (error: unknown, otherwise: OutboundProblemCode): OutboundProblem => {
  if (error instanceof OutboundProblem) return error;
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const known = CODES[code] ?? (TLS.test(code) ? 'CERTIFICATE_INVALID' : otherwise);
  return new OutboundProblem(known, `${code} ${message}`.trim());
};
