import { Popover } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { RestoreRevisionDocument, RevisionDifferenceDocument, RevisionHistoryDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, ErrorLine, FormActions, useWording } from '../../ui';
import { useCheck } from '../../workflow';
import { revisionLabel, type KeptRevision } from './revision-label';
import styles from './revisions.module.css';

/** The way back to earlier words; it says first what it does. */
export const RestoreRevision = ({ revision }: { revision: KeptRevision }) => {
  const t = useWording();
  const { round } = useCheck();
  const [asking, setAsking] = useState(false);
  const restore = useAct(RestoreRevisionDocument, { touches: [RevisionHistoryDocument, RevisionDifferenceDocument] });
  const go = async (): Promise<void> => {
    const outcome = await restore.act({ roundId: round.id, revisionId: revision.id });
    if (outcome.kind === 'done') setAsking(false);
  };
  const problem = problemOf(t, restore);
  return (
    <Popover opened={asking} onChange={setAsking} width={320} trapFocus withRoles={false} withinPortal={false}>
      <Popover.Target>
        <span>
          <Action icon={<IconRestore size={15} stroke={1.5} aria-hidden />} onAct={() => setAsking(true)}>
            {t('drafting.revisions.restore')}
          </Action>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles['ask']}>
          <strong>{t('drafting.revisions.restoreTitle', { revision: revisionLabel(t, revision, round.id) })}</strong>
          <p>{t('drafting.revisions.restoreExplain')}</p>
          {problem ? <ErrorLine>{problem}</ErrorLine> : null}
          <FormActions>
            <Action primary busy={restore.busy} onAct={() => void go()}>
              {t('drafting.revisions.restoreAct')}
            </Action>
            <Action quiet local onAct={() => setAsking(false)}>
              {t('shell.action.cancel')}
            </Action>
          </FormActions>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};
