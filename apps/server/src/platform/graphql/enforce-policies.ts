import {
  defaultFieldResolver,
  getNamedType,
  isUnionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { POLICY, type Policy } from '../auth/policy';
import type { GraphqlContext } from './context';
import { RefusalError } from './refusal-error';

type RootField = GraphQLField<unknown, GraphqlContext>;

/** Every operation of a schema: the fields of its query, mutation and subscription types. */
export const operationsOf = (schema: GraphQLSchema): readonly { readonly name: string; readonly field: RootField }[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
  );

/** The policy that an operation declares. */
export const policyOf = (field: Pick<RootField, 'extensions'>): Policy | null =>
  (field.extensions[POLICY] as Policy | undefined) ?? null;

const canRefuse = (field: RootField): boolean => {
  const type = getNamedType(field.type);
  return isUnionType(type) && type.getTypes().some((member) => member.name === 'Refusal');
};

const guarded =
  (field: RootField, policy: Policy, resolve: GraphQLFieldResolver<unknown, GraphqlContext>) =>
  (...call: Parameters<GraphQLFieldResolver<unknown, GraphqlContext>>): unknown => {
    const refusal = policy.refuses(call[2].caller);
    if (refusal === null) return resolve(...call);
    if (canRefuse(field)) return refusal;
    throw new RefusalError(refusal);
  };

/**
 * Puts the declared policy before every operation.
 * @throws Error naming every operation that declares none: the server then does not start
 */
export const enforcePolicies = (schema: GraphQLSchema): GraphQLSchema => {
  const without = operationsOf(schema).filter(({ field }) => policyOf(field) === null);
  if (without.length > 0) {
    throw new Error(
      `Operations without a policy: ${without.map(({ name }) => name).join(', ')}. Declare @Policy(...).`,
    );
  }
  for (const { field } of operationsOf(schema)) {
    const policy = policyOf(field) as Policy;
    field.resolve = guarded(field, policy, field.resolve ?? defaultFieldResolver);
    if (field.subscribe) field.subscribe = guarded(field, policy, field.subscribe);
  }
  return schema;
};
