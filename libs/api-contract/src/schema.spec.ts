import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const ours = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !isBuiltIn(name));

function isBuiltIn(name: string): boolean {
  return ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name);
}

/** The parts of a type that a client sees by name. */
function parts(type: GraphQLNamedType): readonly { name: string; description?: string | null }[] {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}

describe('the contract', () => {
  it('says what every type is', () => {
    // What comes out of one mutation is described there: the thing that it changed, or a refusal.
    const shared = ours.filter(({ name }) => !/Result$|^(?:Query|Mutation)$/.test(name));
    expect(shared.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('says what every query and mutation does', () => {
    const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const undescribed = operations.flatMap((type) => (type ? parts(type).filter((part) => !part.description) : []));
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });

  it('says of everything that may be missing what it means that it is', () => {
    const unsaid = ours.flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            [field, ...('args' in field ? field.args : [])]
              .filter((part) => !isNonNullType(part.type) && !part.description)
              .map((part) => `${type.name}.${field.name} ${part.name}`),
          )
        : [],
    );
    expect(unsaid).toEqual([]);
  });

  it('names what goes into a mutation after it', () => {
    const taken = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
      args.filter((argument) => argument.name === 'input').map(({ type }) => [name, getNamedType(type).name] as const),
    );
    expect(taken.length).toBeGreaterThan(0);
    const misnamed = taken.filter(
      ([name, input]) => input !== 'MoveInput' && input.toLowerCase() !== `${name}input`.toLowerCase(),
    );
    expect(misnamed).toEqual([]);
  });

  it('names types, fields and values in one way', () => {
    expect(ours.filter(({ name }) => !/^[A-Z][A-Za-z]*$/.test(name)).map(({ name }) => name)).toEqual([]);
    const fields = ours.filter((type) => !isEnumType(type)).flatMap(parts);
    expect(fields.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name)).map(({ name }) => name)).toEqual([]);
    const values = ours.filter(isEnumType).flatMap(parts);
    expect(new Set(values.map(({ name }) => (/^[A-Z_]+$/.test(name) ? 'upper' : 'lower'))).size).toBe(1);
  });
});
