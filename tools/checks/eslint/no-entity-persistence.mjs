import { ESLintUtils } from '@typescript-eslint/utils';

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
    const services = ESLintUtils.getParserServices(/** @type {any} */ (context));
    const checker = services.program.getTypeChecker();

    /** @param {import('typescript').Type} type @returns {boolean} */
    const persists = (type) =>
      persisting.has(type.getSymbol()?.name ?? '') ||
      (type.isIntersection() && type.types.some(persists)) ||
      (type.isUnion() && type.types.some(persists)) ||
      (type.isClassOrInterface() && checker.getBaseTypes(type).some(persists));

    return {
      'CallExpression > MemberExpression.callee'(/** @type {any} */ callee) {
        const method = callee.property.name ?? callee.property.value;
        if (!banned.has(method)) return;
        const type = services.getTypeAtLocation(callee.object);
        if (persists(type)) context.report({ node: callee, messageId: 'explicit', data: { method } });
      },
    };
  },
};
