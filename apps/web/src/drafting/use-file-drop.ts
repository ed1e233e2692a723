import { useState, type DragEvent } from 'react';

/** Files of the machine. What is dragged within a page, such as a picture of the text, is not meant. */
const holdsFiles = ({ dataTransfer: { types } }: DragEvent): boolean =>
  types.includes('Files') && !types.includes('text/html');

/**
 * Takes files that are dropped on a part of the screen. Where nobody takes them, the browser opens them in the place of
 * the newsroom.
 * @returns whether files are held over it, and what to spread on it
 */
export const useFileDrop = (onFiles: (files: readonly File[]) => void) => {
  const [over, setOver] = useState(false);
  const target = {
    onDragOver: (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over, target };
};
