import { IconCopy } from '@tabler/icons-react';
import type { SourceKind } from '@recheck/domain';
import { AttachOriginalDocument, RoundPassagesDocument, UpdateSourceDocument, type SourceInput } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { useDesk } from './desk-context';
import styles from './side-panel.module.css';
import { saidOf, type Source } from './source-order';

/** Where a source seems to come from, by rule: a person confirms its kind and points the copy to its original. */
export const SourceProvenance = ({ source }: { source: Source }) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { evidence, numbers, setOpenSource } = useDesk();
  const update = useAct(UpdateSourceDocument, { touches: [RoundPassagesDocument] });
  const attach = useAct(AttachOriginalDocument, { touches: [RoundPassagesDocument] });
  const { provenance } = evidence.passages.kept(source.id);
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const busy = attach.busy || update.busy;

  const input = { roundId: round.id, sourceId: source.id, expectedVersion: source.version };

  const say = async (difference: Partial<SourceInput>): Promise<void> => {
    await update.act({ input: { ...input, source: saidOf(source, difference) } });
    await reload();
  };
  /** A known original is pointed to, another one becomes a source of the round first: one step on the server. */
  const pointTo = async (address: string, publisher: string | null, isNew: boolean): Promise<void> => {
    const original = await attach.act({ input: { ...input, address, publisher } });
    await reload();
    if (original.kind === 'done' && isNew) setOpenSource(original.value.id);
  };

  if (!provenance) return null;
  const { suggestedKind, suggestion } = provenance;
  const hints = source.republishes === null ? provenance.hints : [];
  const asks = suggestedKind !== null && !(source.kindConfirmed && source.sourceKind !== null);
  if (!asks && hints.length === 0) return null;
  const address = hints.find((hint) => hint.address !== null)?.address ?? null;
  const publisher = hints.find((hint) => hint.publisher !== null)?.publisher ?? null;
  const known = address === null ? undefined : round.sources.find((other) => other.address === address);
  const number = known && numbers.get(known.id);
  const problem = problemOf(t, attach) ?? problemOf(t, update);
  return (
    <div className={styles['provenance']}>
      {hints.length > 0 ? (
        <>
          <p>
            <IconCopy size={14} stroke={1.5} aria-hidden /> {t('evidence.provenance.looksLikeCopy')}
          </p>
          <ul>
            {hints.map((hint) => (
              <li key={hint.reason}>{hint.sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      {asks ? <span>{suggestion}</span> : null}
      <div className={styles['acts']}>
        {asks ? (
          <Action refusal={refusal} busy={busy} onAct={() => void say({ kind: suggestedKind satisfies SourceKind })}>
            {t('evidence.provenance.confirm')}
          </Action>
        ) : null}
        {known && known.id !== source.id ? (
          <Action refusal={refusal} busy={busy} onAct={() => void pointTo(known.address ?? '', publisher, false)}>
            {number === undefined
              ? t('evidence.provenance.pointToUncited')
              : t('evidence.provenance.pointTo', { number })}
          </Action>
        ) : address !== null && !known ? (
          <Action refusal={refusal} busy={busy} onAct={() => void pointTo(address, publisher, true)}>
            {t('evidence.provenance.attachOriginal')}
          </Action>
        ) : null}
      </div>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};
