import type { PageEdition } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Day } from '../phrase';
import { addresses } from '../site';
import type { Drawing } from '../view';

const noteText = ({ note, text }: PageEdition): string | null =>
  text ?? (note === 'RECHECKED' ? t('publicPage.editions.rechecked') : null);

/** Every edition so far, newest first; the old ones stay readable. */
export const Editions = ({ drawing: { page, view } }: { drawing: Drawing }) => (
  <section id="editions" className="after" aria-labelledby="h-ed">
    <h2 id="h-ed">{t('publicPage.editions.heading')}</h2>
    <ol className="editions" reversed>
      {page.editions.map((edition) => (
        <li key={edition.number}>
          <p className="when">
            {t('publicPage.editions.edition', { number: edition.number })}
            <br />
            <Day on={edition.publishedOn} />
          </p>
          <div>
            <p>
              <b>{t(`publicPage.editions.note.${edition.note}`)}</b> {noteText(edition)}
            </p>
            {edition.number !== page.edition && view.kind !== 'PREVIEW' && (
              <p className="links">
                <a href={addresses.edition(page.slug, edition.number)}>
                  {t('publicPage.editions.read', { number: edition.number })}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  </section>
);
