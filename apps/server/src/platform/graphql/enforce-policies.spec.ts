import { describe, expect, it } from '@jest/globals';
import {
  graphql,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLOutputType,
} from 'graphql';
import { administrators, everybody, POLICY, signedIn, whoeverMay, type Policy } from '../auth/policy';
import type { PersonActor } from '../auth/actor';
import type { GraphqlContext } from './context';
import { enforcePolicies } from './enforce-policies';
import { isRefusal } from './refusal.types';

const Kettle = new GraphQLObjectType({ name: 'Kettle', fields: { name: { type: GraphQLString } } });
const Refusal = new GraphQLObjectType({ name: 'Refusal', fields: { code: { type: GraphQLString } } });
const KettleResult = new GraphQLUnionType({
  name: 'KettleResult',
  types: [Kettle, Refusal],
  resolveType: (value) => (isRefusal(value) ? 'Refusal' : 'Kettle'),
});

const schemaWith = (
  policy: Policy | null,
  type: GraphQLOutputType = GraphQLString,
  value: unknown = 'hot',
): GraphQLSchema =>
  new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { kettle: { type, resolve: () => value, extensions: policy ? { [POLICY]: policy } : {} } },
    }),
  });

const person = (wishes: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: 'p',
  systemActor: null,
  name: 'Somebody',
  sessionId: 's',
  administrator: false,
  memberships: [],
  ...wishes,
});

const ask = async (policy: Policy, caller: PersonActor | null) => {
  const schema = enforcePolicies(schemaWith(policy));
  const contextValue = { caller } as GraphqlContext;
  const { data, errors } = await graphql({ schema, source: '{ kettle }', contextValue });
  return errors?.[0]?.extensions['code'] ?? data?.['kettle'];
};

describe('the door of every operation', () => {
  it('stops a schema that has an operation without a policy, by name', () => {
    expect(() => enforcePolicies(schemaWith(null))).toThrow('Operations without a policy: Query.kettle');
  });

  it('lets in whom the policy lets in', async () => {
    expect(await ask(everybody, null)).toBe('hot');
    expect(await ask(signedIn, null)).toBe('notSignedIn');
    expect(await ask(signedIn, person())).toBe('hot');
    expect(await ask(administrators, person())).toBe('administratorOnly');
    expect(await ask(administrators, person({ administrator: true }))).toBe('hot');
    const mayWrite = whoeverMay('draft.write');
    expect(await ask(mayWrite, person({ administrator: true }))).toBe('roleMissing');
    expect(await ask(mayWrite, person({ memberships: [{ deskId: 'd', role: 'PUBLISHER' }] }))).toBe('roleMissing');
    expect(await ask(mayWrite, person({ memberships: [{ deskId: 'd', role: 'WRITER' }] }))).toBe('hot');
  });

  it('answers with the refusal itself where the answer has a place for one', async () => {
    const schema = enforcePolicies(schemaWith(signedIn, KettleResult, { name: 'copper' }));
    const source = '{ kettle { __typename ... on Refusal { code } ... on Kettle { name } } }';
    const asked = (caller: PersonActor | null) =>
      graphql({ schema, source, contextValue: { caller } as GraphqlContext });
    expect(await asked(null)).toEqual({ data: { kettle: { __typename: 'Refusal', code: 'notSignedIn' } } });
    expect(await asked(person())).toEqual({ data: { kettle: { __typename: 'Kettle', name: 'copper' } } });
  });
});
