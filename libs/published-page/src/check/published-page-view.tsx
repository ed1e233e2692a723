import { t } from '@recheck/wording';
import { Part } from '../document/parts';
import { Phrase, Day } from '../phrase';
import { addresses } from '../site';
import type { Drawing } from '../view';
import { Answer } from './answer';
import { Closing } from './closing';
import { Editions } from './editions';
import { Head } from './head';
import { Notices } from './notices';
import { Rail } from './rail';
import { Sources } from './sources';

const EarlierLine = ({ drawing: { page, view } }: { drawing: Drawing }) =>
  view.kind === 'EARLIER' ? (
    <p className="earlier">
      <Phrase
        of="publicPage.earlier.line"
        parts={{ number: String(page.edition), count: view.editions, date: <Day on={view.replacedOn} /> }}
      />{' '}
      <a href={addresses.check(page.slug)}>{t('publicPage.earlier.current')}</a>
    </p>
  ) : null;

/**
 * The page of an edition, without the frame of the site. The same component draws the newsroom's preview, the public
 * page, earlier editions and the page for paper. No part stands below one that it qualifies.
 */
export const PublishedPageView = ({ drawing }: { drawing: Drawing }) => {
  const followUps = drawing.layout.parts.filter(({ kind }) => kind === 'FOLLOW_UPS');
  const parts = drawing.layout.parts.filter(({ kind }) => kind !== 'FOLLOW_UPS');
  return (
    <article>
      <EarlierLine drawing={drawing} />
      <Head drawing={drawing} />
      <Notices drawing={drawing} />
      <Answer drawing={drawing} />
      <div className="body">
        <Rail drawing={drawing} />
        <div className="text">
          <div lang={drawing.page.language}>
            {[...parts, ...followUps].map((part) => (
              <Part key={part.anchor} drawing={drawing} part={part} />
            ))}
          </div>
          <Sources drawing={drawing} />
          <Editions drawing={drawing} />
          <Closing drawing={drawing} />
        </div>
      </div>
    </article>
  );
};
