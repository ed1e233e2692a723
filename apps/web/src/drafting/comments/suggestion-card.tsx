import { suggestionKind } from '@recheck/domain';
import {
  AcceptSuggestionsDocument,
  DismissSuggestionsDocument,
  DraftMarginDocument,
  type SuggestionPartsFragment,
} from '../../gql/graphql';
import { problemOf, useAct, useMe } from '../../shell';
import { Action, ErrorLine, Moment, useWording } from '../../ui';
import { roundRefusal, useCheck } from '../../workflow';
import styles from './comments.module.css';
import { useMargin } from './margin-context';
import { UndoJudging } from './undo-judging';

const TOUCHES = { touches: [DraftMarginDocument] };

interface SuggestionCardProps {
  readonly suggestion: SuggestionPartsFragment;
  /** Whether its words still stand as they were. */
  readonly unchanged: boolean;
  readonly closed: boolean;
}

/** A proposed wording, with what becomes of it. */
export const SuggestionCard = ({ suggestion, unchanged, closed }: SuggestionCardProps) => {
  const t = useWording();
  const me = useMe();
  const { round, reload } = useCheck();
  const { judge } = useMargin();
  const accept = useAct(AcceptSuggestionsDocument, TOUCHES);
  const dismiss = useAct(DismissSuggestionsDocument, TOUCHES);
  const { id, anchor, replacement, reason, person, contributes, suggestedAt, state, settledBy, settledAt } = suggestion;
  const own = person.id === me.person.id;
  const ids = { roundId: round.id, suggestionIds: [id] };
  const problem = problemOf(t, accept) ?? problemOf(t, dismiss);
  const open = state === 'OPEN';
  const kind = suggestionKind({ original: anchor.words, replacement });
  const moved = open && !unchanged ? { sentence: t('drafting.margin.moved') } : null;
  return (
    <>
      <p className={styles['who']}>
        <b>{own ? t('drafting.margin.you') : person.name}</b> <Moment at={suggestedAt} />
      </p>
      <p className={styles['wording']}>
        <span className={styles['label']}>{t(`drafting.margin.kind.${kind}`)}</span>{' '}
        {anchor.words ? <del>{anchor.words}</del> : null} {replacement ? <ins>{replacement}</ins> : null}
      </p>
      {reason ? <p className={styles['words']}>{reason}</p> : null}
      {open ? null : (
        <p className={styles['soft']}>
          {t(`drafting.margin.state.${state}`, { name: settledBy?.name ?? '' })}{' '}
          {settledAt ? <Moment at={settledAt} /> : null}
        </p>
      )}
      {open && !closed ? (
        <>
          {moved ? <p className={styles['moved']}>{moved.sentence}</p> : null}
          {!contributes && !own ? (
            <p className={styles['soft']}>{t('drafting.margin.acceptWarning', { name: person.name })}</p>
          ) : null}
          <div className={styles['acts']}>
            <Action
              refusal={roundRefusal(round, 'EDIT_DRAFT') ?? moved}
              busy={accept.busy}
              onAct={() =>
                void accept.act(ids).then(({ kind: outcome }) => {
                  if (outcome === 'done') judge({ state: 'ACCEPTED', ids: [id] });
                  void reload();
                })
              }
            >
              {t('drafting.margin.accept')}
            </Action>
            <Action
              quiet
              busy={dismiss.busy}
              onAct={() =>
                void dismiss.act(ids).then(({ kind: outcome }) => {
                  if (outcome === 'done' && !own) judge({ state: 'REJECTED', ids: [id] });
                })
              }
            >
              {own ? t('drafting.margin.withdraw') : t('drafting.margin.reject')}
            </Action>
          </div>
        </>
      ) : null}
      {(state === 'ACCEPTED' || state === 'REJECTED') && !closed && round.stage === 'DRAFT' ? (
        <div className={styles['acts']}>
          <UndoJudging judged={{ state, ids: [id] }} />
        </div>
      ) : null}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </>
  );
};
