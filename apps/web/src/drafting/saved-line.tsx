import { IconAlertTriangle, IconCheck, IconCircleDashed, IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Instant } from '@recheck/domain';
import { formatTimeOfSave, type Translate } from '@recheck/wording';
import { useNewsroomClock, useWording, type NewsroomClock } from '../ui';
import styles from './desk-bar.module.css';
import type { LiveDraft } from './live-draft';
import { nextChangeOfLine, savedLine, type SavedLine as Line } from './saved-state';
import { useSavedState } from './use-live-draft';

/** The line about saving, which also changes by time alone. */
export const useSavedLine = (draft: LiveDraft): Line => {
  const saved = useSavedState(draft);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    // Begins anew with each state, and again for each further change that time brings.
    const next = nextChangeOfLine(saved, Date.now());
    const timer = setTimeout(() => setNow(Date.now()), next ?? 0);
    return () => clearTimeout(timer);
  }, [saved, now]);
  return savedLine(saved, Math.max(now, saved.unsavedSince ?? 0));
};

const say = (t: Translate, line: Line, writing: boolean, { timeZone }: NewsroomClock): string => {
  switch (line.kind) {
    case 'saved':
      return t('drafting.saved.saved', {
        time: formatTimeOfSave(new Date(line.at).toISOString() as Instant, timeZone),
      });
    case 'offline':
      return line.edits > 0 ? t('drafting.saved.offline', { count: line.edits }) : t('drafting.saved.offlineReading');
    case 'onlyHere':
      return t('drafting.saved.onlyHere', { count: line.edits });
    case 'signedOut':
      return line.kept ? t('drafting.saved.signedOut') : t('drafting.saved.signedOutOnlyHere');
    case 'nothingTyped':
      return writing ? t('drafting.saved.nothingTyped') : t('drafting.saved.reading');
    default:
      return t(`drafting.saved.${line.kind}`);
  }
};

const GLYPH = {
  opening: IconCircleDashed,
  nothingTyped: null,
  sending: IconCircleDashed,
  saved: IconCheck,
  offline: IconCloudOff,
  onlyHere: IconAlertTriangle,
  notSaved: IconAlertTriangle,
  signedOut: IconAlertTriangle,
  refused: IconAlertTriangle,
  outdated: IconAlertTriangle,
} as const satisfies Record<Line['kind'], unknown>;

/**
 * "Sending…", "Saved 18:02:14", "Offline, 12 edits kept on this device": always at the same place. The words follow what is
 * waiting a moment later, so that they do not flicker; `data-waiting` follows it at once.
 */
export const SavedLine = ({ draft, line, writing }: { draft: LiveDraft; line: Line; writing: boolean }) => {
  const t = useWording();
  const clock = useNewsroomClock();
  const waiting = useSavedState(draft).edits > 0;
  const Glyph = GLYPH[line.kind];
  return (
    <span className={styles['saved']} data-kind={line.kind} data-waiting={waiting || undefined} role="status">
      {Glyph ? <Glyph size={15} stroke={1.5} aria-hidden /> : null}
      <span>{say(t, line, writing, clock)}</span>
    </span>
  );
};
