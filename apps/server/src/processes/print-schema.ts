import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { GraphqlModule } from '../platform/graphql/graphql.module';
import { schemaOptions } from '../platform/graphql/schema-options';
import { chapters } from './chapters';

/** Classes that answer for parts of the schema; the same mark by which the GraphQL module finds them. */
const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' &&
  (Reflect.hasMetadata('graphql:resolver_type', provider) ||
    Reflect.hasMetadata('graphql:resolve_reference', provider));

const resolvers = [GraphqlModule, ...chapters].flatMap((module) =>
  ((Reflect.getMetadata('providers', module) ?? []) as unknown[]).filter(isResolver),
);

// Prints the contract that the code makes, without a database and without serving anything.
const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create(resolvers as never, [], schemaOptions.buildSchemaOptions);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
