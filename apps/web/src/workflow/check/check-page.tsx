import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { OneCheckDocument, EndedRoundDocument, type RoundPartsFragment } from '../../gql/graphql';
import { useMe, useOfflineSince } from '../../shell';
import {
  EmptyState,
  ErrorLine,
  FrozenContext,
  LoadingRows,
  UnsavedContext,
  useFoldedNavigation,
  useGuardedTab,
  useUnsavedInside,
  useWording,
} from '../../ui';
import { DraftingDesk, FrozenSheet } from '../../drafting';
import { ReviewBench } from '../../evidence';
import { PublicSide, PublishPanel } from '../../publication';
import { CheckBar, type CheckView } from './check-bar';
import styles from './check.module.css';
import { frozenRound } from './frozen-round';
import { useHeldRound } from './held-round';
import { HeadSlotsContext } from './head-slots';
import { History } from './history';
import { MovedLine } from './moved-line';
import { OpeningLine } from './opening-line';
import { StageBar } from './stage-bar';
import { CheckContext, type CheckOnScreen } from './use-check';

const ApprovalSheet = lazy(async () => ({ default: (await import('./approval-sheet')).ApprovalSheet }));

/** How often an open round is asked for anew, so that nobody works on what somebody else has moved. */
const LOOK_AGAIN_MS = 20_000;

/** One check: its open round in the stage where it stands, its public side, its history. */
export const CheckPage = () => {
  const { factCheckId = '', roundId } = useParams();
  return <OneCheck key={`${factCheckId} ${roundId}`} factCheckId={factCheckId} roundId={roundId} />;
};

const OneCheck = ({ factCheckId, roundId }: { factCheckId: string; roundId: string | undefined }) => {
  const t = useWording();
  const me = useMe();
  const { data, error, loading, refetch } = useQuery(OneCheckDocument, {
    variables: { id: factCheckId },
    fetchPolicy: 'cache-and-network',
    pollInterval: LOOK_AGAIN_MS,
    skipPollAttempt: () => document.hidden,
  });
  const offline = useOfflineSince() !== null;
  const { unsaved, tell } = useUnsavedInside();
  useGuardedTab(unsaved !== 'none');
  const [address] = useSearchParams();
  // A link to a comment leads to its draft.
  const [chosen, setChosen] = useState<CheckView | null>(address.has('thread') ? 'draft' : null);
  useFoldedNavigation();
  const [people, setPeople] = useState<HTMLElement | null>(null);
  const [acts, setActs] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ people, acts }), [people, acts]);

  const check = data?.check;
  const open = check?.openRound ?? null;
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  // A round that ended while somebody looked at it is no longer the open one; who ended it is asked for.
  const goneBy = lookedAt !== null && open?.id !== lookedAt && (open === null || unsaved !== 'none');
  const asked = roundId ?? (check && goneBy ? lookedAt : null);
  const ended = useQuery(EndedRoundDocument, { variables: { id: asked ?? '' }, skip: asked === null });
  const newest = (asked === null ? open : ended.data?.round) ?? null;
  const { round, frozen, moves, goOn } = useHeldRound(newest, unsaved, me.person.id);
  if (round && round.id !== lookedAt) setLookedAt(round.id);

  const judged = round !== null && round.outcome === null && round.stage !== 'DRAFT';
  const view =
    (chosen === 'draft' && !judged ? null : chosen) ?? (roundId || (round && !round.outcome) ? 'round' : 'public');
  // Its act answered with the ended round; what is public by it is still asked for.
  const settling = open !== null && open.outcome !== null;
  useFocusKept(`${round?.stage} ${round?.outcome}`);
  const onScreen = useMemo<CheckOnScreen | null>(() => {
    if (!check || !round) return null;
    const shown = frozen ? frozenRound(round, newest, t('workflow.moved.somehow')) : round;
    return { check, round: shown, reload: () => refetch() };
  }, [check, round, frozen, newest, t, refetch]);

  if (!check) {
    if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
    if (loading) return <LoadingRows count={4} height={56} />;
    return <EmptyState>{t('workflow.check.notFound')}</EmptyState>;
  }
  const place = newest
    ? t(newest.outcome ? `workflow.outcome.${newest.outcome}` : `workflow.stage.${newest.stage}`)
    : null;
  const moved = <MovedLine moves={moves} frozen={frozen} now={place} onGoOn={goOn} />;
  return (
    <div className={styles['page']}>
      <CheckBar check={check} round={round} view={view} onView={setChosen} peopleRef={setPeople} />
      {/* Without a connection one line over every screen says so, and what somebody types on does not move. */}
      {error && !offline ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      <div aria-live="polite" className={styles['live']}>
        {moved}
      </div>
      <UnsavedContext value={tell}>
        <FrozenContext value={frozen ? moved : null}>
          {(view === 'round' || view === 'draft') && onScreen ? (
            <CheckContext value={onScreen}>
              <StageBar actsRef={setActs} />
              <OpeningLine round={onScreen.round} needs={check.needs} />
              <HeadSlotsContext value={slots}>
                <Suspense fallback={<LoadingRows count={6} height={56} />}>
                  {view === 'draft' ? (
                    <DraftingDesk key={onScreen.round.id} />
                  ) : (
                    <RoundInStage round={onScreen.round} />
                  )}
                </Suspense>
              </HeadSlotsContext>
            </CheckContext>
          ) : null}
          {view === 'round' && !onScreen ? (
            ended.loading ? (
              <LoadingRows count={6} height={56} />
            ) : (
              <EmptyState>{t('workflow.check.noOpenRound')}</EmptyState>
            )
          ) : null}
          {view === 'public' && settling ? <LoadingRows count={4} height={56} /> : null}
          {view === 'public' && !settling ? (
            <Suspense fallback={<LoadingRows count={4} height={56} />}>
              <PublicSide check={check} reload={() => refetch()} />
            </Suspense>
          ) : null}
          {view === 'history' ? <History factCheckId={check.id} /> : null}
        </FrozenContext>
      </UnsavedContext>
      {lookedAt !== null && round ? (
        <FrozenSheet key={lookedAt} roundId={lookedAt} closed={round.stage !== 'DRAFT' || round.outcome !== null} />
      ) : null}
    </div>
  );
};

/** An act takes the screen it was done on away, and its button with the focus: that is then on the check's title. */
const useFocusKept = (where: string): void => {
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
  }, [where]);
};

/** Each stage has its own screen. An ended round is read as the editor read it. */
const RoundInStage = ({ round }: { round: RoundPartsFragment }) => {
  if (round.outcome) return <ApprovalSheet />;
  switch (round.stage) {
    case 'DRAFT':
      return <DraftingDesk key={round.id} />;
    case 'SOURCE_REVIEW':
      return <ReviewBench />;
    case 'EDITOR_APPROVAL':
      return <ApprovalSheet />;
    case 'PUBLICATION':
      return <PublishPanel />;
  }
};
