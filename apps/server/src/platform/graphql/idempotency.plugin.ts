import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { currentRequest } from '../telemetry/request';
import type { GraphqlContext } from './context';

const KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * The header `Idempotency-Key` on a mutation: however often the request arrives, it has one effect and one answer. The
 * same key with another request is refused (`keyReused`). Keys belong to the person who sends them and last a day.
 */
export const idempotencyPlugin: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, operation, operationName, contextValue: { caller } }) {
        const key = request.http?.headers.get('idempotency-key');
        if (!key || caller === null || operation?.operation !== 'mutation') return;
        if (!KEY.test(key)) {
          throw new GraphQLError('Idempotency-Key must be 8 to 200 printable characters.', {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        }
        const asked = JSON.stringify([request.query, operationName, request.variables ?? {}]);
        currentRequest()?.useIdempotencyKey({
          personId: caller.personId,
          key,
          fingerprint: createHash('sha256').update(asked).digest('hex'),
        });
      },
    };
  },
};
