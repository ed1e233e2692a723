import type { Keystroke } from './keystroke';
import { useKeyList } from './keys';

/** Letters of a chord stand as they are on the key; names like Enter stay as they are. */
const lastOf = (parts: readonly string[]): string => {
  const last = parts.at(-1) ?? '';
  return last.length === 1 ? last.toUpperCase() : last;
};

/** Prints a keystroke; nothing when single letters are turned off and it is one. Hidden on touch widths by look.css. */
export const KeyHint = ({ keys }: { keys: Keystroke }) => {
  const { characters } = useKeyList();
  const parts = keys.split(' ');
  if (!characters && parts.every((part) => part.length === 1)) return null;
  const isChord = parts[0] === 'Ctrl' || parts[0] === 'Alt';
  return isChord ? (
    <kbd aria-hidden>{[...parts.slice(0, -1), lastOf(parts)].join(' ')}</kbd>
  ) : (
    <span aria-hidden>
      {parts.map((part, index) => (
        <kbd key={index}>{part}</kbd>
      ))}
    </span>
  );
};
