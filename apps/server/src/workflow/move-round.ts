/** A transition that needs nothing but the state it starts from and a reason. */
export interface MoveRound {
  readonly roundId: string;
  /** Of the round as the person saw it. */
  readonly expectedVersion: number;
  readonly reason: string | null;
}
