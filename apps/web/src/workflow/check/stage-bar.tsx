import { IconDots, IconLock } from '@tabler/icons-react';
import { ActionIcon, Menu } from '@mantine/core';
import { useState, type Ref } from 'react';
import { AbandonRoundDocument, OneCheckDocument, MyWorkDocument, RecallDraftDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { ConfirmReason, SideSheet, useWording } from '../../ui';
import { RevisionsButton } from '../../drafting';
import { AssignForm } from './assign-form';
import styles from './check.module.css';
import { StagesRow } from './stages-row';
import { roundRefusal, useCheck } from './use-check';

type Sheet = 'assign' | 'abandon' | 'recall';

/**
 * The four stages with their people and days, what can be done next, and the ways out that every stage has.
 * @param actsRef where the screen of the stage puts what can be done next
 */
export const StageBar = ({ actsRef }: { actsRef: Ref<HTMLDivElement> }) => {
  const t = useWording();
  const { round } = useCheck();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const close = (): void => setSheet(null);
  return (
    <div className={styles['stageBar']}>
      <StagesRow />
      <div className={styles['nextActs']} ref={actsRef} />
      <div className={styles['stageActs']}>
        <RevisionsButton />
        {round.outcome ? (
          <strong className={styles['outcome']}>{t(`workflow.outcome.${round.outcome}`)}</strong>
        ) : (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="default"
                size={30}
                className={styles['more'] ?? ''}
                aria-label={t('workflow.check.more')}
              >
                <IconDots size={16} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <SheetItem sheet="assign" action="ASSIGN" onOpen={setSheet} />
              <SheetItem sheet="recall" action="RECALL" onOpen={setSheet} />
              <SheetItem sheet="abandon" action="ABANDON" onOpen={setSheet} />
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <SideSheet opened={sheet === 'assign'} onClose={close} title={t('workflow.assign.title')}>
        <AssignForm onDone={close} />
      </SideSheet>
      <SideSheet opened={sheet === 'recall'} onClose={close} title={t('workflow.action.recall')}>
        <MoveForm act="recall" onDone={close} />
      </SideSheet>
      <SideSheet opened={sheet === 'abandon'} onClose={close} title={t('workflow.action.abandon')}>
        <MoveForm act="abandon" onDone={close} />
      </SideSheet>
    </div>
  );
};

/** An act of the menu; a refused one stays, with its reason under it. */
const SheetItem = ({
  sheet,
  action,
  onOpen,
}: {
  sheet: Sheet;
  action: 'ASSIGN' | 'RECALL' | 'ABANDON';
  onOpen: (sheet: Sheet) => void;
}) => {
  const t = useWording();
  const { round } = useCheck();
  const refusal = roundRefusal(round, action);
  return (
    <Menu.Item
      className={styles['item'] ?? ''}
      {...(refusal
        ? {
            'aria-disabled': true,
            closeMenuOnClick: false,
            leftSection: <IconLock size={14} stroke={1.5} aria-label={t('shell.action.refused')} />,
          }
        : { onClick: () => onOpen(sheet) })}
    >
      {t(`workflow.action.${sheet}`)}
      {refusal ? <small className={styles['itemRefusal']}>{refusal.sentence}</small> : null}
    </Menu.Item>
  );
};

const MoveForm = ({ act, onDone }: { act: 'recall' | 'abandon'; onDone: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const recall = useAct(RecallDraftDocument, { touches: [OneCheckDocument, MyWorkDocument] });
  const abandon = useAct(AbandonRoundDocument, { touches: [OneCheckDocument, MyWorkDocument] });
  const move = act === 'recall' ? recall : abandon;
  const go = async (reason: string): Promise<void> => {
    const input = { roundId: round.id, expectedVersion: round.version, reason: reason || null };
    const outcome = await (act === 'recall' ? recall.act({ input }) : abandon.act({ input }));
    if (outcome.kind === 'done') onDone();
  };
  return (
    <ConfirmReason
      intro={t(`workflow.check.${act}Intro`)}
      label={t('workflow.check.reason')}
      act={t(`workflow.action.${act}`)}
      onAct={(reason) => void go(reason)}
      onCancel={onDone}
      busy={move.busy}
      problem={problemOf(t, move)}
      optional={act === 'recall'}
    />
  );
};
