import type { ApolloDriverConfig } from '@nestjs/apollo';
import { RefusalType } from './refusal.types';

/** How the schema is made from the resolvers; the server and the printed contract use the same options. */
export const schemaOptions = {
  autoSchemaFile: true,
  sortSchema: true,
  // Authorization is in the queries and commands, never on fields.
  fieldResolverEnhancers: [],
  buildSchemaOptions: { numberScalarMode: 'integer', orphanedTypes: [RefusalType] },
} satisfies Partial<ApolloDriverConfig>;
