import { Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { PasteSnapshotDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useUnsaved, useWording } from '../ui';
import styles from './captures.module.css';
import { sendFile, type PlaceOfFile } from './send-file';

interface BringWordsProps {
  readonly place: PlaceOfFile;
  readonly onKept: () => void;
  /** Other ways to get them, before these. */
  readonly children?: ReactNode;
}

/** The words of a page by hand, where it cannot be fetched: pasted, or as a file. */
export const BringWords = ({ place, onKept, children }: BringWordsProps) => {
  const t = useWording();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const paste = useAct(PasteSnapshotDocument);
  useUnsaved(paste.busy ? 'acting' : text.trim() === '' ? 'none' : 'typed');

  const keep = async (): Promise<void> => {
    if (paste.busy || text.trim() === '') return;
    const { roundId, sourceId } = place;
    const outcome = await paste.act({ input: { roundId, sourceId, text } });
    if (outcome.kind !== 'done') return;
    setText('');
    setPasting(false);
    onKept();
  };
  const upload = async (file: File | undefined): Promise<void> => {
    if (!file || sending !== null) return;
    setSending(file.name);
    setRefused(null);
    const problem = await sendFile(place, file, t('evidence.capture.notUploaded'));
    setSending(null);
    setRefused(problem);
    if (problem === null) onKept();
  };
  const problem = problemOf(t, paste) ?? refused;
  return (
    <div className={styles['bring']}>
      <div className={styles['acts']}>
        {children}
        <Action onAct={() => setPasting(!pasting)}>{t('evidence.capture.pasteText')}</Action>
        <Action
          icon={<IconUpload size={15} stroke={1.5} aria-hidden />}
          busy={sending !== null}
          onAct={() => chooser.current?.click()}
        >
          {t('evidence.capture.upload')}
        </Action>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".html,.htm,.xhtml,.txt,.md,.csv,.pdf,text/html,text/plain,application/pdf"
          aria-label={t('evidence.capture.upload')}
          onChange={(event) => {
            void upload(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {sending === null ? null : <p role="status">{t('evidence.capture.uploading', { file: sending })}</p>}
      {pasting ? (
        <Form onSubmit={() => void keep()}>
          <FormStack>
            <Textarea
              data-autofocus
              autoFocus
              label={t('evidence.capture.textLabel')}
              description={t('evidence.capture.textHelp')}
              rows={6}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <FormActions>
              <Action primary submits busy={paste.busy} onAct={() => undefined}>
                {t('evidence.capture.keepText')}
              </Action>
              <Action quiet local onAct={() => setPasting(false)}>
                {t('shell.action.cancel')}
              </Action>
            </FormActions>
          </FormStack>
        </Form>
      ) : null}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};
