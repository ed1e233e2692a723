import { Action, Moment, SideSheet, useWording } from '../ui';
import { useCheck } from '../workflow';
import type { MarkInText } from './citation-view';
import { describeSource } from './describe-source';
import { useDesk } from './desk-context';
import styles from './mark-sheet.module.css';
import { useMarkPassage } from './use-mark-passage';

interface MarkSheetProps {
  /** The mark that was opened; null while none is. */
  readonly mark: MarkInText | null;
  readonly onClose: () => void;
  /** Goes on to the source, beside its others. */
  readonly onOpenSource: (mark: MarkInText) => void;
}

/** What a mark of the text rests on, as a sheet over it: the text stays where it is being read. */
export const MarkSheet = ({ mark, onClose, onOpenSource }: MarkSheetProps) => {
  const t = useWording();
  const { numbers } = useDesk();
  const number = mark ? numbers.get(mark.sourceId) : undefined;
  return (
    <SideSheet
      opened={mark !== null}
      onClose={onClose}
      title={number === undefined ? t('evidence.source.editUncited') : t('evidence.source.editTitle', { number })}
    >
      {mark ? <MarkedWords mark={mark} onOpenSource={() => onOpenSource(mark)} /> : null}
    </SideSheet>
  );
};

const MarkedWords = ({ mark, onOpenSource }: { mark: MarkInText; onOpenSource: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  const { editor, evidence, nameOf } = useDesk();
  const source = round.sources.find(({ id }) => id === mark.sourceId);
  const passage = evidence.passages.passage(useMarkPassage(editor, mark));
  const { snapshots } = evidence.passages.kept(mark.sourceId);
  return (
    <div className={styles['mark']}>
      <p>
        <strong>{source ? nameOf(source) : t('drafting.editor.noSource')}</strong>
        {source?.identified ? <small>{describeSource(t, source)}</small> : null}
      </p>
      {source?.warnings.map((warning) => (
        <p key={warning} className={styles['warning']}>
          {warning}
        </p>
      ))}
      {passage ? (
        <>
          <blockquote>
            {passage.prefix} <mark>{passage.quotation}</mark> {passage.suffix}
          </blockquote>
          <p className={styles['soft']}>
            {t('evidence.bench.passageOf')} <Moment at={passage.snapshotTakenAt} />
          </p>
        </>
      ) : (
        <p className={styles['soft']}>{t('drafting.mark.noPassage')}</p>
      )}
      {source ? (
        <Action local onAct={onOpenSource}>
          {t(snapshots.length > 0 ? 'drafting.mark.read' : 'drafting.mark.source')}
        </Action>
      ) : null}
    </div>
  );
};
