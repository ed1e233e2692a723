import { ActionIcon } from '@mantine/core';
import { IconMessagePlus, IconPencilQuestion } from '@tabler/icons-react';
import { use } from 'react';
import { Action, useWording } from '../../ui';
import styles from './comments.module.css';
import { ListContext } from './list-context';
import { useMargin } from './margin-context';

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
const TOOL = { variant: 'subtle', color: 'gray.7', size: 30 } as const;

/** Comments on or rewords what is selected, whoever reads; and opens the list. */
export const MarginTools = () => {
  const t = useWording();
  const { open, compose, unfit } = useMargin();
  const showList = use(ListContext);
  return (
    <div className={styles['tools']}>
      <ActionIcon
        {...TOOL}
        aria-label={t('drafting.margin.key.comment')}
        title={t('drafting.margin.key.comment')}
        // The selection stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => compose('comment')}
      >
        <IconMessagePlus {...ICON} />
      </ActionIcon>
      <ActionIcon
        {...TOOL}
        aria-label={t('drafting.margin.key.suggest')}
        title={t('drafting.margin.key.suggest')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => compose('suggestion')}
      >
        <IconPencilQuestion {...ICON} />
      </ActionIcon>
      <span className={styles['count']}>
        <Action quiet local onAct={() => showList(true)}>
          {t('drafting.margin.count', { count: open.length })}
        </Action>
      </span>
      <span role="status" className={styles['soft']}>
        {unfit ? t(`drafting.margin.unfit.${unfit}`) : null}
      </span>
    </div>
  );
};
