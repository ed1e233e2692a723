import { useApolloClient, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  AddArticleAsSourceDocument,
  OpenDraftsDocument,
  OpenRoundOfDocument,
  type ArticlePartsFragment,
} from '../gql/graphql';
import { failureOf, paths, problemOf, sayFailure, useAct } from '../shell';
import { Action, Day, ErrorLine, FormActions, FormStack, useWording } from '../ui';
import styles from './intake.module.css';

/** An article that was no fact-check: what is known of it, and to which open draft it is added as a source. */
export const ArticleOffer = ({ article }: { article: ArticlePartsFragment }) => {
  const t = useWording();
  const client = useApolloClient();
  const { data } = useQuery(OpenDraftsDocument);
  const rows = data?.checks.rows ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [unreached, setUnreached] = useState<string | null>(null);
  const add = useAct(AddArticleAsSourceDocument);
  const checkId = chosen ?? rows[0]?.id ?? null;
  const facts = [
    [t('intake.screen.articleTitle'), article.title],
    [t('intake.screen.publisher'), article.publisher],
    [t('intake.screen.publishedOn'), article.publishedOn ? <Day day={article.publishedOn} /> : null],
    [t('intake.screen.republishedBy'), article.republishedBy],
    [t('intake.screen.original'), article.originalAddress],
    [t('intake.screen.places'), article.places.join(', ')],
  ] as const;

  const addTo = async (factCheckId: string): Promise<void> => {
    setUnreached(null);
    try {
      const answer = await client.query({
        query: OpenRoundOfDocument,
        variables: { id: factCheckId },
        fetchPolicy: 'network-only',
      });
      const roundId = answer.data?.check?.openRound?.id;
      if (!roundId) {
        setUnreached(t('intake.screen.noDraft'));
        return;
      }
      const outcome = await add.act({ input: { importId: article.importId, roundId } });
      if (outcome.kind === 'done') setAdded(factCheckId);
    } catch (error) {
      setUnreached(sayFailure(t, failureOf(error)));
    }
  };
  const problem = problemOf(t, add) ?? unreached;

  return (
    <FormStack>
      <p>{article.sentence}</p>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {added ? (
        <p role="status">
          {t('intake.screen.added')}{' '}
          <Link to={paths.check(added)} className={styles['link']}>
            {t('intake.screen.openDraft')}
          </Link>
        </p>
      ) : rows.length === 0 ? (
        <p className={styles['soft']}>{data ? t('intake.screen.noDraft') : null}</p>
      ) : (
        <>
          <NativeSelect
            label={t('intake.screen.addTo')}
            description={t('intake.screen.addToHelp')}
            value={checkId ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={rows.map(({ id, question }) => ({ value: id, label: question }))}
          />
          <FormActions>
            <Action onAct={() => (checkId ? void addTo(checkId) : undefined)} busy={add.busy}>
              {t('intake.screen.add')}
            </Action>
          </FormActions>
        </>
      )}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </FormStack>
  );
};
