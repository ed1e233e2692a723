import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { renderPage } from '@recheck/published-page';
import { PagePreviewDocument } from '../gql/graphql';
import { useSession } from '../shell';
import { ErrorLine, LoadingRows, useWording } from '../ui';
import styles from './publication.module.css';

const STYLESHEET = '/assets/public.css';

interface PagePreviewProps {
  readonly roundId: string;
  /** Changes when the words may have changed, so that the page is drawn anew. */
  readonly version: string;
  /** The stage in words, for the bar at the top of the page. */
  readonly stage: string;
}

/**
 * The public page as it would be, drawn by what draws the public pages. It stands in a frame of its own without scripts,
 * so that neither page's styles touch the other.
 */
export const PagePreview = ({ roundId, version, stage }: PagePreviewProps) => {
  const t = useWording();
  const { newsroom } = useSession();
  const { data, error, refetch } = useQuery(PagePreviewDocument, {
    variables: { roundId },
    fetchPolicy: 'network-only',
  });
  const page = data?.preview;
  const html = useMemo(
    () =>
      page
        ? renderPage(
            page,
            {
              name: newsroom.name,
              origin: location.origin,
              stylesheet: STYLESHEET,
              contact: null,
              about: null,
              disclaimer: null,
              appeal: null,
            },
            { view: { kind: 'PREVIEW', stage } },
          )
        : null,
    [page, newsroom.name, stage],
  );
  if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (html === null) return <LoadingRows count={6} height={56} />;
  return (
    <iframe
      key={version}
      className={styles['preview']}
      title={t('publication.preview.title')}
      sandbox="allow-same-origin allow-popups"
      srcDoc={html}
    />
  );
};
