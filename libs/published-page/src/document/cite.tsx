import { t } from '@recheck/wording';
import { Later, laterText } from '../standing/later';
import type { Cited, Drawing } from '../view';
import { hasNote } from './note';

const nameOf = ({ source }: Cited): string =>
  source?.title ?? source?.reference ?? t('publicPage.cite.untitled', { number: source?.number ?? 0 });

/** What the mark does, said in full for those who listen. */
const label = (cited: Cited): string => {
  const facts = { number: cited.source?.number ?? 0, title: nameOf(cited) };
  if (!hasNote(cited)) return t('publicPage.cite.goTo', facts);
  return t(cited.citation?.passage ? 'publicPage.cite.show' : 'publicPage.cite.showFinding', facts);
};

/**
 * The mark `[n]` in the text. It opens the note where there is one; else it leads to the source's entry in the list.
 */
export const Cite = ({ drawing, cited }: { drawing: Drawing; cited: Cited }) => {
  const { name, source } = cited;
  if (!source) return <span className="cite">[?]</span>;
  if (!hasNote(cited)) {
    return (
      <a className="cite" href={`#s${source.number}`} aria-label={label(cited)}>
        [{source.number}]
      </a>
    );
  }
  return (
    <button
      type="button"
      className="cite"
      popoverTarget={`n${name}`}
      aria-label={`${label(cited)}${laterText(drawing, 'movedWords', name)}`}
    >
      [{source.number}]
      <Later drawing={drawing} place="movedIcon" which={name} />
    </button>
  );
};
