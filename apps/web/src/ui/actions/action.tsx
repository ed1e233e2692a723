import { Button, Popover } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { createContext, use, useId, useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { KeyHint, type Keystroke } from '../keys';
import { useWording } from '../wording';
import styles from './action.module.css';

/** Something that stands in the way of an action, as a link to its place. */
export interface Blocker {
  readonly label: string;
  readonly to: string;
}

/** Why an action is refused, in the server's words. */
export interface ActionRefusal {
  readonly sentence: string;
  readonly blockers?: readonly Blocker[] | undefined;
}

/** A reason that refuses every action at once, e.g. that the newsroom cannot be reached. */
export const StandingRefusalContext = createContext<ActionRefusal | null>(null);

interface ActionProps {
  readonly children: ReactNode;
  readonly onAct: () => void;
  /** Null or left out where the action is available. */
  readonly refusal?: ActionRefusal | null | undefined;
  /** The one filled button of a screen. */
  readonly primary?: boolean | undefined;
  /** Without a border, for actions beside others. */
  readonly quiet?: boolean | undefined;
  readonly busy?: boolean | undefined;
  /** Happens on this screen alone, so that what refuses every act of the newsroom does not refuse it. */
  readonly local?: boolean | undefined;
  readonly keys?: Keystroke | undefined;
  readonly icon?: ReactNode;
  /** Submits the form it stands in instead of calling `onAct` (which is still asked first). */
  readonly submits?: boolean | undefined;
  /** Has the focus when its dialog opens. */
  readonly focused?: boolean | undefined;
  /**
   * Where a refused action shows its reason: always under it (`shown`), or when it is pressed or focused (`asked`, the
   * default, for rows where many stand).
   */
  readonly reason?: 'shown' | 'asked' | undefined;
}

const Reason = ({ refusal, id }: { refusal: ActionRefusal; id: string }) => (
  <span className={styles['reason']} id={id}>
    <IconLock size={14} stroke={1.5} aria-hidden />
    <span>
      {refusal.sentence}
      {refusal.blockers?.length ? (
        <span className={styles['blockers']}>
          {refusal.blockers.map(({ label, to }) => (
            <Link key={to} to={to}>
              {label}
            </Link>
          ))}
        </span>
      ) : null}
    </span>
  </span>
);

/**
 * A button for one act. Refused, it stays in its place: dashed, with a padlock, still reachable by keyboard, described by
 * its reason and by links to what blocks it. Screens pass on what the server said and never work a refusal out.
 */
export const Action = (props: ActionProps) => {
  const { children, onAct, primary, quiet, busy, local, keys, icon, submits, focused, reason = 'asked' } = props;
  const t = useWording();
  const standing = use(StandingRefusalContext);
  const refusal = props.refusal ?? (local ? null : standing);
  const [asked, setAsked] = useState(false);
  const id = useId();

  const press = (event: MouseEvent): void => {
    if (refusal || busy) {
      event.preventDefault();
      if (refusal) setAsked(true);
      return;
    }
    onAct();
  };

  const variant = refusal ? 'default' : primary ? 'filled' : quiet ? 'subtle' : 'default';
  const button = (
    <Button
      type={submits ? 'submit' : 'button'}
      variant={variant}
      {...(quiet && !refusal ? { color: 'var(--ink-soft)' } : {})}
      className={refusal ? styles['refused'] : undefined}
      aria-disabled={refusal || busy ? true : undefined}
      aria-describedby={refusal ? id : undefined}
      aria-busy={busy ? true : undefined}
      data-autofocus={focused || undefined}
      leftSection={refusal ? <IconLock size={14} stroke={1.5} aria-label={t('shell.action.refused')} /> : icon}
      rightSection={keys && !refusal ? <KeyHint keys={keys} /> : undefined}
      onClick={press}
    >
      {busy ? t('shell.action.busy') : children}
    </Button>
  );

  if (!refusal) return button;
  if (reason === 'shown') {
    return (
      <span className={styles['stack']}>
        {button}
        <Reason refusal={refusal} id={id} />
      </span>
    );
  }
  const leave = (event: FocusEvent): void => {
    // Going on into the reason, to a link that it holds, keeps it open.
    if (!event.currentTarget.contains(event.relatedTarget)) setAsked(false);
  };
  return (
    <span
      className={styles['asked']}
      onMouseEnter={() => setAsked(true)}
      onMouseLeave={() => setAsked(false)}
      onFocus={() => setAsked(true)}
      onBlur={leave}
    >
      <Popover
        opened={asked}
        onChange={setAsked}
        position="bottom-end"
        width={300}
        shadow="md"
        withRoles={false}
        withinPortal={false}
        hideDetached={false}
        floatingStrategy="fixed"
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>{button}</Popover.Target>
        <Popover.Dropdown>
          <Reason refusal={refusal} id={`${id}-shown`} />
        </Popover.Dropdown>
      </Popover>
      <span id={id} className={styles['hidden']}>
        {refusal.sentence}
      </span>
    </span>
  );
};
