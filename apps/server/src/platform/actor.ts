/** Who acts, as far as the platform cares: a person, or a named part of the system. Never nobody. */
export interface Acting {
  readonly personId: string | null;
  readonly systemActor: string | null;
}
