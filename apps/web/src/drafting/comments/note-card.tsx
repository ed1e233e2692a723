import { useWording } from '../../ui';
import { useCheck } from '../../workflow';
import styles from './comments.module.css';
import { useMargin } from './margin-context';
import type { Note } from './note';
import { SuggestionCard } from './suggestion-card';
import { ThreadCard } from './thread-card';

const SHOWN_WORDS = 90;
const shortened = (words: string): string => {
  const line = words.replace(/[\s\uFFFC]+/g, ' ').trim();
  return line.length > SHOWN_WORDS ? `${line.slice(0, SHOWN_WORDS)}…` : line;
};

interface NoteCardProps {
  readonly note: Note;
  /** Beside its words, which then need not be quoted. */
  readonly beside?: boolean;
}

/** One note with the words that it is about; those that are gone from the draft are quoted and said to be. */
export const NoteCard = ({ note, beside = false }: NoteCardProps) => {
  const t = useWording();
  const { round } = useCheck();
  const { active, look, places } = useMargin();
  const place = places.get(note.id);
  const gone = place === null;
  const words = shortened(note.anchor.words);
  const closed = round.outcome !== null;
  const label =
    note.kind === 'thread' ? t('drafting.margin.threadOn', { words }) : t('drafting.margin.suggestionOn', { words });
  return (
    <article
      data-card={note.id}
      tabIndex={-1}
      aria-label={label}
      className={styles['card']}
      data-kind={note.kind}
      data-active={active === note.id || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        look(note.id);
      }}
    >
      {gone && note.kind === 'thread' ? <p className={styles['gone']}>{t('drafting.margin.gone')}</p> : null}
      {(!beside || gone) && note.kind === 'thread' ? (
        gone ? (
          <blockquote className={styles['quoted']}>{words}</blockquote>
        ) : (
          <button type="button" className={styles['quoted']} onClick={() => look(note.id)}>
            {words}
          </button>
        )
      ) : null}
      {!beside && !gone && note.kind === 'suggestion' && note.suggestion.state === 'OPEN' ? (
        <button type="button" className={styles['show']} onClick={() => look(note.id)}>
          {t('drafting.margin.show')}
        </button>
      ) : null}
      {note.kind === 'thread' ? (
        <ThreadCard thread={note.thread} closed={closed} />
      ) : (
        <SuggestionCard suggestion={note.suggestion} unchanged={place?.unchanged ?? false} closed={closed} />
      )}
    </article>
  );
};
