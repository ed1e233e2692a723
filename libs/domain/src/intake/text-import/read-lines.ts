import { refusal, type Refusal } from '../../kernel/refusal';
import { entityCharacter } from './entities';
import type { ImportFact } from './import-fact';
import type { InlineMark, Line, MarkedRange, MarkupRole } from './line';
import { isActive, linkAddress, tagAt, type Tag } from './markup';

export interface ReadLines {
  readonly lines: readonly Line[];
  /** The tags, comments and entities that were taken out. */
  readonly facts: readonly ImportFact<'MARKUP' | 'ENTITY'>[];
  /** `importActiveContent` with the line and the tag; null where there is none. */
  readonly problem: Refusal | null;
}

const NEWLINE = /\r\n|[\n\r\v\f\u2028\u2029]/y;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});/iy;
/** The next character that may begin something other than plain text. */
const NOTABLE = /[<&\n\r\v\f\u2028\u2029]/g;

const MARK_OF: Readonly<Record<string, InlineMark['type']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  a: 'link',
};

const matchAt = (pattern: RegExp, text: string, index: number): string | null => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
};

/** Cuts a text into lines and takes stray tags, comments and entities out of it, in one pass. */
export const readLines = (text: string): ReadLines => {
  const reader = new LineReader();
  let index = 0;
  while (index < text.length) {
    NOTABLE.lastIndex = index;
    const notable = NOTABLE.exec(text)?.index ?? text.length;
    reader.write(text.slice(index, notable));
    if (notable === text.length) break;
    index = notable + reader.readNotable(text, notable);
    if (reader.problem) break;
  }
  reader.endLine(false);
  return { lines: reader.lines, facts: reader.facts, problem: reader.problem };
};

class LineReader {
  readonly lines: Line[] = [];
  readonly facts: ImportFact<'MARKUP' | 'ENTITY'>[] = [];
  problem: Refusal | null = null;

  private number = 1;
  private buffer = '';
  /** Whether the buffer holds nothing but white space; kept, because looking again at every sign would take for ever. */
  private isBlank = true;
  private startNumber = 1;
  private blankBefore = true;
  private ranges: MarkedRange[] = [];
  private open: { mark: InlineMark; tag: string; from: number }[] = [];
  private readonly lists: { ordered: boolean; count: number }[] = [];
  private item: MarkupRole | null = null;
  private heading: MarkupRole | null = null;
  private quotations = 0;
  private readonly absent = new Set<string>();

  write(text: string): void {
    if (this.isBlank) this.startNumber = this.number;
    this.isBlank &&= !/\S/.test(text);
    this.buffer += text;
  }

  /** Reads what begins at an offset with one of `<`, `&` or a line end; returns its length. */
  readNotable(text: string, index: number): number {
    const newline = matchAt(NEWLINE, text, index);
    if (newline !== null) {
      const blank = this.isBlank;
      this.endLine(blank);
      this.number += 1;
      return newline.length;
    }
    const entity = matchAt(ENTITY, text, index);
    const character = entity === null ? null : entityCharacter(entity);
    if (entity !== null && character !== null) {
      this.facts.push({ kind: 'ENTITY', text: entity, line: this.number, became: character });
      this.write(character);
      return entity.length;
    }
    if (text.startsWith('<!--', index)) return this.readComment(text, index);
    const tag = tagAt(text, index);
    if (tag === null) {
      this.write(text[index] ?? '');
      return 1;
    }
    if (isActive(tag)) this.problem = refusal('importActiveContent', { line: this.number, tag: tag.name });
    return tag.meaning === 'skip' && !tag.closing ? this.skipElement(text, index, tag) : this.readTag(tag);
  }

  /** Ends the line and keeps it unless it is empty; `blank` says that the next one stands after an empty line. */
  endLine(blank: boolean): void {
    const text = this.buffer.trim();
    const lead = this.buffer.length - this.buffer.trimStart().length;
    if (text !== '') {
      for (const { mark, from } of this.open) this.ranges.push({ from, to: this.buffer.length, mark });
      this.lines.push({
        number: this.startNumber,
        text,
        indent: [...this.buffer.slice(0, lead)].reduce((columns, sign) => columns + (sign === '\t' ? 4 : 1), 0),
        blankBefore: this.blankBefore,
        marks: this.ranges
          .map(({ from, to, mark }) => ({
            from: Math.max(0, from - lead),
            to: Math.min(text.length, to - lead),
            mark,
          }))
          .filter((range) => range.from < range.to),
        role: this.heading ?? this.item ?? (this.quotations > 0 ? { type: 'quotation' } : null),
      });
      this.blankBefore = false;
      // Only the first line of an item carries its bullet; what follows in it is read like any other text.
      this.item = null;
    }
    if (blank) {
      this.blankBefore = true;
      // A mark that nobody closed ends with its paragraph.
      this.open = [];
    }
    this.buffer = '';
    this.isBlank = true;
    this.ranges = [];
    for (const mark of this.open) mark.from = 0;
  }

  private keep(source: string): number {
    this.facts.push({ kind: 'MARKUP', text: source, line: this.number });
    for (let at = source.search(/\n/); at >= 0; at = source.indexOf('\n', at + 1)) this.number += 1;
    return source.length;
  }

  private readComment(text: string, index: number): number {
    const end = this.endOf('-->', text, index);
    if (end !== null) return this.keep(text.slice(index, end));
    this.write('<!--');
    return 4;
  }

  private skipElement(text: string, index: number, tag: Tag): number {
    const end = this.endOf(`</${tag.name}>`, text, index);
    return this.keep(end === null ? tag.source : text.slice(index, end));
  }

  /** Where a closing sign ends; a sign that was once not found is not looked for again, whatever the text repeats. */
  private endOf(closing: string, text: string, index: number): number | null {
    if (this.absent.has(closing)) return null;
    const pattern = new RegExp(closing, 'gi');
    pattern.lastIndex = index;
    if (pattern.test(text)) return pattern.lastIndex;
    this.absent.add(closing);
    return null;
  }

  private readTag(tag: Tag): number {
    if (tag.meaning === 'cell') {
      if (!tag.closing && !this.isBlank) this.write('\t');
    } else if (tag.meaning !== 'inline') {
      this.endLine(tag.meaning === 'block');
      this.readBlock(tag);
    } else {
      this.readInline(tag);
    }
    return this.keep(tag.source);
  }

  private readBlock(tag: Tag): void {
    const level = /^h([1-6])$/.exec(tag.name)?.[1];
    if (level !== undefined) this.heading = tag.closing ? null : { type: 'heading', level: Number(level) };
    if (tag.name === 'title') this.heading = tag.closing ? null : { type: 'heading', level: 1 };
    if (tag.name === 'blockquote') this.quotations = Math.max(0, this.quotations + (tag.closing ? -1 : 1));
    if (tag.name === 'ol' || tag.name === 'ul') {
      if (tag.closing) this.lists.pop();
      else this.lists.push({ ordered: tag.name === 'ol', count: 0 });
    }
    if (tag.name === 'li') {
      const list = this.lists.at(-1);
      if (list && !tag.closing) list.count += 1;
      this.item = tag.closing
        ? null
        : { type: 'item', number: list?.ordered ? list.count : null, depth: Math.max(0, this.lists.length - 1) };
    }
  }

  private readInline(tag: Tag): void {
    const type = MARK_OF[tag.name];
    if (type === undefined) return;
    if (tag.closing) {
      const at = this.open.findLastIndex((mark) => mark.tag === tag.name);
      const [closed] = at < 0 ? [] : this.open.splice(at, 1);
      if (closed) this.ranges.push({ from: closed.from, to: this.buffer.length, mark: closed.mark });
      return;
    }
    const address = type === 'link' ? linkAddress(tag) : null;
    // Bold within bold is bold: one mark of a kind is open at a time.
    if ((type === 'link' && address === null) || this.open.some(({ mark }) => mark.type === type)) return;
    const mark: InlineMark = type === 'link' ? { type, address: address ?? '' } : { type };
    this.open.push({ mark, tag: tag.name, from: this.buffer.length });
  }
}
