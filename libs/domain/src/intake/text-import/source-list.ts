import type { ImportFact } from './import-fact';
import { genreHeading } from './genre-headings';
import type { Line } from './line';

/** What a source list of the text says behind one number. */
export interface ListedSource {
  readonly number: number;
  readonly address: string | null;
  readonly title: string | null;
}

export interface SourceList {
  readonly listed: readonly ListedSource[];
  /** The lines of the list, its heading included. */
  readonly facts: readonly ImportFact<'SOURCE_LIST'>[];
  /** The lines that are no part of it. */
  readonly rest: readonly Line[];
}

const BRACKETED = /^\[\^?([1-9]\d{0,2})\]:?\s*(?=\S)/;
const PLAIN = /^([1-9]\d{0,2})[.):]\s+(?=\S)/;
const ADDRESS = /https?:\/\/[^\s<>"”]+/i;
const LINKED = /\[([^\]]+)\]\((https?:\/\/[^\s()]+)\)/i;
/** Signs that only parted title and address from each other. */
const EDGES = /^[\s\-–—:|,;.()<>[\]]+|[\s\-–—:|,;()<>[\]]+$/g;

interface Entry {
  readonly number: number;
  /** Its words, without its number. */
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The entry that a line begins; under a heading a plain number will do, without one it takes `[n]`. */
const entryAt = (line: Line | undefined, underHeading: boolean): Entry | null => {
  if (!line) return null;
  if (line.role?.type === 'item' && line.role.number !== null && underHeading) {
    return { number: line.role.number, text: line.text, lines: [line] };
  }
  const match = BRACKETED.exec(line.text) ?? (underHeading ? PLAIN.exec(line.text) : null);
  return match ? { number: Number(match[1]), text: line.text.slice(match[0].length), lines: [line] } : null;
};

const merge = (first: Entry, second: Pick<Entry, 'text' | 'lines'>): Entry => ({
  ...first,
  text: `${first.text} ${second.text}`,
  lines: [...first.lines, ...second.lines],
});

/** Reads entries from a line on; an entry goes on over lines that hold its address alone. */
const entriesFrom = (lines: readonly Line[], start: number, underHeading: boolean): readonly Entry[] => {
  const entries: Entry[] = [];
  for (let index = start; ; index += 1) {
    const line = lines[index];
    const entry = entryAt(line, underHeading);
    const last = entries.at(-1);
    if (entry) entries.push(entry);
    else if (line && last && !line.blankBefore && /^<?https?:\/\/\S+$/i.test(line.text)) {
      entries[entries.length - 1] = merge(last, { text: line.text, lines: [line] });
    } else return entries;
  }
};

/** A list without a heading is one if every entry names an address. */
const addressedEntries = (lines: readonly Line[]): readonly Entry[] => {
  for (let index = 0; index < lines.length; index += 1) {
    const entries = entriesFrom(lines, index, false);
    if (entries.length > 0 && entries.every(({ text }) => ADDRESS.test(text))) return entries;
    index += entries.flatMap((entry) => entry.lines).length;
  }
  return [];
};

const describe = ({ number, text, lines }: Entry): ListedSource => {
  const linked = LINKED.exec(text);
  const marked = lines.flatMap(({ marks }) => marks).find(({ mark }) => mark.type === 'link')?.mark;
  const written = linked?.[2] ?? ADDRESS.exec(text)?.[0].replace(/[.,;:)\]]+$/, '') ?? null;
  const words = linked
    ? text.replace(linked[0], linked[1] ?? '')
    : written === null
      ? text
      : text.replace(written, ' ');
  const title = words.replace(/\s+/g, ' ').replace(EDGES, '');
  return {
    number,
    address: written ?? (marked?.type === 'link' ? marked.address : null),
    title: title === '' ? null : title,
  };
};

/**
 * Takes a list of numbered sources out of a text: under a heading such as "Sources", or lines `[n] address`. A list
 * without numbers stays in the text, because nothing says which mark means which entry.
 */
export const readSourceList = (lines: readonly Line[]): SourceList => {
  const heading = lines.findLastIndex(
    (line, index) => genreHeading(line.text) === 'SOURCES' && entryAt(lines[index + 1], true) !== null,
  );
  const entries = heading < 0 ? addressedEntries(lines) : entriesFrom(lines, heading + 1, true);
  const taken = new Set([
    ...(heading < 0 ? [] : lines.slice(heading, heading + 1)),
    ...entries.flatMap((entry) => entry.lines),
  ]);
  const byNumber = new Map<number, Entry>();
  for (const entry of entries) {
    const known = byNumber.get(entry.number);
    byNumber.set(entry.number, known ? merge(known, entry) : entry);
  }
  return {
    listed: [...byNumber.values()].map(describe),
    facts: [...taken].map(({ text, number }) => ({ kind: 'SOURCE_LIST', text, line: number })),
    rest: lines.filter((line) => !taken.has(line)),
  };
};
