import { CatchUpExtension } from '../src/drafting/live/catch-up.extension';
import { AttributeExtension } from '../src/drafting/live/attribute.extension';
import { AuthorizeExtension } from '../src/drafting/live/authorize.extension';
import { OneCopyExtension } from '../src/drafting/live/one-copy.extension';
import { PaceExtension } from '../src/drafting/live/pace.extension';
import { PersistExtension } from '../src/drafting/live/persist.extension';
import { VersionGateExtension } from '../src/drafting/live/version-gate.extension';
import { startLiveServer } from '../test/live-server';

/** Every extension whose hooks the live server registers. */
const EXTENSIONS = {
  AttributeExtension,
  AuthorizeExtension,
  CatchUpExtension,
  OneCopyExtension,
  PaceExtension,
  PersistExtension,
  VersionGateExtension,
} as const;

/** A hook that is to fail, for one draft only, and how. */
export interface Fault {
  readonly extension: string;
  readonly hook: string;
  readonly draft: string;
  /** Thrown at once, or the rejection of a promise. */
  readonly at: 'once' | 'later';
}

type Hook = (
  this: unknown,
  payload: { readonly documentName?: string; readonly document?: { readonly name: string } },
) => unknown;

let fault: Fault | null = null;
let struck = 0;

const hooksOf = (prototype: object): readonly string[] =>
  Object.getOwnPropertyNames(prototype).filter((name) => /^(on|before|after|connected)/.test(name));

for (const [extension, { prototype }] of Object.entries(EXTENSIONS)) {
  const hooks = prototype as unknown as Record<string, Hook>;
  for (const name of hooksOf(prototype)) {
    const real = hooks[name] as Hook;
    hooks[name] = function (payload) {
      const draft = payload.documentName ?? payload.document?.name;
      if (fault?.extension !== extension || fault.hook !== name || fault.draft !== draft)
        return real.call(this, payload);
      struck += 1;
      const error = new Error(`${extension}.${name} fails on purpose.`);
      if (fault.at === 'once') throw error;
      return Promise.reject(error);
    };
  }
}

const [, , url = ''] = process.argv;
const server = await startLiveServer({ url });
/** Told of a fault, or that there is none any more, or only asked: each time it says how often hooks have failed. */
process.on('message', (said: Fault | 'none' | 'how often') => {
  if (said !== 'how often') fault = said === 'none' ? null : said;
  process.send?.({ struck });
});
const registered = Object.entries(EXTENSIONS).flatMap(([extension, { prototype }]) =>
  hooksOf(prototype).map((hook) => ({ extension, hook })),
);
process.send?.({ registered });
process.stdout.write(`${server.port}\n`);
