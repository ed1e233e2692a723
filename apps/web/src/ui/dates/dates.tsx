import { Tooltip } from '@mantine/core';
import type { Instant, PlainDate } from '@recheck/domain';
import { formatDay, formatMoment } from '@recheck/wording';
import { useWording } from '../wording';
import { useNewsroomClock } from './newsroom-clock';
import { nearness, sayDay, sayDue, sayMoment } from './say-date';
import styles from './dates.module.css';

interface DateText {
  readonly text: string;
  readonly exact: string;
  readonly dateTime: string;
  readonly className?: string | undefined;
  /** Whether the date can be reached by keyboard to show its exact form. Off inside links and buttons. */
  readonly reachable?: boolean | undefined;
}

const Exact = ({ text, exact, dateTime, className, reachable = false }: DateText) => (
  <Tooltip label={exact}>
    <time dateTime={dateTime} className={className} {...(reachable ? { tabIndex: 0 } : {})}>
      {text}
      {text === exact ? null : <span className={styles['exact']}> ({exact})</span>}
    </time>
  </Tooltip>
);

/** A calendar day: "today", "Wed 4 Nov"; exact on hover and focus. */
export const Day = ({ day, reachable }: { day: PlainDate; reachable?: boolean }) => {
  const t = useWording();
  const { today } = useNewsroomClock();
  return <Exact text={sayDay(t, day, today)} exact={formatDay(day)} dateTime={day} reachable={reachable} />;
};

/** A moment: "today 19:00", "Mon 2 Nov 16:05"; exact, with its time zone, on hover and focus. */
export const Moment = ({ at, reachable }: { at: Instant; reachable?: boolean }) => {
  const t = useWording();
  const clock = useNewsroomClock();
  return (
    <Exact
      text={sayMoment(t, at, clock)}
      exact={formatMoment(at, clock.timeZone)}
      dateTime={at}
      reachable={reachable}
    />
  );
};

/** A due day: "overdue 2 days", "today", "Wed 4 Nov"; overdue and near in words and colour. */
export const DueDay = ({ day, reachable }: { day: PlainDate; reachable?: boolean }) => {
  const t = useWording();
  const { today } = useNewsroomClock();
  return (
    <Exact
      text={sayDue(t, day, today)}
      exact={formatDay(day)}
      dateTime={day}
      className={styles[nearness(day, today)]}
      reachable={reachable}
    />
  );
};
