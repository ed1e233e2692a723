import { Drawer } from '@mantine/core';
import { use, useEffect, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { useOpening } from '../opening';
import { FrozenContext, UnsavedContext, useGuardedTab, useUnsaved, useUnsavedInside } from '../unsaved';
import { useWording } from '../wording';
import styles from './dialogs.module.css';

interface SideSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Wide sheets hold forms with two columns or comparisons. */
  readonly wide?: boolean;
}

/** Goes back out of a sheet, and not out of the screen beneath it. */
const BackLeaves = ({ onBack }: { onBack: () => void }) => {
  const blocker = useBlocker(({ historyAction }) => historyAction === 'POP');
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    blocker.reset();
    onBack();
  }, [blocker, onBack]);
  return null;
};

/**
 * A sheet from the side for what can be undone or left; from below on a phone. A stray click outside, Escape or the
 * browser's Back does not take away what was typed in it; its cross and the form's own ways out do.
 */
export const SideSheet = ({ opened, onClose, title, children, wide = false }: SideSheetProps) => {
  const t = useWording();
  const frozen = use(FrozenContext);
  const { unsaved, tell } = useUnsavedInside();
  const [stayed, setStayed] = useState(false);
  const holds = unsaved !== 'none';
  useUnsaved(opened ? unsaved : 'none');
  useGuardedTab(opened && holds);
  if (stayed && !(opened && holds)) setStayed(false);
  const shown = useOpening(opened);
  const leave = holds ? () => setStayed(true) : onClose;
  return (
    <Drawer
      opened={shown}
      onClose={leave}
      title={title}
      size={wide ? 640 : 440}
      classNames={{ title: styles['title'] ?? '', content: styles['sheet'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('shell.action.close'), ...(holds ? { onClick: onClose } : {}) }}
    >
      {opened ? <BackLeaves onBack={leave} /> : null}
      {frozen ? <div className={styles['frozen']}>{frozen}</div> : null}
      <UnsavedContext value={tell}>{children}</UnsavedContext>
      <p className={styles['stayed']} role="status">
        {stayed ? t('shell.form.stayed') : null}
      </p>
    </Drawer>
  );
};
