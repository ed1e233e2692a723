import { useLayoutEffect, useRef, useState } from 'react';
import { useWording } from '../../ui';
import { useDesk } from '../desk-context';
import styles from './comments.module.css';
import { useMargin } from './margin-context';
import { NoteCard } from './note-card';
import { stacked, type Wanted } from './stacked';

/**
 * Open comments and suggestions beside the text, level with their words; the room for them is always kept. Only where the
 * screen is wide enough; elsewhere the list has them. Those whose words are gone are in the list alone.
 */
export const MarginColumn = () => {
  const t = useWording();
  const { editor, document: read } = useDesk();
  const opened = read !== null;
  const { open, places, active } = useMargin();
  const column = useRef<HTMLElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const shown = open.filter(({ id }) => places.get(id));

  useLayoutEffect(() => {
    const element = column.current;
    if (!element || !editor) return;
    const arrange = (): void => {
      if (editor.isDestroyed || element.offsetParent === null) return;
      const origin = element.getBoundingClientRect().top;
      const wanted = [...element.querySelectorAll<HTMLElement>('[data-note]')].flatMap((card): Wanted[] => {
        const id = card.dataset['note'] ?? '';
        const place = places.get(id);
        if (!place || place.from > editor.state.doc.content.size) return [];
        return [{ id, top: editor.view.coordsAtPos(place.from).top - origin, height: card.offsetHeight }];
      });
      const arranged = stacked(wanted, active);
      setTops((before) =>
        before.size === arranged.size && [...arranged].every(([id, top]) => Math.abs((before.get(id) ?? -1) - top) < 1)
          ? before
          : arranged,
      );
    };
    arrange();
    // Lines break anew, and cards grow while somebody answers.
    const watch = new ResizeObserver(arrange);
    watch.observe(editor.view.dom);
    element.querySelectorAll('[data-note]').forEach((card) => watch.observe(card));
    return () => watch.disconnect();
  }, [editor, places, active, open, opened]);

  return (
    <aside ref={column} className={styles['column']} aria-label={t('drafting.margin.beside')}>
      {shown.map((note) => (
        <div
          key={note.id}
          data-note={note.id}
          className={styles['level']}
          data-placed={tops.has(note.id) || undefined}
          style={{ top: tops.get(note.id) ?? 0 }}
        >
          <NoteCard note={note} beside />
        </div>
      ))}
    </aside>
  );
};
