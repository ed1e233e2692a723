import type { PublishedPage } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Day } from '../phrase';
import { addresses } from '../site';
import { Later } from '../standing/later';
import type { Drawing } from '../view';

const Topics = ({ page }: { page: PublishedPage }) => (
  <p className="kicker">
    {t('publicPage.kicker')} ·{' '}
    {page.topics.length === 0
      ? page.desk
      : page.topics.map((topic, at) => (
          <span key={at}>
            {at > 0 && ', '}
            <a href={addresses.topic(topic)}>{topic}</a>
          </span>
        ))}
  </p>
);

const FirstPublished = ({ page: { dates, editions } }: { page: PublishedPage }) => {
  const broughtIn = editions.find(({ note }) => note === 'IMPORTED');
  if (dates.firstPublishedOn) {
    return (
      <div>
        <dt>{t('publicPage.dates.firstPublished')}</dt>
        <dd>
          <Day on={dates.firstPublishedOn} />
        </dd>
      </div>
    );
  }
  return broughtIn ? (
    <div>
      <dt>{t('publicPage.dates.broughtIn')}</dt>
      <dd>
        <Day on={broughtIn.publishedOn} />
      </dd>
    </div>
  ) : null;
};

const TextChanged = ({ page: { dates, editions, correction } }: { page: PublishedPage }) => {
  if (!dates.textChangedOn) return null;
  const byCorrection = editions.some(
    ({ note, publishedOn }) => note === 'CORRECTION' && publishedOn === dates.textChangedOn,
  );
  return (
    <div>
      <dt>{t('publicPage.dates.textChanged')}</dt>
      <dd>
        <Day on={dates.textChangedOn} />
        {byCorrection && (
          <>
            , <a href={correction ? '#correction' : '#editions'}>{t('publicPage.dates.aCorrection')}</a>
          </>
        )}
      </dd>
    </div>
  );
};

/** Question, dates and freshness: what the answer is about and how old it is, before anything is claimed. */
export const Head = ({ drawing }: { drawing: Drawing }) => {
  const { page } = drawing;
  return (
    <header className="head">
      <Topics page={page} />
      <h1 lang={page.language}>{page.question}</h1>
      <dl className="dates">
        <div>
          <dt>{t('publicPage.dates.checkedOn')}</dt>
          <dd>
            {page.dates.checkedAt ? <Day on={page.dates.checkedAt} /> : t('publicPage.dates.notRecorded')}{' '}
            <Later drawing={drawing} place="mark" />
          </dd>
        </div>
        <FirstPublished page={page} />
        <TextChanged page={page} />
      </dl>
      <Later drawing={drawing} place="until" />
    </header>
  );
};
