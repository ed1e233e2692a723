import { useCallback, useState, type ReactNode } from 'react';
import { SideSheet, useWording } from '../../ui';
import { isNarrow } from '../narrow';
import styles from './comments.module.css';
import { CommentsPanel } from './comments-panel';
import { ListContext } from './list-context';
import { MarginProvider } from './margin-provider';
import { NoteComposer } from './note-composer';
import { JustJudged } from './undo-judging';

/** Comments stand beside their words (the style sheet's column), in the side panel, or in a sheet from below. */
const WIDE = '(width >= 1180px)';

interface DeskMarginProps {
  /** Shows the list of comments in the side panel. */
  readonly onOpenTab: () => void;
  readonly children: ReactNode;
}

/** Everything that is said about a draft, around its desk. */
export const DeskMargin = ({ onOpenTab, children }: DeskMarginProps) => {
  const t = useWording();
  const [sheet, setSheet] = useState(false);
  const showList = useCallback(
    (wherever = false) => {
      if (isNarrow()) setSheet(true);
      else if (wherever || !matchMedia(WIDE).matches) onOpenTab();
    },
    [onOpenTab],
  );
  return (
    <ListContext value={showList}>
      <MarginProvider onShowList={showList}>
        {children}
        <NoteComposer />
        <div className={styles['afterwards']}>
          <JustJudged />
        </div>
        <SideSheet opened={sheet} onClose={() => setSheet(false)} title={t('drafting.margin.title')}>
          <CommentsPanel onBegin={() => setSheet(false)} />
        </SideSheet>
      </MarginProvider>
    </ListContext>
  );
};
