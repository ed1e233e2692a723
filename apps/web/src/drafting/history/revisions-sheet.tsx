import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { RevisionDifferenceDocument, RevisionHistoryDocument } from '../../gql/graphql';
import { EmptyState, ErrorLine, LoadingRows, Moment, useWording } from '../../ui';
import { DifferenceWords, roundRefusal, useCheck } from '../../workflow';
import { KeepRevision } from './keep-revision';
import { RestoreRevision } from './restore-revision';
import { revisionLabel, revisionRemarks, type KeptRevision } from './revision-label';
import styles from './revisions.module.css';

/** The draft as it stands, in the place of a revision. */
const NOW = 'now';

/** Every revision of the check: who kept it, when and why; what changed between any two; and the way back. */
export const RevisionsSheet = () => {
  const t = useWording();
  const { round } = useCheck();
  const { data, error, refetch } = useQuery(RevisionHistoryDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
  });
  const drafting = round.stage === 'DRAFT' && !round.outcome;
  const writable = roundRefusal(round, 'EDIT_DRAFT') === null;
  if (error && !data) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!data) return <LoadingRows count={4} height={48} />;
  return (
    <div className={styles['sheet']}>
      {writable ? <KeepRevision /> : null}
      {data.revisions.length === 0 ? (
        <EmptyState>{t('drafting.revisions.none')}</EmptyState>
      ) : (
        <Comparison revisions={data.revisions} drafting={drafting} writable={writable} />
      )}
    </div>
  );
};

interface ComparisonProps {
  readonly revisions: readonly KeptRevision[];
  readonly drafting: boolean;
  readonly writable: boolean;
}

const Comparison = ({ revisions, drafting, writable }: ComparisonProps) => {
  const t = useWording();
  const { round } = useCheck();
  const [chosenFrom, setFrom] = useState<string | null>(null);
  const [chosenTo, setTo] = useState<string | null>(null);
  const newest = revisions[0]?.id ?? '';
  const to = chosenTo ?? (drafting ? NOW : newest);
  const from = chosenFrom ?? (drafting ? newest : (revisions[1]?.id ?? newest));
  const choices = revisions.map((revision) => ({ value: revision.id, label: revisionLabel(t, revision, round.id) }));
  return (
    <>
      <ol className={styles['list']} aria-label={t('drafting.revisions.list')}>
        {revisions.map((revision) => (
          <li key={revision.id} data-chosen={revision.id === from || undefined}>
            <button type="button" aria-pressed={revision.id === from} onClick={() => setFrom(revision.id)}>
              <strong>{revisionLabel(t, revision, round.id)}</strong>
              <small>
                {[...revisionRemarks(t, revision), ...(revision.madeBy ? [revision.madeBy.name] : [])].join(' · ')}
                {' · '}
                <Moment at={revision.madeAt} />
              </small>
            </button>
            {writable && revision.id === from ? <RestoreRevision revision={revision} /> : null}
          </li>
        ))}
      </ol>
      <section className={styles['compare']} aria-label={t('drafting.revisions.compare')}>
        <div className={styles['sides']}>
          <NativeSelect
            label={t('drafting.revisions.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            data={choices}
          />
          <NativeSelect
            label={t('drafting.revisions.to')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={[...(drafting ? [{ value: NOW, label: t('drafting.revisions.now') }] : []), ...choices]}
          />
        </div>
        {from === to ? <p>{t('drafting.revisions.same')}</p> : <Between from={from} to={to === NOW ? null : to} />}
      </section>
    </>
  );
};

const Between = ({ from, to }: { from: string; to: string | null }) => {
  const t = useWording();
  const { round } = useCheck();
  const { data, error, refetch } = useQuery(RevisionDifferenceDocument, {
    variables: { roundId: round.id, from, to },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!data) return <LoadingRows count={3} height={32} />;
  return data.difference ? <DifferenceWords difference={data.difference} /> : null;
};
