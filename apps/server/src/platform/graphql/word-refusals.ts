import { refusalKind, type Refusal } from '@recheck/domain';
import { refusalSentence } from '@recheck/wording';
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GraphqlContext } from './context';
import type { RefusalKind, RefusalType } from './refusal.types';

const KINDS: Readonly<Record<ReturnType<typeof refusalKind>, RefusalKind>> = {
  input: 'INPUT',
  mayNot: 'MAY_NOT',
  moved: 'MOVED',
  notNow: 'NOT_NOW',
};

type Field = GraphQLFieldResolver<Refusal, GraphqlContext>;

const FIELDS: Readonly<Record<Exclude<keyof RefusalType, 'code'>, Field>> = {
  kind: ({ code }) => KINDS[refusalKind(code)],
  places: ({ places }) => places ?? [],
  sentence: (refusal, _, { timeZone }) => refusalSentence(refusal, { timeZone }),
};

/**
 * Lets the schema's `Refusal` say a refusal of the domain in words. By plain functions and not by a resolver class: a
 * list of fifty checks holds hundreds of refusals, and each field of a class would be a chain of promises.
 */
export const wordRefusals = (schema: GraphQLSchema): GraphQLSchema => {
  const type = schema.getType('Refusal');
  if (!isObjectType(type)) return schema;
  const fields = type.getFields();
  for (const [name, resolve] of Object.entries(FIELDS)) {
    const field = fields[name];
    if (!field) throw new Error(`The schema's Refusal has no ${name}.`);
    field.resolve = resolve;
  }
  return schema;
};
