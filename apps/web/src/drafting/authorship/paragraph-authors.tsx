import { useEditorState } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import { useWording } from '../../ui';
import { useDesk } from '../desk-context';
import styles from '../drafting-desk.module.css';
import { blockAtCaret } from './machine-text';
import { sayAuthors } from './say-authors';
import { useAuthorship } from './use-authorship';

/** Who wrote the paragraph in which the caret stands. */
export const ParagraphAuthors = () => {
  const { editor } = useDesk();
  return editor ? <AuthorsAtCaret editor={editor} /> : null;
};

const AuthorsAtCaret = ({ editor }: { editor: Editor }) => {
  const t = useWording();
  const { draft } = useDesk();
  const { byId } = useAuthorship();
  const id = useEditorState({
    editor,
    selector: ({ editor: { state } }) => blockAtCaret(state, draft.doc)?.id ?? null,
  });
  const paragraph = id === null ? undefined : byId.get(id);
  if (!paragraph || paragraph.authors.length === 0) return null;
  const authors = sayAuthors(t, paragraph);
  const line = paragraph.adoptedBy
    ? t('drafting.authorship.adoptedHere', { authors, name: paragraph.adoptedBy.name })
    : t('drafting.authorship.here', { authors });
  return (
    <p className={styles['words']} title={line}>
      {line}
    </p>
  );
};
