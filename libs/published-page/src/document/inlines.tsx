import { isLinkAddress, type CitationMark, type Inline, type Mark, type Text } from '@recheck/domain';
import { Fragment, type ReactNode } from 'react';
import { citedBy, type Drawing } from '../view';
import { Cite } from './cite';

const marked = (marks: readonly Mark[], content: ReactNode): ReactNode =>
  marks.reduceRight((inner: ReactNode, mark) => {
    if (mark.type === 'strong') return <strong>{inner}</strong>;
    if (mark.type === 'emphasis') return <em>{inner}</em>;
    return isLinkAddress(mark.address) ? <a href={mark.address}>{inner}</a> : inner;
  }, content);

const LAST_WORD = /^(.*\s)?(\S{1,24})$/su;
const CLOSING = /^[.,;:!?…)\]}’”»]{1,4}/u;

interface BoundProps {
  readonly drawing: Drawing;
  readonly text: Text | null;
  readonly marks: readonly CitationMark[];
  /** What closes the sentence or its part behind the marks. */
  readonly closing: Text | null;
}

/** A mark never stands alone at the start of a line, nor the full stop behind it: both are bound to the word before. */
const Bound = ({ drawing, text, marks, closing }: BoundProps) => {
  const cites = marks.map((mark, index) => <Cite key={index} drawing={drawing} cited={citedBy(drawing, mark)} />);
  const [, before = '', word] = LAST_WORD.exec(text?.text ?? '') ?? [];
  const own = text?.marks ?? [];
  return (
    <>
      {word === undefined ? text && marked(own, text.text) : before && marked(own, before)}
      <span className="nb">
        {word !== undefined && marked(own, word)}
        {cites}
        {closing && marked(closing.marks ?? [], closing.text)}
      </span>
    </>
  );
};

/** Text with its links and citation marks. */
export const Inlines = ({ drawing, content }: { drawing: Drawing; content: readonly Inline[] }) => {
  const drawn: ReactNode[] = [];
  /** How much of the next text already stands with the marks before it. */
  let taken = 0;
  for (let at = 0; at < content.length; at += 1) {
    const inline = content[at];
    if (inline?.type === 'lineBreak') drawn.push(<br key={at} />);
    if (inline?.type !== 'text' && inline?.type !== 'citation') continue;
    const text = inline.type === 'text' ? { ...inline, text: inline.text.slice(taken) } : null;
    taken = 0;
    const marks: CitationMark[] = [];
    for (let ahead = text ? at + 1 : at; content[ahead]?.type === 'citation'; ahead += 1) {
      marks.push(content[ahead] as CitationMark);
    }
    if (text && marks.length === 0) {
      drawn.push(<Fragment key={at}>{marked(text.marks ?? [], text.text)}</Fragment>);
      continue;
    }
    const key = at;
    at += marks.length - (text ? 0 : 1);
    const next = content[at + 1];
    const sign = next?.type === 'text' ? CLOSING.exec(next.text)?.[0] : undefined;
    taken = sign?.length ?? 0;
    const closing = next?.type === 'text' && sign ? { ...next, text: sign } : null;
    drawn.push(<Bound key={key} drawing={drawing} text={text} marks={marks} closing={closing} />);
  }
  return drawn;
};
