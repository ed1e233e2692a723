import { useState } from 'react';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Action } from '../actions';
import { useWording } from '../wording';
import { copyText } from './copy-text';

/** Puts words on the clipboard that would otherwise be lost; works without the newsroom. */
export const CopyWords = ({ words }: { words: string }) => {
  const t = useWording();
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === words;
  return (
    <Action
      local
      icon={done ? <IconCheck size={14} stroke={1.5} aria-hidden /> : <IconCopy size={14} stroke={1.5} aria-hidden />}
      onAct={() => void copyText(words).then(() => setCopied(words))}
    >
      <span aria-live="polite">{t(done ? 'shell.action.copied' : 'shell.action.copyTyped')}</span>
    </Action>
  );
};
