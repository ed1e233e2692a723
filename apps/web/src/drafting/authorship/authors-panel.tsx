import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { AdoptTextDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, EmptyState, ErrorLine, useWording } from '../../ui';
import { roundRefusal, useCheck } from '../../workflow';
import { useDesk } from '../desk-context';
import { goTo } from '../places';
import styles from './authorship.module.css';
import { placedBlocks } from './machine-text';
import { sayAuthors } from './say-authors';
import { useAuthorship } from './use-authorship';

/** Who wrote what: text that no person has adopted first, to be read and adopted; then every paragraph's authors. */
export const AuthorsPanel = () => {
  const t = useWording();
  const { editor } = useDesk();
  return editor ? <Authors editor={editor} /> : <EmptyState>{t('drafting.authorship.none')}</EmptyState>;
};

/** How much of a paragraph is enough to know it by, in characters. */
const EXCERPT = 90;

const Authors = ({ editor }: { editor: Editor }) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { draft } = useDesk();
  const { byId, open } = useAuthorship();
  const adopt = useAct(AdoptTextDocument);
  const doc = useEditorState({ editor, selector: ({ editor: { state } }) => state.doc });
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const problem = problemOf(t, adopt);
  const blocks = placedBlocks(doc, draft.doc).filter(({ words }) => words.trim() !== '');
  const unadopted = blocks.filter(({ id }) => open.includes(id));
  const written = blocks.filter(({ id }) => !open.includes(id) && byId.has(id));
  const adoptThese = async (paragraphs: readonly string[] | null): Promise<void> => {
    const outcome = await adopt.act({ roundId: round.id, paragraphs: paragraphs && [...paragraphs] });
    if (outcome.kind === 'done') await reload();
  };
  return (
    <div className={styles['panel']}>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      {unadopted.length > 0 ? (
        <section>
          <h3>
            {t('drafting.authorship.openTitle')} <b>{unadopted.length}</b>
          </h3>
          <p>{t('drafting.authorship.explain')}</p>
          <Action refusal={refusal} busy={adopt.busy} onAct={() => void adoptThese(null)}>
            {t('drafting.authorship.adoptAll')}
          </Action>
          <ul>
            {unadopted.map((block) => (
              <li key={block.id}>
                <button type="button" onClick={() => goTo(editor, { from: block.from + 1, to: block.to - 1 })}>
                  {excerpt(block.words)}
                </button>
                <Action quiet refusal={refusal} busy={adopt.busy} onAct={() => void adoptThese([block.id])}>
                  {t('drafting.authorship.adopt')}
                </Action>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>{t('drafting.authorship.writtenTitle')}</h3>
        {written.length === 0 ? <p>{t('drafting.authorship.none')}</p> : null}
        <ul>
          {written.map((block) => {
            const paragraph = byId.get(block.id);
            return (
              <li key={block.id}>
                <button type="button" onClick={() => goTo(editor, { from: block.from + 1, to: block.to - 1 })}>
                  {excerpt(block.words)}
                  <small>
                    {paragraph ? sayAuthors(t, paragraph) : null}
                    {paragraph?.adoptedBy
                      ? ` · ${t('drafting.authorship.adoptedBy', { name: paragraph.adoptedBy.name })}`
                      : null}
                  </small>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
};

const excerpt = (words: string): string => (words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words);
