import { Popover } from '@mantine/core';
import { IconArrowBarToRight, IconCheck, IconEye, IconPointFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { documentFromYjs } from '@recheck/editor-schema';
import { MyWorkDocument, SubmitDraftDocument } from '../gql/graphql';
import { PagePreview } from '../publication';
import { problemOf, useAct } from '../shell';
import { Action, SideSheet, useKeys, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { CoverageLook } from './coverage-look';
import { UnadoptedWarning } from './authorship/unadopted-warning';
import { useDesk } from './desk-context';
import { digestOfDraft, factsOf } from './digest';
import type { SideTab } from './side-panel';
import styles from './submit-bar.module.css';
import { useSavedState } from './use-live-draft';

/** So long a submission waits for the last words to be saved, in milliseconds. */
const SAVING_MS = 10_000;

/** What submission asks for, and the act itself: it hands over the digest of exactly what stands on this screen. */
export const SubmitBar = ({ onOpen }: { onOpen: (panel: SideTab) => void }) => {
  const t = useWording();
  const { check, round, reload } = useCheck();
  const { draft, snapshot } = useDesk();
  const [asking, setAsking] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = useAct(SubmitDraftDocument, { touches: [MyWorkDocument] });
  const open = round.checklist.filter(({ done }) => !done);

  const go = async (): Promise<void> => {
    setProblem(null);
    if (!snapshot.opened) return setProblem(t('drafting.submit.unopened'));
    setSaving(true);
    const saved = await draft.whenComplete(SAVING_MS);
    setSaving(false);
    if (!saved) return setProblem(t('drafting.submit.unsaved'));
    const digest = digestOfDraft(factsOf(check, round), documentFromYjs(draft.doc));
    const outcome = await submit.act({ input: { roundId: round.id, expectedVersion: round.version, digest } });
    if (outcome.kind === 'refused' && outcome.refusal.code === 'contentMoved') setProblem(t('drafting.submit.moved'));
    if (outcome.kind !== 'failed') await reload();
  };
  const refusal = roundRefusal(round, 'SUBMIT');
  const busy = saving || submit.busy;
  useKeys(t('drafting.keys.title'), [
    {
      keys: 'Ctrl Enter',
      label: t('drafting.keys.submit'),
      run: () => {
        if (!refusal && !busy) void go();
      },
    },
  ]);
  /** The list has done its work: it goes, so that nothing lies over the place it leads to, which takes the focus. */
  const leadTo = (panel: SideTab): void => {
    setAsking(false);
    onOpen(panel);
    requestAnimationFrame(() => document.getElementById('desk-evidence')?.focus({ preventScroll: true }));
  };
  const said = problem ?? problemOf(t, submit);
  return (
    <div className={styles['bar']}>
      <div className={styles['row']}>
        <Popover opened={asking} onChange={setAsking} position="bottom-end" width={360} shadow="md">
          <Popover.Target>
            <button
              type="button"
              className={styles['blocked']}
              data-open={open.length > 0 || undefined}
              onClick={() => setAsking(!asking)}
            >
              {open.length > 0 ? t('drafting.submit.blocked', { count: open.length }) : t('drafting.submit.ready')}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <Checklist onLeave={() => setAsking(false)} onOpenFacts={() => leadTo('facts')} />
            <CoverageLook onOpen={leadTo} />
            <UnadoptedWarning onOpen={() => leadTo('authors')} />
          </Popover.Dropdown>
        </Popover>
        <span className={styles['preview']} title={t('drafting.preview.act')}>
          <Action icon={<IconEye size={15} stroke={1.5} aria-hidden />} onAct={() => setPreviewing(true)}>
            {t('drafting.preview.act')}
          </Action>
        </span>
        <Action
          primary
          icon={<IconArrowBarToRight size={15} stroke={1.5} aria-hidden />}
          refusal={refusal}
          busy={busy}
          onAct={() => void go()}
        >
          {t('drafting.submit.act')}
        </Action>
      </div>
      {said ? (
        <p className={styles['problem']} role="alert">
          {said}
        </p>
      ) : null}
      <SideSheet opened={previewing} onClose={() => setPreviewing(false)} title={t('drafting.preview.act')} wide>
        <SavedPreview />
      </SideSheet>
    </div>
  );
};

interface ChecklistProps {
  /** Called when a line leads into the text. */
  readonly onLeave: () => void;
  readonly onOpenFacts: () => void;
}

const Checklist = ({ onLeave, onOpenFacts }: ChecklistProps) => {
  const t = useWording();
  const { round } = useCheck();
  const { show, numbers } = useDesk();
  return (
    <div className={styles['list']}>
      <h3>{t('drafting.submit.list')}</h3>
      <ul>
        {round.checklist.map(({ code, sentence, done, places }) => (
          <li key={code} data-done={done || undefined}>
            {done ? (
              <IconCheck size={15} stroke={2} aria-label={t('drafting.submit.done')} />
            ) : (
              <IconPointFilled size={15} aria-label={t('drafting.submit.open')} />
            )}
            <span>
              {sentence}{' '}
              {places
                .filter((place) => numbers.has(place))
                .map((sourceId) => (
                  <button
                    key={sourceId}
                    type="button"
                    aria-label={t('drafting.submit.place', { number: numbers.get(sourceId) ?? 0 })}
                    onClick={() => {
                      onLeave();
                      show({ sourceId });
                    }}
                  >
                    [{numbers.get(sourceId)}]
                  </button>
                ))}
              {!done && (code.startsWith('verdict') || code.startsWith('question')) ? (
                <button type="button" onClick={onOpenFacts}>
                  {t('drafting.pane.facts')}
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The page as the last saved words would make it. */
const SavedPreview = () => {
  const t = useWording();
  const { round } = useCheck();
  const { savedAt } = useSavedState(useDesk().draft);
  return <PagePreview roundId={round.id} version={String(savedAt)} stage={t(`workflow.stage.${round.stage}`)} />;
};
