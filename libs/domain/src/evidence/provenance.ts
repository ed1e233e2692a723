import { originalNamedIn } from '../intake/text-import/article';
import { AGENCIES, AGGREGATORS, KIND_BY_ADDRESS } from './provenance-hosts';
import type { SourceKind } from './source';

/** What is known of a work before anybody judges it: its address, and what a capture of it says about itself. */
export interface WorkFacts {
  readonly address: string | null;
  /** The address that answered in the end. */
  readonly finalAddress: string | null;
  /** The address that the page calls its own. */
  readonly canonicalAddress: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** Its readable words; empty where nothing was captured. */
  readonly text: string;
}

/** Why a work seems to be a copy of another one. */
export const COPY_HINTS = [
  /** The page names an address at another house as its own. */
  'CANONICAL_ELSEWHERE',
  /** "Read the full article at …", "This story first appeared in …". */
  'SAYS_SO',
  /** By-line or dateline of a news agency. */
  'AGENCY',
  /** A site that shows the works of others. */
  'AGGREGATOR',
  /** An archive's copy; the address of the original is within its own. */
  'ARCHIVE',
] as const;
export type CopyHintReason = (typeof COPY_HINTS)[number];

/** One hint that a work is a copy, with what it tells of the original. */
export interface CopyHint {
  readonly reason: CopyHintReason;
  readonly publisher: string | null;
  readonly address: string | null;
}

/** A kind that a rule suggests; only a person confirms it. */
export interface SuggestedKind {
  readonly kind: SourceKind;
  readonly because: 'ADDRESS' | 'TITLE' | 'COPY';
}

/** The host of a web address without what says nothing of the house: `www.`, `m.`, `amp.`. */
export const houseOf = (address: string): string | null => {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;
  return host?.replace(/^(?:www\d?|m|mobile|amp|edition|eu|us|uk|en|de|fr)\.(?=[^.]+\.)/, '') ?? null;
};

const isUnder = (host: string, house: string): boolean => host === house || host.endsWith(`.${house}`);

/** A house's own name: the part before the ending. `bbc.co.uk` and `bbc.com` are one house. */
const nameOfHouse = (host: string): string | undefined =>
  /([^.]+)(?:\.(?:co|com|org|net|gov|ac|edu))?\.[a-z]{2,}$/.exec(host)?.[1];

const isSameHouse = (host: string, other: string): boolean =>
  isUnder(host, other) || isUnder(other, host) || nameOfHouse(host) === nameOfHouse(other);

/** Whether an address is at one of the places of a list; see `KIND_BY_ADDRESS`. */
const isAt = (address: string, places: readonly string[]): boolean => {
  const host = houseOf(address);
  if (host === null) return false;
  const path = address.replace(/^https?:\/\/[^/?#]*/i, '').toLowerCase();
  return places.some((place) => {
    const [house = '', ...folders] = place.split('/');
    const begin = folders.length > 0 ? `/${folders.join('/')}` : '';
    return isUnder(host, house) && path.startsWith(begin);
  });
};

const GOVERNMENT =
  /(?:^|\.)(?:gov|mil|int|gov\.[a-z]{2}|gouv\.[a-z]{2}|gob\.[a-z]{2}|gv\.at|admin\.ch|bund\.de|europa\.eu|un\.org|parliament\.uk)$/;
const DATA_HOST = /^(?:data|stat|stats|statistics|statistik)\./;
const DATED_PATH = /\/(?:19|20)\d{2}\/(?:0?[1-9]|1[0-2])(?:\/|-)|\/(?:19|20)\d{2}-\d{2}-\d{2}/;
const FACT_CHECK_PATH = /\/(?:fact-?checks?|fact-?checking|faktenchecks?|verificacion)(?:\/|-|$)/i;
const FACT_CHECK_TITLE = /^(?:fact[-\s‑]?check|faktencheck)\s*[:|–-]/i;
/** Words of an archive's address before that of the original. */
const ARCHIVE =
  /^https?:\/\/(?:web\.archive\.org\/web\/[^/]+|archive\.(?:ph|today|is|li|md)\/(?:o\/[^/]+|\d+))\/(https?:\/\/.+)$/i;
const AMP_CACHE =
  /^https?:\/\/(?:www\.google\.[a-z.]+\/amp\/(?:s\/)?|[a-z0-9-]+\.cdn\.ampproject\.org\/[a-z]\/(?:s\/)?)(.+)$/i;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "HARWICK, 3 May (Reuters) –": the brackets and the dash make it a dateline, wherever the first paragraphs begin. */
const dateline = (name: string): RegExp => new RegExp(`\\(${escaped(name)}\\)\\s*[–—-]`);
/** A line of its own: "By Reuters", "Reuters", "By Ada Lind, Associated Press", "Source: AFP", "With material from dpa". */
const byline = (name: string): RegExp =>
  new RegExp(
    `^(?:(?:by|von|par|por|source|quelle)\\s*:?\\s+(?:[\\p{Lu}][^\\n]{0,60}[,|/]\\s*)?|with (?:material|reporting|files) (?:from|by) (?:the )?)?${escaped(name)}\\.?$`,
    'imu',
  );
const FIRST_WORDS = 1500;
const LAST_WORDS = 600;

const agencyHint = ({ text, authors, publisher }: WorkFacts, house: string | null): readonly CopyHint[] => {
  const edges = `${text.slice(0, FIRST_WORDS)}\n${text.length > FIRST_WORDS ? text.slice(-LAST_WORDS) : ''}`;
  return AGENCIES.filter(({ host, names }) => {
    if (house !== null && isUnder(house, host)) return false;
    if (publisher !== null && names.includes(publisher)) return false;
    return names.some((name) => authors.includes(name) || dateline(name).test(edges) || byline(name).test(edges));
  })
    .slice(0, 1)
    .map(({ name }) => ({ reason: 'AGENCY', publisher: name, address: null }));
};

const archiveHint = (address: string): readonly CopyHint[] => {
  const archived = ARCHIVE.exec(address)?.[1];
  const cached = AMP_CACHE.exec(address)?.[1];
  const original = archived ?? (cached && `https://${cached.replace(/^https?:\/\//, '')}`);
  return original ? [{ reason: 'ARCHIVE', publisher: null, address: original }] : [];
};

/**
 * Hints that a work is a copy, the surest first: each with what it says of the original. None for what the house itself
 * published, under whichever of its hosts.
 */
export const copyHints = (facts: WorkFacts): readonly CopyHint[] => {
  const { canonicalAddress, text } = facts;
  const address = facts.finalAddress ?? facts.address;
  const house = address === null ? null : houseOf(address);
  const elsewhere = (other: string | null): boolean => {
    const host = other === null ? null : houseOf(other);
    return host !== null && house !== null && !isSameHouse(host, house);
  };
  const archived = address === null ? [] : archiveHint(address);
  const canonical =
    archived.length === 0 && canonicalAddress !== null && elsewhere(canonicalAddress)
      ? [{ reason: 'CANONICAL_ELSEWHERE' as const, publisher: null, address: canonicalAddress }]
      : [];
  const said = originalNamedIn(text.split('\n'));
  const ownName = said?.publisher != null && said.publisher === facts.publisher;
  const says =
    said && !ownName && (said.address === null || house === null || elsewhere(said.address))
      ? [{ reason: 'SAYS_SO' as const, ...said }]
      : [];
  const aggregates =
    address !== null && isAt(address, AGGREGATORS)
      ? [{ reason: 'AGGREGATOR' as const, publisher: null, address: null }]
      : [];
  return [...archived, ...canonical, ...says, ...agencyHint(facts, house), ...aggregates];
};

/**
 * The kind that address, title and hints suggest; null where none is sure enough. A copy is a copy whatever its site
 * shows otherwise; an archive's page is of the kind of what it archived.
 */
export const suggestedKind = (facts: WorkFacts): SuggestedKind | null => {
  const hints = copyHints(facts);
  const archived = hints.find(({ reason }) => reason === 'ARCHIVE')?.address ?? null;
  const address = archived ?? facts.finalAddress ?? facts.address;
  if (hints.some(({ reason }) => reason !== 'ARCHIVE')) return { kind: 'REPUBLISHED_COPY', because: 'COPY' };
  if (facts.title !== null && FACT_CHECK_TITLE.test(facts.title.trim()))
    return { kind: 'FACT_CHECK', because: 'TITLE' };
  const host = address === null ? null : houseOf(address);
  if (address === null || host === null) return null;
  const because = 'ADDRESS';
  const listed = KIND_BY_ADDRESS.find(([, places]) => isAt(address, places));
  if (FACT_CHECK_PATH.test(address)) return { kind: 'FACT_CHECK', because };
  if (listed) return { kind: listed[0], because };
  if (GOVERNMENT.test(host)) return { kind: DATA_HOST.test(host) ? 'OFFICIAL_DATA' : 'PRIMARY_DOCUMENT', because };
  if (DATED_PATH.test(address) || host.startsWith('news.')) return { kind: 'NEWS_REPORT', because };
  return null;
};

/** A source as far as copies are concerned. */
interface Copy {
  readonly sourceId: string;
  readonly republishes: string | null;
}

/** The work at the end of the chain of copies; for a ring of them the same one from wherever it is entered. */
const originOf = (source: Copy, sources: ReadonlyMap<string, Copy>): string => {
  const chain: string[] = [];
  let at = source;
  while (at.republishes !== null && !chain.includes(at.sourceId)) {
    chain.push(at.sourceId);
    const next = sources.get(at.republishes);
    if (!next) return at.republishes;
    at = next;
  }
  const ring = chain.includes(at.sourceId) ? chain.slice(chain.indexOf(at.sourceId)) : [at.sourceId];
  return ring.reduce((least, id) => (id < least ? id : least));
};

/**
 * Cited copies that go back to the same original as another cited source, each with those others: however many they are,
 * they are one source. The original itself is not among the keys.
 *
 * @param cited ids of all sources that the text cites
 */
export const sharedOriginals = (
  sources: readonly Copy[],
  cited: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> => {
  const known = new Map(sources.map((source) => [source.sourceId, source]));
  const origins = sources
    .filter(({ sourceId }) => cited.has(sourceId))
    .map((source) => ({ source, origin: originOf(source, known) }));
  return new Map(
    origins.flatMap(({ source, origin }) => {
      const others = origins.filter((other) => other.origin === origin && other.source !== source);
      return source.republishes === null || others.length === 0
        ? []
        : [[source.sourceId, others.map((other) => other.source.sourceId)] as const];
    }),
  );
};
