import type { Extension } from '@hocuspocus/server';
import type { Log } from '../../platform/telemetry/log';
import type { LiveContext } from './live-context';
import { LiveRefusal } from './live-refusal';

type Hook = (payload: unknown) => Promise<unknown>;

/** Nobody awaits these: what they throw would end the process. */
const UNATTENDED: ReadonlySet<string> = new Set(['onDisconnect', 'afterUnloadDocument', 'onDestroy']);

/** The library's own members of an extension that are no hooks. */
const NO_HOOKS: ReadonlySet<string> = new Set(['constructor', 'priority', 'extensionName']);

const hookNames = (extension: object): readonly string[] =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(extension)).filter((name) => !NO_HOOKS.has(name));

/**
 * An extension whose hooks cannot hurt anybody but the connection they run for. A refusal passes; every other error is
 * logged and becomes "try again", so that nothing is acknowledged and no hook takes the process or another draft down.
 */
export const guarded = (extension: Extension<LiveContext>, log: Log): Extension<LiveContext> => {
  const guard =
    (name: string, hook: Hook): Hook =>
    async (payload) => {
      try {
        return await hook.call(extension, payload);
      } catch (error) {
        if (!(error instanceof LiveRefusal)) log.error('live.hookFailed', error, { hook: name });
        if (UNATTENDED.has(name)) return undefined;
        throw error instanceof LiveRefusal ? error : new LiveRefusal(null);
      }
    };
  const hooks = extension as unknown as Record<string, Hook>;
  return {
    ...(extension.priority === undefined ? {} : { priority: extension.priority }),
    ...Object.fromEntries(
      hookNames(extension).flatMap((name) => {
        const hook = hooks[name];
        return hook ? [[name, guard(name, hook)]] : [];
      }),
    ),
  };
};
