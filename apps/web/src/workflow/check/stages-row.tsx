import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Day, DueDay, useWording } from '../../ui';
import styles from './check.module.css';
import { useCheck } from './use-check';

/** The four stages with their people and days. Too narrow for all, it shows the current one and scrolls to the others. */
export const StagesRow = () => {
  const t = useWording();
  const { round } = useCheck();
  const row = useRef<HTMLOListElement>(null);
  const current = round.stages.findIndex((stage) => stage.current);

  useEffect(() => {
    const list = row.current;
    const stage = list?.children[current];
    if (!list || !(stage instanceof HTMLElement)) return;
    // Within itself only: the page stays where it is being read.
    const show = (): void => {
      list.scrollLeft = stage.offsetLeft - (list.clientWidth - stage.offsetWidth) / 2;
    };
    show();
    // Turned, a phone has another width.
    const turned = new ResizeObserver(show);
    turned.observe(list);
    return () => turned.disconnect();
  }, [current]);

  return (
    // By keyboard it scrolls as well.
    <ol ref={row} className={styles['stages']} aria-label={t('workflow.check.stages')} tabIndex={0}>
      {round.stages.map((stage, index) => {
        const done = index < current || round.outcome !== null;
        return (
          <li key={stage.stage} aria-current={stage.current ? 'step' : undefined}>
            <strong>
              {done ? <IconCheck size={13} stroke={2} aria-hidden /> : null}
              {t(`workflow.stage.${stage.stage}`)}
            </strong>
            <small>
              {stage.assignee?.name ?? t('workflow.check.free')}
              {/* The day that a stage behind one was due on reads as if it were still to come. */}
              {stage.dueOn && !done ? (
                <>
                  {', '}
                  {stage.current ? <DueDay day={stage.dueOn} /> : <Day day={stage.dueOn} />}
                </>
              ) : null}
            </small>
          </li>
        );
      })}
    </ol>
  );
};
