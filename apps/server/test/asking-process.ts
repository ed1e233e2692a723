import { Outbound, OutboundProblem, type OutboundLimits } from '../src/platform/outbound/outbound';

/** `address, place, limits`: asks the server at a place on this machine, in a process whose memory is its own. */
export interface Asked {
  readonly address: string;
  readonly place: string;
  readonly limits: OutboundLimits;
}

/** How it ended, and the most memory this process ever took, in bytes. */
export interface Ending {
  /** Null where it was answered. */
  readonly code: string | null;
  readonly mostMemory: number;
}

process.on('message', ({ address, place, limits }: Asked) => {
  void new Outbound([place])
    .get({ address, headers: {}, limits })
    .then(
      () => null,
      (error: unknown) => (error instanceof OutboundProblem ? error.code : String(error)),
    )
    .then((code) => process.send?.({ code, mostMemory: process.resourceUsage().maxRSS * 1024 } satisfies Ending));
});
