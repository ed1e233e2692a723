import { typeOf } from './types-of.mjs';

const banned = new Set(['save', 'remove', 'softRemove', 'recover']);
const persisting = new Set(['Repository', 'TreeRepository', 'MongoRepository', 'EntityManager', 'BaseEntity']);

/**
 * TypeORM's `save` deletes rows that a filtered load left out and winds versions back. Rows are written with explicit
 * inserts and updates; only the types tell a repository from one of our stores, so this rule asks them.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noEntityPersistence = {
  meta: {
    type: 'problem',
    docs: { description: 'rows are written with explicit inserts and updates' },
    messages: { explicit: 'TypeORM’s {{method}}() loses rows silently. Write an explicit insert or update.' },
    schema: [],
  },
  create(context) {
    /** @param {import('typescript').Type} type @param {import('typescript').TypeChecker} checker @returns {boolean} */
    const persists = (type, checker) =>
      persisting.has(type.getSymbol()?.name ?? '') ||
      (type.isUnionOrIntersection() && type.types.some((each) => persists(each, checker))) ||
      (type.isClassOrInterface() && checker.getBaseTypes(type).some((base) => persists(base, checker)));

    return {
      'CallExpression > MemberExpression.callee'(/** @type {any} */ callee) {
        const method = callee.property.name ?? callee.property.value;
        if (!banned.has(method)) return;
        const found = typeOf(context.filename, context.sourceCode.text, callee.object.range);
        if (found && persists(found.type, found.checker))
          context.report({ node: callee, messageId: 'explicit', data: { method } });
      },
    };
  },
};
