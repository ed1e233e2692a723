import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { CaptureField, CaptureLine, isRunning, SourceCaptures } from '../evidence';
import { RemoveSourceDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, EmptyState, ErrorLine, SideSheet, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { describeSource } from './describe-source';
import { useDesk } from './desk-context';
import { SourceAddress } from './source-address';
import { SourceForm } from './source-form';
import { SourcePassages } from './source-passages';
import { SourceProvenance } from './source-provenance';
import { asSuggested, SourceSuggestion } from './source-suggestion';
import { inCitationOrder, type Source } from './source-order';
import styles from './side-panel.module.css';

/** The sources of the round in the order of their numbers; those without one last. */
export const SourcesPanel = () => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { numbers, captures, setOpenSource } = useDesk();
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const added = async (sourceId: string): Promise<void> => {
    await Promise.all([reload(), captures.reload()]);
    setOpenSource(sourceId);
  };
  /** `new` for one to add. */
  const [editing, setEditing] = useState<Source | 'new' | null>(null);
  const sources = inCitationOrder(round.sources, numbers);
  const number = editing && editing !== 'new' ? numbers.get(editing.id) : undefined;
  const title =
    editing === 'new'
      ? t('evidence.source.addTitle')
      : number === undefined
        ? t('evidence.source.editUncited')
        : t('evidence.source.editTitle', { number });
  return (
    <>
      <div className={styles['add']}>
        <CaptureField roundId={round.id} refusal={refusal} onAdded={(sourceId) => void added(sourceId)} />
        <Action
          quiet
          icon={<IconPlus size={15} stroke={1.5} aria-hidden />}
          refusal={refusal}
          onAct={() => setEditing('new')}
        >
          {t('evidence.capture.byHand')}
        </Action>
      </div>
      {sources.length === 0 ? <EmptyState>{t('evidence.source.none')}</EmptyState> : null}
      <ol>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} onEdit={setEditing} />
        ))}
      </ol>
      {sources.some(({ id }) => captures.of(id).snapshots.length > 0) ? (
        <p className={styles['take']}>
          <a href={`/api/checks/${round.factCheckId}/evidence.wacz`} download>
            {t('evidence.capture.export')}
          </a>
        </p>
      ) : null}
      <SideSheet opened={editing !== null} onClose={() => setEditing(null)} title={title}>
        {editing ? <SourceForm source={editing === 'new' ? null : editing} onDone={() => setEditing(null)} /> : null}
      </SideSheet>
    </>
  );
};

interface SourceRowProps {
  readonly source: Source;
  /** Opens the form, with what was suggested in it where something was. */
  readonly onEdit: (source: Source) => void;
}

const SourceRow = ({ source, onEdit }: SourceRowProps) => {
  const t = useWording();
  const { captures, nameOf, numbers, openSource, setOpenSource } = useDesk();
  const row = useRef<HTMLLIElement>(null);
  const open = openSource === source.id;
  const number = numbers.get(source.id);
  const captured = captures.of(source.id);
  const suggested = source.identified ? null : asSuggested(source, captured);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li
      ref={row}
      className={styles['source']}
      data-open={open || undefined}
      data-unidentified={source.identified ? undefined : ''}
      data-suggested={suggested || isRunning(captured) ? '' : undefined}
    >
      <button
        type="button"
        className={styles['row']}
        aria-expanded={open}
        onClick={() => setOpenSource(open ? null : source.id)}
      >
        <b>{number === undefined ? t('evidence.source.uncitedShort') : `[${number}]`}</b>
        <span>
          <strong>{nameOf(source)}</strong>
          {suggested ? <small>{t('evidence.capture.suggested')}</small> : null}
          {source.identified ? <small>{describeSource(t, source)}</small> : null}
          {!source.identified && source.importedNumber ? (
            <small>{t('evidence.source.wasNumber', { number: source.importedNumber })}</small>
          ) : null}
          {number === undefined ? <small>{t('evidence.source.uncited')}</small> : null}
          <CaptureLine captured={captured} />
          {source.warnings.map((warning) => (
            <small key={warning} className={styles['warning']}>
              <IconAlertTriangle size={13} stroke={1.5} aria-hidden />
              {warning}
            </small>
          ))}
        </span>
      </button>
      {open ? <SourceDetail source={source} onEdit={onEdit} /> : null}
    </li>
  );
};

const SourceDetail = ({ source, onEdit }: SourceRowProps) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { captures, nameOf, numbers, writing, cite, show, evidence } = useDesk();
  const captured = captures.of(source.id);
  const remove = useAct(RemoveSourceDocument);
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const cited = numbers.has(source.id);
  const original = round.sources.find(({ id }) => id === source.republishes);
  const problem = problemOf(t, remove);
  return (
    <div className={styles['detail']}>
      {source.authors.length > 0 ? <p>{source.authors.join(', ')}</p> : null}
      {source.reference ? <p>{source.reference}</p> : null}
      {source.address ? (
        <p>
          <a href={source.address} target="_blank" rel="noopener noreferrer nofollow">
            {source.address}
          </a>
        </p>
      ) : null}
      {original ? <p>{t('evidence.source.copyOf', { title: nameOf(original) })}</p> : null}
      {source.address || source.identified || captured.snapshots.length > 0 ? null : (
        <SourceAddress source={source} captures={captures} />
      )}
      <SourceSuggestion source={source} captured={captured} onEdit={onEdit} />
      <SourceProvenance source={source} />
      <SourcePassages sourceId={source.id} />
      <div className={styles['acts']}>
        <Action
          refusal={refusal ?? (writing ? null : { sentence: t('evidence.source.citeFirst') })}
          onAct={() => cite(source.id)}
        >
          {t('evidence.source.cite')}
        </Action>
        <Action refusal={refusal} onAct={() => onEdit(asSuggested(source, captured) ?? source)}>
          {source.identified ? t('evidence.source.edit') : t('evidence.source.identify')}
        </Action>
        {cited ? (
          <Action quiet local onAct={() => show({ sourceId: source.id })}>
            {t('evidence.source.show')}
          </Action>
        ) : (
          <Action
            quiet
            refusal={refusal}
            busy={remove.busy}
            onAct={() =>
              void remove
                .act({ input: { roundId: round.id, sourceId: source.id, expectedVersion: source.version } })
                .then(() => reload())
            }
          >
            {t('evidence.source.remove')}
          </Action>
        )}
      </div>
      <SourceCaptures roundId={round.id} source={source} captures={captures} onKept={evidence.passages.reload} />
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};
