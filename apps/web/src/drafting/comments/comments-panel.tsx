import { AcceptSuggestionsDocument, DismissSuggestionsDocument, DraftMarginDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, EmptyState, ErrorLine, useWording } from '../../ui';
import { roundRefusal, useCheck } from '../../workflow';
import styles from './comments.module.css';
import { useMargin } from './margin-context';
import { NoteCard } from './note-card';
import { JustJudged } from './undo-judging';

const TOUCHES = { touches: [DraftMarginDocument] };

/** All suggestions at once, where there are several. */
const AllSuggestions = () => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { open, judge } = useMargin();
  const accept = useAct(AcceptSuggestionsDocument, TOUCHES);
  const dismiss = useAct(DismissSuggestionsDocument, TOUCHES);
  const suggestionIds = open.filter(({ kind }) => kind === 'suggestion').map(({ id }) => id);
  const problem = problemOf(t, accept) ?? problemOf(t, dismiss);
  if (suggestionIds.length < 2 || round.outcome !== null) return null;
  const all = { roundId: round.id, suggestionIds };
  return (
    <div className={styles['all']}>
      <Action
        refusal={roundRefusal(round, 'EDIT_DRAFT')}
        busy={accept.busy}
        onAct={() =>
          void accept.act(all).then(({ kind }) => {
            if (kind === 'done') judge({ state: 'ACCEPTED', ids: suggestionIds });
            void reload();
          })
        }
      >
        {t('drafting.margin.acceptAll', { count: suggestionIds.length })}
      </Action>
      <Action
        quiet
        busy={dismiss.busy}
        onAct={() =>
          void dismiss.act(all).then(({ kind }) => {
            if (kind === 'done') judge({ state: 'REJECTED', ids: suggestionIds });
          })
        }
      >
        {t('drafting.margin.rejectAll')}
      </Action>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};

/** Everything that was said about the draft: what is open in reading order, then what is settled. */
export const CommentsPanel = ({ onBegin }: { onBegin?: () => void }) => {
  const t = useWording();
  const { open, settled, failed, tryAgain, compose, unfit } = useMargin();
  const begin = (what: 'comment' | 'suggestion'): void => {
    onBegin?.();
    compose(what);
  };
  return (
    <div className={styles['panel']}>
      <div className={styles['begin']}>
        <Action local onAct={() => begin('comment')} keys="Ctrl Alt m">
          {t('drafting.margin.comment')}
        </Action>
        <Action local onAct={() => begin('suggestion')} keys="Ctrl Alt k">
          {t('drafting.margin.suggest')}
        </Action>
        <p role="status" className={styles['soft']}>
          {unfit ? t(`drafting.margin.unfit.${unfit}`) : null}
        </p>
      </div>
      {onBegin ? <JustJudged /> : null}
      {failed ? <ErrorLine onTryAgain={tryAgain}>{t('shell.error.load')}</ErrorLine> : null}
      <AllSuggestions />
      {open.length === 0 && !failed ? <EmptyState>{t('drafting.margin.none')}</EmptyState> : null}
      {open.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
      {settled.length > 0 ? (
        <details className={styles['settled']}>
          <summary>{t('drafting.margin.settled', { count: settled.length })}</summary>
          {settled.map((note) => (
            <NoteCard key={note.id} note={note} />
          ))}
        </details>
      ) : null}
    </div>
  );
};
