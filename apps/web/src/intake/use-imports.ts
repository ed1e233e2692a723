import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { refusalSentence } from '@recheck/wording';
import { ImportTextDocument, MyWorkDocument, type ImportTextMutation } from '../gql/graphql';
import { sayFailure, useAct, useSession, type Outcome } from '../shell';
import { useWording } from '../ui';
import { decodeFile } from './decode-file';
import { importQueue, nextToImport, type ImportItem, type ImportState } from './import-queue';

type Answer = Exclude<ImportTextMutation['importText'], { __typename: 'Refusal' }>;

const stateOf = (answer: Answer): ImportState => {
  switch (answer.__typename) {
    case 'ImportedDraft':
      return { kind: 'draft', factCheckId: answer.factCheckId, report: answer.report };
    case 'ImportedArticle':
      return { kind: 'article', article: answer };
    case 'AlreadyImported':
      return { kind: 'already', factCheckId: answer.existingId ?? null, sentence: answer.sentence };
  }
};

export interface Imports {
  readonly items: readonly ImportItem[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  readonly tryAgain: (id: number) => void;
}

/**
 * Imports files one after the other into a desk, and keeps what became of each.
 * @param onRefused gets what the newsroom did not take; stays the same from drawing to drawing
 */
export const useImports = (deskId: string | null, onRefused: (file: File) => void): Imports => {
  const t = useWording();
  const client = useApolloClient();
  const { newsroom } = useSession();
  const [items, step] = useReducer(importQueue, []);
  const { act } = useAct(ImportTextDocument);
  const last = useRef(0);

  const run = useCallback(
    async ({ id, file }: ImportItem, desk: string): Promise<void> => {
      const settle = (state: ImportState): void => step({ step: 'settle', id, state });
      settle({ kind: 'importing' });
      try {
        const text = await decodeFile(file);
        if (!text.ok) {
          settle({ kind: 'refused', sentence: refusalSentence(text.refusal, { timeZone: newsroom.timeZone }) });
          onRefused(file);
          return;
        }
        const outcome: Outcome<Answer> = await act({ input: { deskId: desk, fileName: file.name, text: text.value } });
        if (outcome.kind === 'done') settle(stateOf(outcome.value));
        if (outcome.kind === 'refused') {
          settle({ kind: 'refused', sentence: outcome.refusal.sentence });
          onRefused(file);
        }
        if (outcome.kind === 'failed') settle({ kind: 'failed', sentence: sayFailure(t, outcome.failure) });
      } catch {
        // The file was moved, deleted or changed on the disk since it was chosen.
        settle({ kind: 'failed', sentence: t('intake.screen.unreadable', { file: file.name }) });
      }
      await client.refetchQueries({ include: [MyWorkDocument] });
    },
    [act, client, newsroom.timeZone, onRefused, t],
  );

  useEffect(() => {
    const next = nextToImport(items);
    if (next && deskId) void run(next, deskId);
  }, [items, deskId, run]);

  const add = useCallback((files: readonly File[]) => {
    step({
      step: 'add',
      files: files.map((file) => {
        last.current += 1;
        return { id: last.current, file };
      }),
    });
  }, []);
  const remove = useCallback((id: number) => step({ step: 'remove', id }), []);
  const tryAgain = useCallback((id: number) => step({ step: 'settle', id, state: { kind: 'waiting' } }), []);
  return { items, add, remove, tryAgain };
};
