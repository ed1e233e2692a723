import { isLinkAddress } from '@recheck/domain';
import { t } from '@recheck/wording';
import { addresses, mailto } from '../site';
import type { Drawing } from '../view';

const Share = ({ drawing: { page, site } }: { drawing: Drawing }) => {
  const address = addresses.canonical(site, page.slug);
  return (
    <section id="share" className="after share no-print" aria-labelledby="h-share">
      <h2 id="h-share">{t('publicPage.share.heading')}</h2>
      <div>
        <label htmlFor="link">{t('publicPage.share.link')}</label>
        <input id="link" readOnly defaultValue={address} />
      </div>
      <p className="btns">
        <a className="btn" href={mailto('', t('publicPage.share.emailSubject', { question: page.question }), address)}>
          {t('publicPage.share.email')}
        </a>
        <a className="btn" href={addresses.print(page.slug)}>
          {t('publicPage.share.print')}
        </a>
        <a className="btn" href={addresses.json(page.slug)}>
          {t('publicPage.share.data')}
        </a>
        {site.contact && (
          <a
            className="btn"
            href={mailto(site.contact, t('publicPage.share.reportSubject', { question: page.question }), address)}
          >
            {t('publicPage.share.report')}
          </a>
        )}
      </p>
    </section>
  );
};

/** What stands after the evidence and never above it: sharing, the appeal, the disclaimer. */
export const Closing = ({ drawing }: { drawing: Drawing }) => {
  const { appeal, disclaimer } = drawing.site;
  return (
    <>
      {drawing.view.kind !== 'PREVIEW' && <Share drawing={drawing} />}
      {appeal && (
        <section className="appeal no-print" aria-labelledby="h-appeal">
          <h2 id="h-appeal">{appeal.heading}</h2>
          <p>{appeal.text}</p>
          {isLinkAddress(appeal.address) && (
            <a className="btn main" href={appeal.address}>
              {appeal.action}
            </a>
          )}
        </section>
      )}
      {disclaimer && (
        <div className="fine">
          <p>
            <strong>{t('publicPage.disclaimer')}</strong> {disclaimer}
          </p>
        </div>
      )}
    </>
  );
};
