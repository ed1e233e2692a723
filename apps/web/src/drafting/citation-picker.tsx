import { Popover, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useCheck } from '../workflow';
import { useWording } from '../ui';
import { useDesk } from './desk-context';
import { bareAddress } from './paste/address-paste';
import { inCitationOrder } from './source-order';
import styles from './citation-picker.module.css';

/** Where the picker opens: the caret, in pixels of the window. */
export interface PickerPlace {
  readonly left: number;
  readonly top: number;
}

interface CitationPickerProps {
  readonly place: PickerPlace | null;
  readonly onClose: () => void;
}

/** Chooses a source for a citation at the caret, by keyboard: `[`, then its number, a word or a web address, then Enter. */
export const CitationPicker = ({ place, onClose }: CitationPickerProps) => (
  <Popover
    opened={place !== null}
    onChange={(open) => !open && onClose()}
    position="bottom-start"
    width={360}
    trapFocus
    withRoles={false}
  >
    <Popover.Target>
      <span className={styles['anchor']} style={place ?? undefined} aria-hidden />
    </Popover.Target>
    <Popover.Dropdown p={0}>{place ? <Choice onClose={onClose} /> : null}</Popover.Dropdown>
  </Popover>
);

const Choice = ({ onClose }: { onClose: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const { numbers, cite, citeAddress, editor, nameOf } = useDesk();
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = useMemo(() => {
    const words = sought.trim().toLowerCase();
    return inCitationOrder(round.sources, numbers).filter((source) => {
      if (words === '') return true;
      if (/^\d+$/.test(words)) return String(numbers.get(source.id) ?? '').startsWith(words);
      return [nameOf(source), source.publisher, source.address].some((text) => text?.toLowerCase().includes(words));
    });
  }, [round.sources, numbers, nameOf, sought]);
  const pasted = bareAddress(sought);
  const address = round.sources.some((source) => source.address === pasted) ? null : pasted;
  const last = found.length - (address === null ? 1 : 0);
  const chosen = Math.min(at, last);

  const back = (literal = false): void => {
    onClose();
    const chain = editor?.chain().focus();
    if (literal) chain?.insertContent('[').run();
    else chain?.run();
  };
  const choose = (index: number): void => {
    const source = found[index];
    if (!source && address === null) return;
    onClose();
    if (source) cite(source.id);
    else if (address !== null) void citeAddress(address);
  };
  const press = (event: KeyboardEvent): void => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(chosen + 1, last)),
      ArrowUp: () => setAt(Math.max(chosen - 1, 0)),
      Enter: () => choose(chosen),
      ']': () => choose(chosen),
      Escape: () => back(),
      // Twice the bracket is the bracket itself.
      '[': () => back(true),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles['picker']} onKeyDown={press}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-label={t('drafting.picker.title')}
        placeholder={t('drafting.picker.filter')}
        value={sought}
        onChange={(event) => {
          setSought(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ul id={id} role="listbox" aria-label={t('drafting.picker.title')}>
        {found.map((source, index) => (
          <li
            key={source.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(index);
            }}
          >
            <b>{numbers.has(source.id) ? `[${numbers.get(source.id)}]` : t('evidence.source.uncitedShort')}</b>
            <span>
              {nameOf(source)}
              {!source.identified && source.importedNumber ? (
                <small>{t('evidence.source.wasNumber', { number: source.importedNumber })}</small>
              ) : null}
            </span>
          </li>
        ))}
        {address === null ? null : (
          <li
            id={`${id}-${last}`}
            role="option"
            aria-selected={chosen === last}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(last);
            }}
          >
            <IconPlus size={15} stroke={1.5} aria-hidden />
            <span>{t('drafting.picker.address')}</span>
          </li>
        )}
      </ul>
      <p>{last < 0 ? t('drafting.picker.none') : t('drafting.picker.hint')}</p>
    </div>
  );
};
