import { t } from '@recheck/wording';
import { plainLine, type TextPart } from '../document/layout';
import { addresses, mailto } from '../site';
import { Later } from '../standing/later';
import type { Drawing } from '../view';

const entryOf = (part: TextPart): string | null => {
  if (part.kind === 'LEAD' || !part.heading) return null;
  const words = plainLine(part.heading.content);
  return part.number === null ? words : `${part.number}. ${words}`;
};

/** On a phone only these stay, as jump links. */
const MAJOR: readonly TextPart['kind'][] = ['LIMITS'];

/** The contents beside the text, and what can be done with the check. */
export const Rail = ({ drawing }: { drawing: Drawing }) => {
  const { page, site, layout } = drawing;
  return (
    <div className="rail">
      <nav className="stick" aria-label={t('publicPage.contents.heading')}>
        <h2>{t('publicPage.contents.heading')}</h2>
        <ul>
          <Later drawing={drawing} place="why" />
          {layout.parts.map((part) => {
            const entry = entryOf(part);
            return (
              entry && (
                <li key={part.anchor} className={MAJOR.includes(part.kind) ? undefined : 'minor'}>
                  <a href={`#${part.anchor}`}>{entry}</a>
                </li>
              )
            );
          })}
          <li>
            <a href="#sources">{t('publicPage.contents.sources', { count: page.sources.length })}</a>
          </li>
          <li>
            <a href="#editions">{t('publicPage.contents.editions')}</a>
          </li>
        </ul>
        <h2 className="quick">{t('publicPage.contents.thisCheck')}</h2>
        <ul className="quick">
          <li>
            <a href="#share">{t('publicPage.contents.share')}</a>
          </li>
          <li>
            <a href={addresses.print(page.slug)}>{t('publicPage.contents.print')}</a>
          </li>
          {site.contact && (
            <li>
              <a
                href={mailto(
                  site.contact,
                  t('publicPage.share.reportSubject', { question: page.question }),
                  addresses.canonical(site, page.slug),
                )}
              >
                {t('publicPage.share.report')}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </div>
  );
};
