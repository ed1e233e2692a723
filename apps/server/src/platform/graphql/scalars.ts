import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (name: string, value: unknown): never => {
  throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)?.slice(0, 80) ?? 'this value'}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** A scalar that travels as a text in one form. */
const textual = (
  name: string,
  description: string,
  read: (text: string) => string | null,
  write: (value: unknown) => string | null = (value) => (typeof value === 'string' ? read(value) : null),
): GraphQLScalarType<string, string> =>
  new GraphQLScalarType({
    name,
    description,
    serialize: (value) => write(value) ?? bad(name, value),
    parseValue: (value) => (typeof value === 'string' ? read(value) : null) ?? bad(name, value),
    parseLiteral: (node) =>
      (node.kind === Kind.STRING ? read(node.value) : null) ?? bad(name, 'a literal of another kind'),
  });

const moment = (value: string | Date): string | null => {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** As this server writes every instant: what is in that form already is not taken apart and put together again. */
const WRITTEN_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

export const DateTimeScalar = textual(
  'DateTime',
  'Instant, ISO 8601 in UTC.',
  (text) => (ISO_INSTANT.test(text) ? moment(text) : null),
  (value) => {
    if (typeof value === 'string' && WRITTEN_INSTANT.test(value)) return value;
    return typeof value === 'string' || value instanceof Date ? moment(value) : null;
  },
);

const DAY = /^\d{4}-\d\d-\d\d$/;

export const DateScalar = textual(
  'Date',
  'Calendar day of the newsroom, YYYY-MM-DD.',
  (text) => {
    if (!DAY.test(text)) return null;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
  },
  // A day that leaves the server was one when it came in.
  (value) => (typeof value === 'string' && DAY.test(value) ? value : null),
);

export const DigestScalar = textual('Digest', 'SHA-256 in hex.', (text) => (/^[0-9a-f]{64}$/.test(text) ? text : null));

export const DurationScalar = textual(
  'Duration',
  'ISO 8601 duration in days, weeks, months or years, e.g. P6M.',
  (text) => (/^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/.test(text) ? text : null),
);

/** A versioned document whose shape the domain defines. It only ever leaves the server. */
const outgoing = (name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: (value) => bad(name, value),
    parseLiteral: () => bad(name, 'an input'),
  });

export const CheckDocumentScalar = outgoing(
  'CheckDocument',
  'A check document as libs/domain defines it (output only).',
);
export const PublishedPageScalar = outgoing(
  'PublishedPage',
  'A published page as libs/domain defines it (output only).',
);

/** All scalars of our own. */
export const scalars: readonly GraphQLScalarType[] = [
  DateTimeScalar,
  DateScalar,
  DigestScalar,
  DurationScalar,
  CheckDocumentScalar,
  PublishedPageScalar,
];
