import { Button } from '@mantine/core';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { EmptyState, PageHead, useWording } from '../ui';
import { paths } from './paths';

/** A part of the program that is gone: the newsroom was updated while this tab was open. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script|Importing a module/i.test(error.message);

/** What is shown in place of a screen that failed. */
export const RouteFailure = () => {
  const t = useWording();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <>
      <PageHead title={t('shell.error.screenTitle')} />
      <EmptyState action={<Button onClick={() => location.reload()}>{t('shell.error.reload')}</Button>}>
        {isMissingPart(error) ? t('shell.error.newVersion') : t('shell.error.screen')}
      </EmptyState>
    </>
  );
};

/** An address at which there is nothing. */
export const NotFound = () => {
  const t = useWording();
  return (
    <>
      <PageHead title={t('shell.error.notFoundTitle')} />
      <EmptyState
        action={
          <Button component={Link} to={paths.myWork}>
            {t('shell.error.home')}
          </Button>
        }
      >
        {t('shell.error.notFound')}
      </EmptyState>
    </>
  );
};
