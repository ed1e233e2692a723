/** How many colours there are for people (`--who-1` to `--who-4` of the design tokens). */
const COLOURS = [1, 2, 3, 4];

/** The colour that somebody has wherever it is free. */
const ownColour = (personId: string): number =>
  1 + ([...personId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 0) % COLOURS.length);

/**
 * The colours of those who have one draft open. Everybody keeps theirs while they are here, and nobody gets one that
 * somebody else has as long as there is another; from the fifth person on the one that fewest have.
 */
export class ColoursHere {
  readonly #given = new Map<string, number>();

  /**
   * @param here everybody who has the draft open; who is gone gives their colour back
   * @returns this person's colour, 1 to 4
   */
  of(personId: string, here: ReadonlySet<string>): number {
    for (const gone of [...this.#given.keys()].filter((id) => id !== personId && !here.has(id))) {
      this.#given.delete(gone);
    }
    const given = this.#given.get(personId) ?? this.#free(personId);
    this.#given.set(personId, given);
    return given;
  }

  #free(personId: string): number {
    const own = ownColour(personId);
    const having = (colour: number): number => [...this.#given.values()].filter((one) => one === colour).length;
    // Their own comes first, so that it is theirs among equals.
    return [own, ...COLOURS].reduce((best, colour) => (having(colour) < having(best) ? colour : best), own);
  }
}
