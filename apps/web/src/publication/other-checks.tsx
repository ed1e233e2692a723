import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { formatDay } from '@recheck/wording';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  MergeCheckDocument,
  MyWorkDocument,
  OneCheckDocument,
  RelateChecksDocument,
  SeparateCheckDocument,
  SimilarChecksDocument,
  UnrelateChecksDocument,
  type CheckPartsFragment,
  type CheckRowPartsFragment,
} from '../gql/graphql';
import { refusalOf } from '../refresh';
import { paths, problemOf, useAct } from '../shell';
import { Action, EmptyState, ErrorLine, FormStack, Moment, SideSheet, useWording } from '../ui';
import styles from './publication.module.css';

const TOUCHES = { touches: [OneCheckDocument, MyWorkDocument] };
const PAUSE_MS = 300;

type Purpose = 'merge' | 'relate';

/** Other checks that ask the same, or bear on this one: where it leads, what leads to it, and how to change that. */
export const OtherChecks = ({ check }: { check: CheckPartsFragment }) => {
  const t = useWording();
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const separate = useAct(SeparateCheckDocument, TOUCHES);
  const unrelate = useAct(UnrelateChecksDocument, TOUCHES);
  const problem = problemOf(t, separate) ?? problemOf(t, unrelate);
  const alone = !check.mergedInto && check.merged.length === 0 && check.related.length === 0;
  const planRefusal = refusalOf(check.availableActions, 'PLAN_REFRESH');
  return (
    <section aria-labelledby="side-others">
      <h2 id="side-others">{t('publication.others.title')}</h2>
      {alone ? <p>{t('publication.others.none')}</p> : null}
      {check.mergedInto ? (
        <p>
          {t('publication.others.into')} <Link to={paths.check(check.mergedInto.id)}>{check.mergedInto.question}</Link>,{' '}
          <Moment at={check.mergedInto.mergedAt} />
        </p>
      ) : null}
      {check.merged.length > 0 ? (
        <>
          <h3>{t('publication.others.from')}</h3>
          <ul className={styles['others']}>
            {check.merged.map((other) => (
              <li key={other.id}>
                <Link to={paths.check(other.id)}>{other.question}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {check.related.length > 0 ? (
        <>
          <h3>{t('publication.others.related')}</h3>
          <ul className={styles['others']}>
            {check.related.map((other) => (
              <li key={other.id}>
                <Link to={paths.check(other.id)}>{other.question}</Link>
                <Action
                  onAct={() => void unrelate.act({ factCheckId: check.id, relatedId: other.id })}
                  busy={unrelate.busy}
                  refusal={planRefusal}
                >
                  {t('publication.others.unrelate')}
                </Action>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={styles['acts']}>
        {check.mergedInto ? (
          <Action
            onAct={() => void separate.act({ factCheckId: check.id })}
            busy={separate.busy}
            refusal={refusalOf(check.availableActions, 'SEPARATE')}
          >
            {t('publication.others.separate')}
          </Action>
        ) : (
          <Action onAct={() => setPurpose('merge')} refusal={refusalOf(check.availableActions, 'MERGE')}>
            {t('publication.others.merge')}
          </Action>
        )}
        <Action onAct={() => setPurpose('relate')} refusal={planRefusal}>
          {t('publication.others.relate')}
        </Action>
      </div>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      <SideSheet
        opened={purpose !== null}
        onClose={() => setPurpose(null)}
        title={purpose ? t(`publication.others.${purpose}`) : ''}
      >
        {purpose ? <ChooseCheck check={check} purpose={purpose} onDone={() => setPurpose(null)} /> : null}
      </SideSheet>
    </section>
  );
};

interface ChooseCheckProps {
  readonly check: CheckPartsFragment;
  readonly purpose: Purpose;
  readonly onDone: () => void;
}

/** Offers the checks that ask much the same, and any other by its words. */
const ChooseCheck = ({ check, purpose, onDone }: ChooseCheckProps) => {
  const t = useWording();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), PAUSE_MS);
  const { data, previousData, loading } = useQuery(SimilarChecksDocument, {
    variables: { question: settled || check.question, exceptId: check.id },
  });
  const merge = useAct(MergeCheckDocument, TOUCHES);
  const relate = useAct(RelateChecksDocument, TOUCHES);
  const known = new Set(check.related.map(({ id }) => id));
  const candidates = ((data ?? previousData)?.similarChecks ?? []).filter(
    ({ check: other }) => purpose === 'merge' || !known.has(other.id),
  );
  const problem = problemOf(t, merge) ?? problemOf(t, relate);
  const choose = async (otherId: string): Promise<void> => {
    const outcome =
      purpose === 'merge'
        ? await merge.act({ factCheckId: check.id, intoId: otherId })
        : await relate.act({ factCheckId: check.id, relatedId: otherId });
    if (outcome.kind === 'done') onDone();
  };
  const intro = purpose === 'merge' && check.publicState === 'LIVE' ? 'mergeLive' : purpose;
  return (
    <FormStack>
      <p>{t(`publication.others.intro.${intro}`)}</p>
      <TextInput
        label={t('publication.others.search')}
        description={t('publication.others.searchHelp')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      {candidates.length === 0 && !loading ? <EmptyState>{t('publication.others.nothing')}</EmptyState> : null}
      <ul className={styles['others']} aria-busy={loading}>
        {candidates.map(({ check: other }) => (
          <li key={other.id}>
            <Candidate check={other} />
            <Action onAct={() => void choose(other.id)} busy={merge.busy || relate.busy}>
              {t(`publication.others.choose.${purpose}`)}
            </Action>
          </li>
        ))}
      </ul>
    </FormStack>
  );
};

/** A check that may be meant: its question, what it answers and as of when. Opens beside, so that the choice stays. */
const Candidate = ({ check }: { check: CheckRowPartsFragment }) => {
  const t = useWording();
  const facts = [
    check.verdict,
    check.publicState === 'NONE' ? t('publication.publicState.NONE') : null,
    check.checkedAt ? `${t('publication.side.checkedOn')} ${formatDay(check.checkedAt)}` : null,
  ];
  return (
    <div>
      <Link to={paths.check(check.id)} target="_blank">
        {check.question}
      </Link>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </div>
  );
};
