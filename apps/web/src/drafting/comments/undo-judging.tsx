import { CloseButton } from '@mantine/core';
import { DraftMarginDocument, ReopenSuggestionsDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, ErrorLine, useWording } from '../../ui';
import { roundRefusal, useCheck } from '../../workflow';
import styles from './comments.module.css';
import { useMargin, type Judged } from './margin-context';

const TOUCHES = { touches: [DraftMarginDocument] };

/** Takes back that suggestions were accepted or rejected. */
export const UndoJudging = ({ judged: { state, ids } }: { judged: Judged }) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const reopen = useAct(ReopenSuggestionsDocument, TOUCHES);
  const problem = problemOf(t, reopen);
  return (
    <>
      <span title={state === 'ACCEPTED' ? t('drafting.margin.undoExplain') : undefined}>
        <Action
          quiet
          refusal={roundRefusal(round, 'EDIT_DRAFT')}
          busy={reopen.busy}
          onAct={() => void reopen.act({ roundId: round.id, suggestionIds: [...ids] }).then(() => reload())}
        >
          {t(`drafting.margin.undo.${state}`)}
        </Action>
      </span>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </>
  );
};

/** What was accepted or rejected here last, and the way back. Nothing while there is none. */
export const JustJudged = () => {
  const t = useWording();
  const { round } = useCheck();
  const { judged, judge } = useMargin();
  const shown = round.stage === 'DRAFT' ? judged : null;
  return (
    <div className={styles['judged']} data-shown={shown ? '' : undefined}>
      <span role="status">
        {shown ? t(`drafting.margin.judged.${shown.state}`, { count: shown.ids.length }) : null}
      </span>
      {shown ? (
        <>
          <UndoJudging judged={shown} />
          <CloseButton size="sm" aria-label={t('shell.action.close')} onClick={() => judge(null)} />
        </>
      ) : null}
    </div>
  );
};
