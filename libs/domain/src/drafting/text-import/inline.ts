import type { NoteFact } from '../../intake/text-import/import-fact';
import type { InlineMark, Line } from '../../intake/text-import/line';
import type { CitationMark, Inline, Mark } from '../document';
import { tokensOf } from './tokens';

/** How an import makes citation marks, and what it takes note of. */
export interface InlineContext {
  /** A mark for a number; `address` is where the text links it to. */
  readonly cite: (number: number, address: string | null) => CitationMark;
  readonly note: NoteFact;
}

/** Reads the words of a line: text with its marks, and a citation for every `[n]`. */
export const readInline = (line: Line, { cite, note }: InlineContext): readonly Inline[] => {
  const content: Inline[] = [];
  const active = new Set<InlineMark['type']>();
  const runsIn = runReader(line);
  const write = (from: number, to: number, link: string | null = null) => {
    for (const run of runsIn(from, to)) {
      content.push(textNode(line.text.slice(run.from, run.to), active, run.marks, link));
    }
  };
  let done = 0;
  for (const token of tokensOf(line.text)) {
    write(done, token.from);
    const source = line.text.slice(token.from, token.to);
    if (token.citations) {
      const address = token.address ?? addressIn(runsIn(token.from, token.to));
      for (const number of token.citations) content.push(cite(number, token.citations.length === 1 ? address : null));
      note({ kind: 'CITATION', text: source, line: line.number });
    } else if (token.words !== undefined) {
      write(token.from + 1, token.from + 1 + token.words.length, token.address);
      note({ kind: 'LINK', text: `[](${token.address ?? ''})`, line: line.number });
    } else if (token.mark) {
      if (!active.delete(token.mark)) active.add(token.mark);
      note({ kind: 'EMPHASIS_MARK', text: source, line: line.number });
    }
    done = token.to;
  }
  write(done, line.text.length);
  return content;
};

/** A stretch of a line in which the marks that markup gave it stay the same. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly InlineMark[];
}

const runsOf = (line: Line): readonly Run[] => {
  const edges = new Set([0, line.text.length, ...line.marks.flatMap(({ from, to }) => [from, to])]);
  const starts = [...line.marks].sort((a, b) => a.from - b.from);
  let next = 0;
  let open: Line['marks'] = [];
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? 0;
    open = open.filter((range) => range.to > from);
    for (let range = starts[next]; range && range.from <= from; range = starts[next]) {
      open = [...open, range];
      next += 1;
    }
    return { from, to, marks: open.map(({ mark }) => mark) };
  });
};

/** Cuts stretches of a line into runs; the stretches are asked for in the order of the line. */
const runReader = (line: Line): ((from: number, to: number) => readonly Run[]) => {
  const runs = runsOf(line);
  let first = 0;
  return (from, to) => {
    const within: Run[] = [];
    for (let run = runs[first]; run && run.to <= from; run = runs[first]) first += 1;
    for (let index = first; ; index += 1) {
      const run = runs[index];
      if (!run || run.from >= to) return within;
      within.push({ ...run, from: Math.max(run.from, from), to: Math.min(run.to, to) });
    }
  };
};

const addressIn = (runs: readonly Run[]): string | null => {
  const link = runs.flatMap(({ marks }) => marks).find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.address : null;
};

/** A text node with its marks in a fixed order, each kind once. */
const textNode = (
  text: string,
  active: ReadonlySet<InlineMark['type']>,
  marked: readonly InlineMark[],
  link: string | null,
): Inline => {
  const types = new Set([...active, ...marked.map(({ type }) => type)]);
  const linked = marked.find((mark) => mark.type === 'link');
  const address = link ?? (linked?.type === 'link' ? linked.address : null);
  const marks: Mark[] = [];
  if (types.has('strong')) marks.push({ type: 'strong' });
  if (types.has('emphasis')) marks.push({ type: 'emphasis' });
  if (address !== null) marks.push({ type: 'link', address });
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
};
