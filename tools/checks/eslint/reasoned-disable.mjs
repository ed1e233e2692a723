/**
 * A rule may be switched off in one place, if the reason stands beside it: `// eslint-disable-next-line x -- because`.
 * The same for TypeScript's `@ts-expect-error`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const reasonedDisable = {
  meta: {
    type: 'suggestion',
    docs: { description: 'a check is switched off with its reason beside it' },
    messages: { reason: 'Say why: `{{directive}} … -- the reason`.' },
    schema: [],
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = /^\s*(eslint-disable[a-z-]*|@ts-expect-error|@ts-ignore|@ts-nocheck)(?=\s|$)/.exec(
            comment.value,
          )?.[1];
          if (directive && comment.loc && !/\s--\s+\S+/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'reason', data: { directive } });
          }
        }
      },
    };
  },
};
