import { useState } from 'react';
import {
  AnswerThreadDocument,
  ChangeCommentDocument,
  DeleteCommentDocument,
  DraftMarginDocument,
  ResolveThreadDocument,
  type ThreadPartsFragment,
} from '../../gql/graphql';
import { problemOf, useAct, useMe } from '../../shell';
import { Action, ErrorLine, Moment, useWording } from '../../ui';
import { CommentForm } from './comment-form';
import { CommentWords } from './comment-words';
import styles from './comments.module.css';

type Comment = ThreadPartsFragment['comments'][number];
const TOUCHES = { touches: [DraftMarginDocument] };

/** One comment; who wrote it may change or delete it. */
const CommentLine = ({ comment, closed }: { comment: Comment; closed: boolean }) => {
  const t = useWording();
  const me = useMe();
  const change = useAct(ChangeCommentDocument, TOUCHES);
  const remove = useAct(DeleteCommentDocument, TOUCHES);
  const [changing, setChanging] = useState(false);
  const { id, person, body, writtenAt, changedAt } = comment;
  const own = person.id === me.person.id && body !== null && !closed;
  const problem = problemOf(t, remove);
  return (
    <li className={styles['comment']}>
      <p className={styles['who']}>
        <b>{person.id === me.person.id ? t('drafting.margin.you') : person.name}</b> <Moment at={writtenAt} />
        {changedAt && body !== null ? <span> {t('drafting.margin.changed')}</span> : null}
      </p>
      {body === null ? (
        <p className={styles['soft']}>{t('drafting.margin.deleted')}</p>
      ) : changing ? (
        <CommentForm
          label={t('drafting.margin.changeLabel')}
          act={t('drafting.margin.save')}
          first={body}
          busy={change.busy}
          problem={problemOf(t, change)}
          onLeave={() => setChanging(false)}
          onSend={async (words) => {
            const { kind } = await change.act({ commentId: id, body: words });
            if (kind === 'done') setChanging(false);
            return kind === 'done';
          }}
        />
      ) : (
        <CommentWords body={body} />
      )}
      {own && !changing ? (
        <p className={styles['own']}>
          <button type="button" onClick={() => setChanging(true)}>
            {t('drafting.margin.change')}
          </button>
          <button type="button" disabled={remove.busy} onClick={() => void remove.act({ commentId: id })}>
            {t('drafting.margin.delete')}
          </button>
        </p>
      ) : null}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </li>
  );
};

/** A conversation: what was said, and what one can do about it. */
export const ThreadCard = ({ thread, closed }: { thread: ThreadPartsFragment; closed: boolean }) => {
  const t = useWording();
  const answer = useAct(AnswerThreadDocument, TOUCHES);
  const resolve = useAct(ResolveThreadDocument, TOUCHES);
  const [answering, setAnswering] = useState(false);
  const { id: threadId, comments, resolvedAt, resolvedBy } = thread;
  const problem = problemOf(t, resolve);
  return (
    <>
      <ol className={styles['comments']}>
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} closed={closed || resolvedAt !== null} />
        ))}
      </ol>
      {resolvedAt && resolvedBy ? (
        <p className={styles['soft']}>
          {t('drafting.margin.resolvedBy', { name: resolvedBy.name })} <Moment at={resolvedAt} />
        </p>
      ) : null}
      {answering ? (
        <CommentForm
          label={t('drafting.margin.answerLabel')}
          act={t('drafting.margin.answer')}
          busy={answer.busy}
          problem={problemOf(t, answer)}
          onLeave={() => setAnswering(false)}
          onSend={async (body) => {
            const { kind } = await answer.act({ threadId, body });
            if (kind === 'done') setAnswering(false);
            return kind === 'done';
          }}
        />
      ) : null}
      {closed || answering ? null : (
        <div className={styles['acts']}>
          {resolvedAt ? null : (
            <Action quiet local onAct={() => setAnswering(true)}>
              {t('drafting.margin.answer')}
            </Action>
          )}
          <Action quiet busy={resolve.busy} onAct={() => void resolve.act({ threadId, resolved: resolvedAt === null })}>
            {resolvedAt ? t('drafting.margin.reopen') : t('drafting.margin.resolve')}
          </Action>
        </div>
      )}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </>
  );
};
