import { refusalKind, type Refusal } from '@recheck/domain';
import { refusalSentence } from '@recheck/wording';
import { GraphQLError } from 'graphql';

/**
 * A refusal where the answer has no place for one: a query that needs a person who is signed in. Mutations answer with
 * the refusal itself.
 */
export class RefusalError extends GraphQLError {
  constructor(refusal: Refusal) {
    super(refusalSentence(refusal), { extensions: { code: refusal.code, kind: refusalKind(refusal.code) } });
  }
}
