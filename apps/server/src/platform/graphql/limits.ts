import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one request may ask for. Our own screens stay far below. */
export const LIMITS = {
  tokens: 2_000,
  depth: 12,
  aliases: 15,
  /** Fields that may be answered, where each list counts as ten. */
  cost: 20_000,
  /** Longest page of a list. */
  page: 100,
} as const;

const LIST_FACTOR = 10;

interface Measures {
  /** Fields of this level itself, with those of its fragments. */
  readonly width: number;
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

const NOTHING: Measures = { width: 0, depth: 0, aliases: 0, cost: 0 };

/** Measures one selection with the fragments it spreads; each fragment is measured once and then known. */
class Measurer {
  readonly #known = new Map<string, Measures>();

  constructor(private readonly context: ValidationContext) {}

  of(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Measures {
    return set.selections
      .map((selection) => this.#part(selection, parent))
      .reduce(
        (total, part) => ({
          width: total.width + part.width,
          depth: Math.max(total.depth, part.depth),
          aliases: total.aliases + part.aliases,
          cost: total.cost + part.cost,
        }),
        NOTHING,
      );
  }

  #part(selection: SelectionNode, parent: GraphQLNamedType | undefined): Measures {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = selection.typeCondition?.name.value;
      return this.of(selection.selectionSet, narrowed ? this.context.getSchema().getType(narrowed) : parent);
    }
    const fragment = this.context.getFragment(selection.name.value);
    return fragment ? this.#fragment(fragment) : NOTHING;
  }

  #fragment(fragment: FragmentDefinitionNode): Measures {
    const name = fragment.name.value;
    const known = this.#known.get(name);
    if (known) return known;
    // A fragment inside itself is an error of its own, reported by another rule: here it only must not go on for ever.
    this.#known.set(name, NOTHING);
    const measures = this.of(
      fragment.selectionSet,
      this.context.getSchema().getType(fragment.typeCondition.name.value),
    );
    this.#known.set(name, measures);
    return measures;
  }

  #field(field: FieldNode, parent: GraphQLNamedType | undefined): Measures {
    const aliases = field.alias && field.alias.value !== field.name.value ? 1 : 0;
    if (!field.selectionSet) return { width: 1, depth: 1, aliases, cost: 1 };
    const type =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
    const named = getNamedType(type);
    const inside = this.of(field.selectionSet, isCompositeType(named) ? named : undefined);
    const factor = type && isListType(getNullableType(type)) ? LIST_FACTOR : 1;
    return {
      width: 1,
      depth: inside.depth + 1,
      aliases: inside.aliases + aliases,
      cost: 1 + factor * inside.cost,
    };
  }
}

const tooLarge = (what: string, most: number): GraphQLError =>
  new GraphQLError(`This request ${what}; ${most} is the most.`);

/** Introspection has a switch of its own. */
const isIntrospection = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );

/** Refuses requests that are too deep, too wide or do several acts at once, before anything is run. */
export const withinLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (isIntrospection(operation)) return;
    const root = context.getSchema().getRootType(operation.operation) ?? undefined;
    const { width, depth, aliases, cost } = new Measurer(context).of(operation.selectionSet, root);
    if (operation.operation === 'mutation' && width > 1) context.reportError(tooLarge('does several acts at once', 1));
    if (depth > LIMITS.depth) context.reportError(tooLarge(`is ${depth} levels deep`, LIMITS.depth));
    if (aliases > LIMITS.aliases) context.reportError(tooLarge(`has ${aliases} aliases`, LIMITS.aliases));
    if (cost > LIMITS.cost) context.reportError(tooLarge(`asks for ${cost} fields`, LIMITS.cost));
  },
});
