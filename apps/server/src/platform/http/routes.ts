import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { POLICY, type Policy } from '../auth/policy';

/** One route of a controller and what it declares. */
export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly policy: Policy | null;
}

const first = (path: string | readonly string[] | undefined): string =>
  Array.isArray(path) ? String(path[0]) : String(path ?? '');

/** Every route of every controller. */
export const routesOf = (app: INestApplication): readonly Route[] => {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prefix = first(reflector.get(PATH_METADATA, metatype));
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...input: unknown[]) => unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const path = handler && reflector.get<string | undefined>(PATH_METADATA, handler);
        if (!handler || path === undefined) return [];
        return [
          {
            name: `${metatype.name}.${name}`,
            method: RequestMethod[reflector.get<number>(METHOD_METADATA, handler)] ?? 'ALL',
            path: `/${[prefix, first(path)]
              .map((part) => part.replace(/^\/+|\/+$/g, ''))
              .filter(Boolean)
              .join('/')}`,
            policy: reflector.get<Policy | undefined>(POLICY, handler) ?? null,
          },
        ];
      });
    });
};

/** @throws Error naming every route that declares no policy: the server then does not start */
export const requirePolicies = (routes: readonly Route[]): void => {
  const without = routes.filter((route) => route.policy === null);
  if (without.length > 0) {
    throw new Error(
      `Routes without a policy: ${without.map(({ name, path }) => `${name} (${path})`).join(', ')}. Declare @Policy(...).`,
    );
  }
};
