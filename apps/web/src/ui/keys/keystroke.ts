/**
 * A keystroke as it is written in hints: `j`, `J` (with Shift), `Enter`, `Ctrl k`, `g m` (one after the other). `Ctrl`
 * also means the command key of a Mac. Shift is named only between `Ctrl` and a letter: `Ctrl Shift v`.
 */
export type Keystroke = string;

/** What a key event says, in the words of a keystroke; null for a modifier alone. */
export const keystrokeOf = (event: KeyboardEvent): Keystroke | null => {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'].includes(event.key)) return null;
  const command = event.ctrlKey || event.metaKey;
  // Letters are written small beside `Ctrl`; named keys keep their names.
  const key = command && event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = command && event.shiftKey && /^\p{L}$/u.test(key) ? 'Shift ' : '';
  return `${command ? 'Ctrl ' : ''}${event.altKey ? 'Alt ' : ''}${shift}${key}`;
};

/** Whether a keystroke is a character alone, which belongs to text fields first and which people may turn off. */
export const isCharacter = (keystroke: Keystroke): boolean => keystroke.split(' ').every((part) => part.length === 1);

const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable]';

/** Whether what has the focus takes characters for itself. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

/** Controls that Enter and Space press by themselves. */
const PRESSED = 'a[href], button, summary, [role=button], [role=option], [role=menuitem], [role=tab], [role=checkbox]';

/** Whether Enter on what has the focus already does something. */
export const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(PRESSED) !== null;
