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

/** A mark never stands alone at the start of a line: it is bound to the word before it. */
const Bound = ({ drawing, text, marks }: { drawing: Drawing; text: Text; marks: readonly CitationMark[] }) => {
  const cites = marks.map((mark, index) => <Cite key={index} drawing={drawing} cited={citedBy(drawing, mark)} />);
  const [, before = '', word] = LAST_WORD.exec(text.text) ?? [];
  if (word === undefined) {
    return (
      <>
        {marked(text.marks ?? [], text.text)}
        {cites}
      </>
    );
  }
  return (
    <>
      {before && marked(text.marks ?? [], before)}
      <span className="nb">
        {marked(text.marks ?? [], word)}
        {cites}
      </span>
    </>
  );
};

/** Text with its links and citation marks. */
export const Inlines = ({ drawing, content }: { drawing: Drawing; content: readonly Inline[] }) => {
  const drawn: ReactNode[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const inline = content[at];
    if (inline?.type === 'lineBreak') drawn.push(<br key={at} />);
    if (inline?.type === 'citation') drawn.push(<Cite key={at} drawing={drawing} cited={citedBy(drawing, inline)} />);
    if (inline?.type !== 'text') continue;
    const marks: CitationMark[] = [];
    for (let next = content[at + 1]; next?.type === 'citation'; next = content[at + 1 + marks.length]) marks.push(next);
    drawn.push(
      marks.length > 0 ? (
        <Bound key={at} drawing={drawing} text={inline} marks={marks} />
      ) : (
        <Fragment key={at}>{marked(inline.marks ?? [], inline.text)}</Fragment>
      ),
    );
    at += marks.length;
  }
  return drawn;
};
