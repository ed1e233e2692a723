import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** One operation of the schema with a document that asks for it. */
export interface Operation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** Selects what tells a refusal from an answer. */
  readonly document: string;
  /** Selects everything that can be, some levels deep. */
  readonly whole: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An id that nothing has. */
export const UNKNOWN_ID = '01900000-0000-7000-8000-00000000dead';

const SAMPLES: Readonly<Record<string, unknown>> = {
  ID: UNKNOWN_ID,
  String: 'words',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-03-01',
  DateTime: '2026-03-01T09:00:00.000Z',
  Digest: 'a'.repeat(64),
  Duration: 'P6M',
};

/** Real ids and texts for arguments and input fields, by their names. `id` is what its operation means by it. */
export type Known = Readonly<Record<string, string>>;

/** What `id` means in operations that call their argument so. */
const OWN_IDS: Readonly<Record<string, string>> = { check: 'factCheckId', round: 'roundId' };

/** A value that fits an input type: every field given, lists from their start and unfiltered. */
const sampleOf = (type: GraphQLInputType, name: string, known: Known): unknown => {
  if (name === 'after') return null;
  if (isNonNullType(type)) return sampleOf(type.ofType, name, known);
  if (isListType(type)) return [sampleOf(type.ofType, name, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    if (type.name.endsWith('Filter')) return {};
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.type, field.name, known)]));
  }
  if (['ID', 'String'].includes(type.name) && known[name]) return known[name];
  if (!(type.name in SAMPLES)) throw new Error(`There is no sample for the scalar ${type.name}.`);
  return SAMPLES[type.name];
};

const selectionOf = (field: GraphQLField<unknown, unknown>): string => {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const refuses = isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refusal');
  return `{ __typename${refuses ? ' ... on Refusal { code kind sentence places }' : ''} }`;
};

const LEVELS = 5;

/** Everything that can be selected of a type without arguments. A type inside itself is not followed. */
export const everythingOf = (type: GraphQLNamedType, path: readonly string[] = []): string => {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((member) => `... on ${member.name} ${everythingOf(member, path)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const inside = [...path, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (!isCompositeType(named)) return [field.name];
    return inside.length >= LEVELS || inside.includes(named.name)
      ? []
      : [`${field.name} ${everythingOf(named, inside)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
};

/**
 * Every query and mutation, each with documents that give samples for all arguments.
 * @param known real ids and texts, by the names of arguments and input fields; all other ids are unknown ones
 */
export const operationsIn = (schema: GraphQLSchema, known: Known = {}): readonly Operation[] =>
  (
    [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const
  ).flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => {
      const declared = field.args.map(({ name, type: input }) => `$${name}: ${String(input)}`).join(', ');
      const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const asking = (selection: string) =>
        `${kind} Try${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection} }`;
      const own = { ...known, id: known[OWN_IDS[field.name] ?? ''] ?? UNKNOWN_ID };
      return {
        name: field.name,
        kind,
        document: asking(selectionOf(field)),
        whole: asking(everythingOf(getNamedType(field.type))),
        variables: Object.fromEntries(field.args.map(({ name, type: input }) => [name, sampleOf(input, name, own)])),
      };
    }),
  );
