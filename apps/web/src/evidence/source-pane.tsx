import { Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconExternalLink } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { formatDay } from '@recheck/wording';
import type { SourcePartsFragment } from '../gql/graphql';
import { Action, Facts, Moment, useWording } from '../ui';
import { useCheck } from '../workflow';
import { ReaderPane } from './reader-pane';
import styles from './review.module.css';
import { useRoundPassages, type KeptOfSource, type RoundPassages } from './round-passages';
import type { ReaderFocus } from './snapshot-reader';
import type { Citation } from './typed-finding';

interface SourcePaneProps {
  readonly citation: Citation;
  readonly source: SourcePartsFragment | null;
  readonly quotation: string;
  /** Whether other words are being pasted in the place of those that stand. */
  readonly picking: boolean;
  readonly readOnly: boolean;
  readonly pasteRef: Ref<HTMLTextAreaElement>;
  /** For giving the archived words the focus. */
  readonly readerRef: Ref<ReaderFocus>;
  /** Passage that was chosen and not kept yet; null where none was. */
  readonly chosen: string | null;
  readonly onChoose: (passageId: string) => void;
  readonly onLeave: () => void;
  readonly onQuote: (quotation: string) => void;
  readonly onPick: (picking: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What is known of the source, and its words that the sentence leans on. */
export const SourcePane = (props: SourcePaneProps) => {
  const { citation, source, quotation, picking, readOnly, pasteRef, onQuote, onPick, onKey } = props;
  const t = useWording();
  const { round } = useCheck();
  const passages = useRoundPassages(round.id);
  const { passage } = citation;
  const { snapshots } = passages.kept(citation.sourceId);
  return (
    <section className={styles['sourcePane']} aria-label={t('evidence.bench.source')}>
      {source ? <SourceFacts source={source} number={citation.number} /> : null}
      {snapshots.length > 0 && !picking ? (
        <SourceWords {...props} snapshots={snapshots} passages={passages} />
      ) : passage && !picking ? (
        <>
          <blockquote className={styles['passage']} cite={source?.address ?? undefined}>
            {passage.prefix} <mark>{passage.quotation}</mark> {passage.suffix}
          </blockquote>
          <p className={styles['soft']}>
            {t('evidence.bench.passageOf')} <Moment at={passage.snapshotTakenAt} />
          </p>
          {readOnly ? null : (
            <Action local keys="p" onAct={() => onPick(true)}>
              {t('evidence.bench.otherWords')}
            </Action>
          )}
        </>
      ) : readOnly ? (
        <p className={styles['soft']}>{t('evidence.bench.noWords')}</p>
      ) : (
        <div className={styles['paste']}>
          <Textarea
            ref={pasteRef}
            label={t('evidence.bench.paste')}
            description={t('evidence.bench.pasteHelp')}
            value={quotation}
            onChange={(event) => onQuote(event.currentTarget.value)}
            onKeyDown={onKey}
            minRows={6}
            maxRows={16}
          />
          {picking ? (
            <Action quiet local onAct={() => onPick(false)}>
              {t('evidence.bench.keepWords')}
            </Action>
          ) : null}
        </div>
      )}
    </section>
  );
};

interface SourceWordsProps extends SourcePaneProps {
  readonly snapshots: KeptOfSource['snapshots'];
  readonly passages: RoundPassages;
}

/** The archived words with the passage in them, where other ones can be chosen. */
const SourceWords = (props: SourceWordsProps) => {
  const { citation, chosen, readOnly, readerRef, snapshots, passages, onChoose, onLeave, onPick } = props;
  const t = useWording();
  const passage = passages.passage(chosen ?? citation.passage?.id ?? null);
  const choose = ({ id }: { readonly id: string }): void => {
    onChoose(id);
    onLeave();
  };
  return (
    <div className={styles['words']}>
      <ReaderPane
        key={`${citation.id} ${passage?.id ?? ''}`}
        snapshots={snapshots}
        passage={passage}
        head={null}
        focused={false}
        focusRef={readerRef}
        onUse={readOnly ? null : choose}
        onLeave={onLeave}
      >
        {({ selected, busy, use }) =>
          readOnly ? null : (
            <>
              <Action
                refusal={selected ? null : { sentence: t('evidence.reader.selectFirst') }}
                busy={busy}
                onAct={() => use(choose)}
              >
                {t('evidence.reader.use')}
              </Action>
              <Action quiet local onAct={() => onPick(true)}>
                {t('evidence.bench.paste')}
              </Action>
            </>
          )
        }
      </ReaderPane>
    </div>
  );
};

const SourceFacts = ({ source, number }: { source: SourcePartsFragment; number: number }) => {
  const t = useWording();
  const kind = source.sourceKind ? t(`evidence.sourceKind.${source.sourceKind}`) : t('evidence.kindUnknown');
  return (
    <header className={styles['source']}>
      <h2>
        <span className={styles['mark']}>[{number}]</span> {source.title ?? t('evidence.bench.untitled')}
      </h2>
      <p className={styles['soft']}>
        <Facts
          of={[
            source.authors.join(', '),
            source.publisher,
            source.sourceKind && !source.kindConfirmed ? t('evidence.bench.kindUnconfirmed', { kind }) : kind,
            source.publishedOn ? formatDay(source.publishedOn) : null,
            t('evidence.bench.leaning', { count: source.citationCount }),
          ]}
        />
      </p>
      {source.address ? (
        <p className={styles['address']}>
          <a href={source.address} target="_blank" rel="noreferrer" title={t('evidence.bench.open')}>
            {source.address} <IconExternalLink size={14} stroke={1.5} aria-hidden />
          </a>
        </p>
      ) : null}
      {source.reference ? (
        <p className={styles['soft']}>{t('evidence.bench.reference', { reference: source.reference })}</p>
      ) : null}
      <SourceNotices source={source} />
    </header>
  );
};

/** What to beware of: that it is a copy, and of which work; what the newsroom warns of. */
const SourceNotices = ({ source }: { source: SourcePartsFragment }) => {
  const t = useWording();
  const { round } = useCheck();
  const original = round.sources.find(({ id }) => id === source.republishes);
  const title = original?.title ?? t('evidence.bench.untitled');
  return (
    <>
      {original ? (
        <Notice glyph={<IconCopy size={16} stroke={1.5} aria-hidden />}>
          {original.number === null
            ? t('evidence.bench.copyOfUncited', { title })
            : t('evidence.bench.copyOf', { number: original.number, title })}
        </Notice>
      ) : null}
      {source.warnings.map((warning) => (
        <Notice key={warning} glyph={<IconAlertTriangle size={16} stroke={1.5} aria-hidden />}>
          {warning}
        </Notice>
      ))}
    </>
  );
};

const Notice = ({ glyph, children }: { glyph: ReactNode; children: ReactNode }) => (
  <p className={styles['notice']}>
    {glyph}
    <span>{children}</span>
  </p>
);
