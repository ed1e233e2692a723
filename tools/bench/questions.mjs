/**
 * Questions such as newsrooms ask, in any number and always the same ones: an archive in which nearly every word stands in
 * many questions, as in a real one, and only their combination is rare.
 */

/** @param {string} list */
const words = (list) => list.split(' ');

const NOUNS = words(
  'barges bakeries ferries kettles orchards tramways lanterns beehives windmills sluices herons otters lighthouses ' +
    'quarries allotments footbridges swallows cellars tugboats hedgerows reservoirs signal-boxes dormice looms canals ' +
    'kilns weirs meadows granaries timetables platforms loaves ovens rye-fields eels lampreys salmon bats moths owls ' +
    'chimneys stoves teapots kites skylarks ponds vineyards pumps locomotives carriages tunnels viaducts turntables ' +
    'oysters lobsters nets harbours piers breakwaters buoys dikes polders peat-bogs springs wells fountains clocks ' +
    'bells organs violins bicycles barrels cheeses hams pears walnuts chestnuts mushrooms nettles thistles mosses ferns ' +
    'beetles dragonflies newts toads adders badgers hares squirrels goats ewes ponies mules geese ducks pigeons sparrows',
);
const KINDS = words(
  'old new wooden iron public private small large municipal abandoned restored heated floating narrow northern southern ' +
    'coastal inland wild tame rented listed solar electric diesel wind-driven hand-made winter summer urban rural covered ' +
    'open shallow deep late early cheap costly striped grey copper brick thatched glass stone tarred painted nocturnal',
);
/** What may be said of things: as it is asked, and as somebody else asks it. */
const SAID = /** @type {const} */ ([
  ['use more water than they did', 'need more water than in former times'],
  ['last longer when they are kept in the dark', 'keep longer in the dark'],
  ['cost the parish more than the railway did', 'cost the parish more money than its railway'],
  ['disappear after a mild winter', 'vanish when the winter was mild'],
  ['have to be inspected twice a year', 'need two inspections a year'],
  ['make up half of the harvest', 'account for half of the harvest'],
  ['breed earlier than thirty years ago', 'breed earlier than they did thirty years ago'],
  ['attract more visitors than the museum', 'draw more visitors than the museum does'],
  ['run on less coal than wood', 'burn less coal than wood'],
  ['freeze at the same depth every January', 'freeze equally deep each January'],
  ['carry lead into the drinking water', 'bring lead into drinking water'],
  ['fall under the noise limits at night', 'count under the limits for noise at night'],
  ['grow back within one season', 'grow again within a single season'],
  ['pay no toll at the upper lock', 'pass the upper lock without a toll'],
  ['survive a flood of two metres', 'withstand a flood two metres high'],
  ['belong to the county and not to the town', 'belong to the county rather than the town'],
]);
const SYLLABLES = words('har mel bro vel sta win dor ash lin cor fen tol mar rud bec hol wes tre gar nis osk pel');
const ENDINGS = words('ow ton ford bridge mouth by ham stead wick ley');

/** @param {number} seed @returns {() => number} between 0 and 1, always the same ones (mulberry32) */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** A few are chosen often and many seldom, as words are used. @template T @param {readonly T[]} list @param {number} random */
const chosen = (list, random) => /** @type {T} */ (list[Math.floor(list.length * random * random)]);

/** @param {number} random */
const placeName = (random) => {
  // The square makes some places much written about, and leaves thousands that are named once or twice.
  const number = Math.floor(random * random * SYLLABLES.length ** 2 * ENDINGS.length);
  const [first = '', second = ''] = [
    SYLLABLES[number % SYLLABLES.length],
    SYLLABLES[Math.floor(number / SYLLABLES.length) % SYLLABLES.length],
  ];
  const name = `${first}${second}${ENDINGS[Math.floor(number / SYLLABLES.length ** 2) % ENDINGS.length]}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** @typedef {{ things: string, said: string, again: string, place: string, year: number, share: number }} Facts */

/** The ways to ask, and for each another way to ask the same. @type {readonly (readonly [ask: (facts: Facts) => string, again: (facts: Facts) => string])[]} */
const WAYS = [
  [
    (f) => `Do the ${f.things} of ${f.place} ${f.said}?`,
    (f) => `Is it true that ${f.things} in ${f.place} ${f.again}?`,
  ],
  [
    (f) => `Has ${f.place} lost ${f.share} percent of its ${f.things} since ${f.year}?`,
    (f) => `Did ${f.place} lose ${f.share} percent of the ${f.things} after ${f.year}?`,
  ],
  [
    (f) => `Did the council of ${f.place} ban ${f.things} in ${f.year}?`,
    (f) => `Were ${f.things} banned by ${f.place} council in ${f.year}?`,
  ],
  [
    (f) => `Is it true that ${f.things} near ${f.place} ${f.said}?`,
    (f) => `Do ${f.things} around ${f.place} really ${f.again}?`,
  ],
  [
    (f) => `Were there ${f.share} times more ${f.things} at ${f.place} in ${f.year} than today?`,
    (f) => `Did ${f.place} have ${f.share} times as many ${f.things} in ${f.year} as it has today?`,
  ],
  [
    (f) => `Why do ${f.things} from ${f.place} ${f.said}?`,
    (f) => `Do ${f.things} from ${f.place} ${f.again}, and why?`,
  ],
];

/**
 * So many questions; each with the same asked in other words.
 * @param {number} count @param {number} [seed]
 * @returns {{ question: string, again: string }[]}
 */
export function questions(count, seed = 1) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const [said, again] = chosen(SAID, random());
    const facts = {
      things: `${chosen(KINDS, random())} ${chosen(NOUNS, random())}`,
      said,
      again,
      place: placeName(random()),
      year: 2025 - Math.floor(random() ** 2 * 200),
      share: 2 + Math.floor(random() * 97),
    };
    const [ask, askAgain] = chosen(WAYS, random());
    return { question: ask(facts), again: askAgain(facts) };
  });
}

/** Pairs that people asked, the second knowing nothing of the first. @type {readonly (readonly [planted: string, asked: string])[]} */
export const PLANTED = [
  ['Do swans mate for life?', 'Is it true that a pair of swans stays together for life?'],
  [
    'Can village bakeries refuse to take back returned bread?',
    'May a bakery in a village refuse returned loaves of bread?',
  ],
  ['Does one lane bat eat a thousand mosquitoes an hour?', 'Can a bat really eat 1,000 mosquitoes in one hour?'],
  ['Was the Harrow lighthouse keeper paid in coal?', 'Did the keeper of Harrow lighthouse get coal as his pay?'],
  ['Does a kettle boil faster with the lid on?', 'Do kettles with a lid on boil faster?'],
  ['Is the Vell the shortest river that reaches the sea?', 'Is the river Vell the shortest to reach the sea?'],
  [
    'Do night trains use less energy than a coach per passenger?',
    'Per passenger, do night trains need less energy than coaches?',
  ],
  ['Does sourdough bread contain no yeast at all?', 'Is there no yeast in sourdough bread?'],
  ['Did the flood of 1931 carry away the Senn sluice?', 'Was the sluice on the Senn carried away by the 1931 flood?'],
  ['Are hedgehogs attracted by garden lamps?', 'Do garden lamps attract hedgehogs?'],
  ['Übersteht Gämsenhaar den Winter ohne Pflege?', 'Übersteht Gämsenhaar strenge Winter?'],
  ['カワウソは魚だけを食べますか', 'カワウソは魚だけを食べるのですか'],
];
