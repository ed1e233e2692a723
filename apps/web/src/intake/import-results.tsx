import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconCopy, IconNews, type Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ImportReportPartsFragment } from '../gql/graphql';
import { paths } from '../shell';
import { State, useWording, type Tone } from '../ui';
import { ArticleOffer } from './article-offer';
import type { ImportItem, ImportState } from './import-queue';
import type { Imports } from './use-imports';
import styles from './intake.module.css';

const LOOK: Readonly<Record<ImportState['kind'], { readonly glyph: Icon; readonly tone: Tone }>> = {
  waiting: { glyph: IconClock, tone: 'plain' },
  importing: { glyph: IconClock, tone: 'accent' },
  draft: { glyph: IconCheck, tone: 'fresh' },
  article: { glyph: IconNews, tone: 'accent' },
  already: { glyph: IconCopy, tone: 'plain' },
  refused: { glyph: IconAlertTriangle, tone: 'outdated' },
  failed: { glyph: IconAlertTriangle, tone: 'outdated' },
};

/** What became of each text, in the order in which they came. */
export const ImportResults = ({ items, remove, tryAgain }: Omit<Imports, 'add'>) => {
  const t = useWording();
  const done = items.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'importing').length;
  return (
    <section className={styles['results']} aria-labelledby="import-results">
      <h2 id="import-results">{t('intake.screen.results')}</h2>
      <p role="status" className={styles['soft']}>
        {items.length > 0 ? t('intake.screen.progress', { count: items.length, done }) : t('intake.screen.nothingYet')}
      </p>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <header>
              <h3>{item.name}</h3>
              <State {...LOOK[item.state.kind]}>{t(`intake.screen.${item.state.kind}`)}</State>
              {item.state.kind === 'importing' ? null : (
                <CloseButton size="sm" aria-label={t('intake.screen.remove')} onClick={() => remove(item.id)} />
              )}
            </header>
            <Result item={item} onTryAgain={() => tryAgain(item.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
};

const Result = ({ item: { state }, onTryAgain }: { item: ImportItem; onTryAgain: () => void }) => {
  const t = useWording();
  switch (state.kind) {
    case 'waiting':
    case 'importing':
      return null;
    case 'draft':
      return (
        <>
          <Report report={state.report} />
          <Button component={Link} to={paths.check(state.factCheckId)}>
            {t('intake.screen.openDraft')}
          </Button>
        </>
      );
    case 'article':
      return <ArticleOffer article={state.article} />;
    case 'already':
      return (
        <>
          <p>{state.sentence}</p>
          {state.factCheckId ? (
            <Button component={Link} to={paths.check(state.factCheckId)}>
              {t('intake.screen.openCheck')}
            </Button>
          ) : null}
        </>
      );
    case 'refused':
      return <p>{state.sentence}</p>;
    case 'failed':
      return (
        <>
          <p>{state.sentence}</p>
          <Button onClick={onTryAgain}>{t('shell.error.tryAgain')}</Button>
        </>
      );
  }
};

/** What an import found, what was missing, and what it set aside. */
export const Report = ({ report }: { report: ImportReportPartsFragment }) => {
  const t = useWording();
  return (
    <div className={styles['report']}>
      <section>
        <h4>{t('intake.screen.found')}</h4>
        <ul>
          {report.found.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h4>{t('intake.screen.missing')}</h4>
        {report.missing.length === 0 ? <p>{t('intake.screen.nothingMissing')}</p> : null}
        <ul>
          {report.missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {report.chrome.length > 0 ? (
        <details>
          <summary>
            {t('intake.screen.chrome')} ({report.chrome.length})
          </summary>
          <ul>
            {report.chrome.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
};
