import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Names of fields; null stands for all there are. */
export type Asked = ReadonlySet<string> | null;

/** Whether one of some fields is asked for. */
export const asksFor = (asked: Asked, fields: readonly string[]): boolean =>
  asked === null || fields.some((field) => asked.has(field));

type Told = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const fieldsIn = (sets: readonly (SelectionSetNode | undefined)[], { fragments }: Told): FieldNode[] =>
  sets.flatMap((set) =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      return fieldsIn([inside?.selectionSet], { fragments, fieldNodes: [] });
    }),
  );

/**
 * The fields that are asked for below the field that is being answered, or below one further down `path`. Rather too many
 * than too few: those of every type of a union, and those that a directive may leave out.
 */
export const askedBelow = (info: Told, ...path: readonly string[]): ReadonlySet<string> => {
  let fields: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) {
    fields = fieldsIn(
      fields.map(({ selectionSet }) => selectionSet),
      info,
    ).filter((field) => field.name.value === name);
  }
  return new Set(
    fieldsIn(
      fields.map(({ selectionSet }) => selectionSet),
      info,
    ).map(({ name }) => name.value),
  );
};
