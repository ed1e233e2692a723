/** The first of the ports that journeys use. */
const FIRST_PORT = Number(process.env['RECHECK_JOURNEYS_PORT'] ?? '3917');

/** Where one line of journeys is at work: journeys move time, so each line has a newsroom, and a clock, of its own. */
export interface Place {
  readonly newsroom: number;
  /** Takes the wish for another time; see `server.mjs`. */
  readonly clock: number;
  /** A web site of the journeys' own: the one place on this machine that the newsroom may capture from. */
  readonly site: number;
}

const placeOf = (line: number): Place => {
  const newsroom = FIRST_PORT + 3 * line;
  return { newsroom, clock: newsroom + 1, site: newsroom + 2 };
};

/** All lines; journeys of one file are walked in one of them. `tools/test` looks for as many free ports in a row. */
export const PLACES: readonly Place[] = [placeOf(0), placeOf(1)];

/** The place of the line that this process walks; the test runner numbers them. */
export const place = placeOf(Number(process.env['TEST_PARALLEL_INDEX'] ?? '0'));
