import { expect, it } from '@jest/globals';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo } from 'graphql';
import { askedBelow, asksFor } from './asked';

const infoOf = (source: string): Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'> => {
  const { definitions } = parse(source);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  return {
    fieldNodes: (operation?.selectionSet.selections ?? []) as FieldNode[],
    fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
  };
};

it('names the fields below one, through fragments, and by their own names', () => {
  const info = infoOf(`{ train { ...on Train { wagons { seats } late: delay @include(if: false) } ...More } }
    fragment More on Train { wagons { ...Wagon } driver { name } } fragment Wagon on Wagon { doors }`);
  expect([...askedBelow(info)]).toEqual(['wagons', 'delay', 'driver']);
  expect([...askedBelow(info, 'wagons')]).toEqual(['seats', 'doors']);
  expect([...askedBelow(info, 'engine')]).toEqual([]);
});

it('takes nothing said for everything asked', () => {
  expect(asksFor(null, ['wagons'])).toBe(true);
  expect(asksFor(new Set(['driver']), ['wagons', 'driver'])).toBe(true);
  expect(asksFor(new Set(['driver']), ['wagons'])).toBe(false);
});
