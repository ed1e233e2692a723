import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Button } from '@mantine/core';
import { useWording } from '../ui';
import styles from './intake.module.css';

/** What the choosing dialog offers; other files may be dropped and are refused by name. */
const ACCEPTED = '.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

const holdsFiles = (event: { dataTransfer: DataTransfer | null }): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** A place to drop files on or to choose them from. */
export const DropZone = ({ onFiles, help }: { onFiles: (files: readonly File[]) => void; help: string }) => {
  const t = useWording();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // A file that misses the place would replace the newsroom in this tab.
  useEffect(() => {
    const hold = (event: globalThis.DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', hold);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', hold);
    };
  }, []);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => setOver(holdsFiles(event))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={24} stroke={1.5} aria-hidden />
      <p>
        <b>{over ? t('intake.screen.dropNow') : t('intake.screen.drop')}</b>
      </p>
      <p className={styles['soft']}>{help}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t('intake.screen.choose')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('intake.screen.choose')}</Button>
    </div>
  );
};
