import { Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_COMMENT } from '@recheck/domain';
import { useWording } from '../../ui';
import styles from './comments.module.css';
import { useMargin, type Person } from './margin-context';

interface CommentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

const SHOWN = 6;

/** The beginning of a name after an `@` right before the caret; null where none is being written. */
const soughtName = (value: string, caret: number): { readonly from: number; readonly name: string } | null => {
  const found = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}' -]{0,30})$/u.exec(value.slice(0, caret));
  const name = found?.[1];
  return name === undefined ? null : { from: caret - name.length, name: name.toLowerCase() };
};

/** Where a comment is written; `@` offers the people of the desk. */
export const CommentField = ({ label, value, onChange, autoFocus = false }: CommentFieldProps) => {
  const t = useWording();
  const { people } = useMargin();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const id = useId();
  useEffect(() => {
    // A place in the text must not move because somebody begins to write beside it.
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  const sought = closed ? null : soughtName(value, caret);
  const found = sought
    ? people
        .filter(({ name }) => name.toLowerCase() !== sought.name)
        .filter(
          ({ name }) =>
            name
              .toLowerCase()
              .split(/\s+/)
              .some((part) => part.startsWith(sought.name)) || name.toLowerCase().startsWith(sought.name),
        )
        .slice(0, SHOWN)
    : [];
  const chosen = Math.min(at, found.length - 1);

  const choose = (person: Person | undefined): void => {
    if (!person || !sought) return;
    const before = `${value.slice(0, sought.from)}${person.name} `;
    onChange(before + value.slice(caret));
    setCaret(before.length);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  const press = (event: KeyboardEvent): void => {
    if (found.length === 0) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(chosen + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(chosen - 1, 0)),
      Enter: () => choose(found[chosen]),
      Tab: () => choose(found[chosen]),
      Escape: () => setClosed(true),
    };
    const act = event.ctrlKey || event.metaKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles['field']}>
      <Textarea
        ref={field}
        label={label}
        value={value}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST_COMMENT}
        data-autofocus={autoFocus || undefined}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? id : undefined}
        aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
        onKeyDown={press}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setAt(0);
          setClosed(false);
        }}
      />
      {found.length > 0 ? (
        <ul id={id} role="listbox" aria-label={t('drafting.margin.people')} className={styles['people']}>
          {found.map((person, index) => (
            <li
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
