import type { CitationMark, PageFreshness } from '@recheck/domain';
import { t } from '@recheck/wording';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Day, Phrase } from '../phrase';
import { citedBy, type Drawing } from '../view';
import { AnswerLabel } from './answer-label';
import { FreshnessMark } from './freshness-mark';
import { MovedIcon, NoteFinding, ParagraphFlag, SourceFlag } from './moved';
import { Notice } from './notice';
import { movedOn } from './reason';
import { documentTitle, pageDescription, pageTitle, printHead } from './sentences';

/*
 * A page is drawn once, when its edition is made, and served for months. What changes in between is drawn here. In the
 * stored artifact each of these places holds a mark between two control characters, which no text of people can contain
 * (see `printable`); serving puts the words in. The newsroom's preview draws them at once.
 */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const PLACE = new RegExp(`${OPEN}(\\w+)(?::([\\w,-]*))?${CLOSE}`);

type Draw = (drawing: Drawing, freshness: PageFreshness | null, which: string) => ReactNode;

const Until = ({ freshness }: { freshness: PageFreshness | null }) => {
  const until = freshness?.freshUntil;
  if (!until || (freshness.state !== 'FRESH' && freshness.state !== 'DUE_SOON')) return null;
  return (
    <p className="until">
      <Phrase
        of={freshness.state === 'FRESH' ? 'publicPage.dates.freshUntil' : 'publicPage.dates.dueSoonUntil'}
        parts={{ date: <Day on={until} /> }}
      />
    </p>
  );
};

const WhyEntry = ({ freshness }: { freshness: PageFreshness | null }) =>
  freshness?.state === 'DUE' || freshness?.state === 'OUTDATED' ? (
    <li className="minor">
      <a href="#notice">{t('publicPage.contents.why')}</a>
    </li>
  ) : null;

/** The mark that stands at a place in the text, by its name in the page. */
const markNamed = (drawing: Drawing, name: string): CitationMark | null =>
  drawing.layout.marks[Number(name) - 1]?.mark ?? null;

const ofMark = (drawing: Drawing, name: string, draw: (mark: CitationMark) => ReactNode): ReactNode => {
  const mark = markNamed(drawing, name);
  return mark && draw(mark);
};

const PLACES = {
  title: (drawing, freshness) => documentTitle(drawing, freshness),
  shareTitle: (drawing, freshness) => pageTitle(drawing, freshness),
  description: (drawing, freshness) => pageDescription(drawing, freshness),
  printHead: (drawing, freshness) => printHead(drawing, freshness),
  mark: (_, freshness) => freshness && <FreshnessMark state={freshness.state} />,
  until: (_, freshness) => <Until freshness={freshness} />,
  notice: (drawing, freshness) => <Notice drawing={drawing} freshness={freshness} />,
  why: (_, freshness) => <WhyEntry freshness={freshness} />,
  answerLabel: (drawing, freshness) => <AnswerLabel drawing={drawing} freshness={freshness} />,
  movedWords: (drawing, freshness, name) =>
    ofMark(drawing, name, (mark) => (movedOn(freshness, mark.citationId) ? `, ${t('publicPage.moved.mark')}` : '')),
  movedIcon: (drawing, freshness, name) =>
    ofMark(drawing, name, (mark) => <MovedIcon cited={citedBy(drawing, mark)} freshness={freshness} />),
  finding: (drawing, freshness, name) =>
    ofMark(drawing, name, (mark) => (
      <NoteFinding drawing={drawing} cited={citedBy(drawing, mark)} freshness={freshness} />
    )),
  paragraph: (drawing, freshness, names) => (
    <ParagraphFlag
      citationIds={names.split(',').flatMap((name) => markNamed(drawing, name)?.citationId ?? [])}
      freshness={freshness}
    />
  ),
  source: (drawing, freshness, number) => (
    <SourceFlag sourceId={drawing.page.sources[Number(number) - 1]?.sourceId ?? ''} freshness={freshness} />
  ),
} as const satisfies Record<string, Draw>;

type Place = keyof typeof PLACES;
/** Places within attributes, where only text may stand. */
type TextPlace = 'title' | 'shareTitle' | 'description' | 'printHead' | 'movedWords';

/** One place of the page that changes with its freshness. `which` names a mark or a source where there are several. */
export const Later = ({ drawing, place, which = '' }: { drawing: Drawing; place: Place; which?: string }) =>
  drawing.freshness === 'LATER'
    ? `${OPEN}${place}:${which}${CLOSE}`
    : (PLACES[place] as Draw)(drawing, drawing.freshness, which);

/** The same for a text within an attribute. */
export const laterText = (drawing: Drawing, place: TextPlace, which = ''): string =>
  drawing.freshness === 'LATER'
    ? `${OPEN}${place}:${which}${CLOSE}`
    : String((PLACES[place] as Draw)(drawing, drawing.freshness, which) ?? '');

const isPlace = (name: string): name is Place => Object.hasOwn(PLACES, name);

/** Puts into an artifact what is known when it is served. */
export const fillPlaces = (artifact: string, drawing: Drawing): string => {
  const freshness = drawing.freshness === 'LATER' ? null : drawing.freshness;
  const pieces = artifact.split(PLACE);
  let filled = pieces[0] ?? '';
  // Each match gives two groups, then the text up to the next.
  for (let at = 1; at < pieces.length; at += 3) {
    const [name, which, rest] = [pieces[at] ?? '', pieces[at + 1] ?? '', pieces[at + 2] ?? ''];
    if (isPlace(name)) filled += renderToStaticMarkup((PLACES[name] as Draw)(drawing, freshness, which));
    filled += rest;
  }
  return filled;
};
