import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { sendFile } from '../evidence';
import { AddSourceDocument, RemoveSourceDocument, RoundCapturesDocument, RoundPassagesDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { ErrorLine, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import styles from './drafting-desk.module.css';

const UNSAID = {
  kind: null,
  title: null,
  publisher: null,
  authors: [],
  publishedOn: null,
  address: null,
  republishes: null,
};

/**
 * Makes sources of files, each with the file as its snapshot. It goes by the name of the file until a person has said what
 * it is. A file that the newsroom does not take leaves no source behind.
 */
export const useDroppedFiles = (onAdded: (sourceId: string) => void) => {
  const t = useWording();
  const client = useApolloClient();
  const { round, reload } = useCheck();
  const add = useAct(AddSourceDocument);
  const remove = useAct(RemoveSourceDocument);
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const roundId = round.id;

  const takeOne = async (file: File): Promise<string | null> => {
    const added = await add.act({ input: { roundId, source: { ...UNSAID, reference: file.name } } });
    if (added.kind !== 'done') return null;
    const { id: sourceId, version: expectedVersion } = added.value;
    const problem = await sendFile({ roundId, sourceId }, file, t('evidence.capture.notUploaded'));
    if (problem === null) onAdded(sourceId);
    else await remove.act({ input: { roundId, sourceId, expectedVersion } });
    return problem && t('evidence.capture.fileRefused', { file: file.name, problem });
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const refusal = roundRefusal(round, 'EDIT_DRAFT');
    setRefused(refusal?.sentence ?? null);
    if (refusal || sending !== null) return;
    const problems: string[] = [];
    for (const file of files) {
      setSending(file.name);
      const problem = await takeOne(file);
      if (problem !== null) problems.push(problem);
    }
    setRefused(problems.join(' ') || null);
    await Promise.all([reload(), client.refetchQueries({ include: [RoundCapturesDocument, RoundPassagesDocument] })]);
    setSending(null);
  };
  return { take, sending, problem: problemOf(t, add) ?? refused };
};

/** Over the evidence, wherever it was scrolled to: what becomes of files that are held over the desk or were dropped. */
export const FilesLine = ({ over, files }: { over: boolean; files: ReturnType<typeof useDroppedFiles> }) => {
  const t = useWording();
  const { sending, problem } = files;
  if (!over && sending === null && problem === null) return null;
  return (
    <div className={styles['files']} data-over={over || undefined} role="status">
      {over ? <p>{t('evidence.capture.dropHere')}</p> : null}
      {sending === null ? null : <p>{t('evidence.capture.uploading', { file: sending })}</p>}
      {problem === null ? null : <ErrorLine>{problem}</ErrorLine>}
    </div>
  );
};
