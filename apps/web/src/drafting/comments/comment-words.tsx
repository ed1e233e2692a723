import { commentParts } from '@recheck/domain';
import { useMargin } from './margin-context';
import styles from './comments.module.css';

/** A comment as it was written, with the people who are mentioned in it told apart. */
export const CommentWords = ({ body }: { body: string }) => {
  const { people } = useMargin();
  return (
    <p className={styles['words']}>
      {commentParts(body, people).map(({ text, person }, index) =>
        person ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
      )}
    </p>
  );
};
