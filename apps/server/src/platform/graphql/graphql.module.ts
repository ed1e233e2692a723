import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { Sessions } from '../auth/sessions';
import { NewsroomTime } from '../clock/newsroom-time';
import { SETTINGS_TOKEN, type Settings } from '../config/settings';
import { Log } from '../telemetry/log';
import { currentRequest } from '../telemetry/request';
import type { GraphqlContext } from './context';
import { enforcePolicies } from './enforce-policies';
import { idempotencyPlugin } from './idempotency.plugin';
import { LIMITS, withinLimits } from './limits';
import { schemaOptions } from './schema-options';
import { wordRefusals } from './word-refusals';

const EXPECTED = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST']);

/** Clients see refusals and what was wrong with their request; of surprises they see the number under which they are logged. */
const formatError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.['code'] ?? '');
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    if (EXPECTED.has(code) || 'kind' in extensions) return { ...formatted, extensions };
    if (code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    log.error('graphql.surprise', (error as { originalError?: unknown }).originalError ?? error, {
      path: formatted.path,
    });
    return {
      message: 'Something went wrong here. Nothing was changed.',
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code, request: currentRequest()?.id },
    };
  };

/** GraphQL over HTTP at `/graphql`, made from the resolvers of all chapters. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [SETTINGS_TOKEN, Sessions, NewsroomTime, Log],
      useFactory: (settings: Settings, sessions: Sessions, time: NewsroomTime, log: Log): ApolloDriverConfig => ({
        ...schemaOptions,
        path: '/graphql',
        transformSchema: (schema) => wordRefusals(enforcePolicies(schema)),
        introspection: settings.newsroom === 'demo',
        graphiql: false,
        csrfPrevention: true,
        persistedQueries: false,
        allowBatchedHttpRequests: false,
        includeStacktraceInErrorResponses: false,
        hideSchemaDetailsFromClientErrors: true,
        parseOptions: { maxTokens: LIMITS.tokens },
        validationRules: [withinLimits],
        plugins: [ApolloServerPluginCacheControlDisabled(), idempotencyPlugin as never],
        formatError: formatError(log),
        autoTransformHttpErrors: false,
        context: async ({ req }: { req: Request }): Promise<GraphqlContext> => {
          const [caller, timeZone] = await Promise.all([sessions.actorOf(req), time.zone()]);
          return { request: req, caller, timeZone, loaders: new Map() };
        },
      }),
    }),
  ],
})
export class GraphqlModule {}
