import { useQuery } from '@apollo/client/react';
import { SettingsDocument } from '../gql/graphql';
import { useMe } from '../shell';
import { ErrorLine, LoadingRows, PageHead, useWording } from '../ui';
import { DeskForm } from './desk-form';
import { NewsroomForm } from './newsroom-form';
import styles from './people.module.css';

/** What the newsroom says of itself, and the rules of its desks. For administrators. */
export const Settings = () => {
  const t = useWording();
  const { administrator } = useMe();
  const { data, error, refetch } = useQuery(SettingsDocument);
  return (
    <>
      <PageHead title={t('people.settings.title')} />
      {administrator ? null : <p className={styles['note']}>{t('people.accounts.administratorsOnly')}</p>}
      {error ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      {!data && !error ? <LoadingRows /> : null}
      {data && administrator ? (
        <div className={styles['settings']}>
          <NewsroomForm newsroom={data.newsroom} />
          {data.desks.map((desk) => (
            <DeskForm key={desk.id} desk={desk} />
          ))}
        </div>
      ) : null}
    </>
  );
};
