import { Tabs } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { citationNumbers } from '@recheck/domain';
import { useCaptures, useRoundPassages } from '../evidence';
import { useMe } from '../shell';
import { ErrorLine, LoadingRows, useKeys, useWording } from '../ui';
import { InHead, roundRefusal, useCheck } from '../workflow';
import { AuthorshipMarks } from './authorship/authorship-marks';
import { ParagraphAuthors } from './authorship/paragraph-authors';
import { DeskMargin } from './comments/desk-margin';
import { MarginColumn } from './comments/margin-column';
import { MarginTools } from './comments/margin-tools';
import { CitationPicker, type PickerPlace } from './citation-picker';
import { PeopleHere, WritingBar } from './desk-bar';
import { DeskContext, type Desk } from './desk-context';
import { ContributorsLine, DocumentHead } from './document-head';
import { DraftPaper, useDraftEditor } from './draft-editor';
import styles from './drafting-desk.module.css';
import { markAtCaret, type MarkInText, type SourceLabels } from './citation-view';
import { gapsOfState } from './coverage-margin';
import type { LiveDraft, Reader } from './live-draft';
import { MarkSheet } from './mark-sheet';
import { isNarrow } from './narrow';
import { goTo, placeOfSource, placeOfWords } from './places';
import { ReturnedLine } from './returned-line';
import { SavedWords } from './saved-words';
import { SidePanel, type SideTab } from './side-panel';
import { nameOfSource, type Source } from './source-order';
import { asSuggested } from './source-suggestion';
import { SubmitBar } from './submit-bar';
import { useCiteAddress } from './use-cite-address';
import { FilesLine, useDroppedFiles } from './dropped-files';
import { useFileDrop } from './use-file-drop';
import { useDraftDocument, useDraftSnapshot, useLiveDraft } from './use-live-draft';
import { usePanes } from './use-panes';
import { useReading } from './use-reading';
import { WordLine } from './word-line';

/**
 * Where the words of a check are written, together, with the evidence beside them. Who has written in the round goes on
 * writing; everybody else begins as a reader.
 */
export const DraftingDesk = () => {
  const { round } = useCheck();
  const me = useMe();
  const [opening, setOpening] = useState(0);
  const contributes = round.contributors.some(({ person }) => person.id === me.person.id);
  const mayWrite = roundRefusal(round, 'EDIT_DRAFT') === null;
  const reader: Reader = {
    personId: me.person.id,
    intent: opening === 0 && contributes && mayWrite ? 'WRITE' : 'READ',
    mayWrite,
  };
  return <OpeningDesk key={opening} reader={reader} onReopen={() => setOpening(opening + 1)} />;
};

interface OpeningDeskProps {
  readonly reader: Reader;
  readonly onReopen: () => void;
}

const OpeningDesk = ({ reader, onReopen }: OpeningDeskProps) => {
  const { round } = useCheck();
  const draft = useLiveDraft(round.id, reader);
  return draft ? <OpenDesk draft={draft} reopen={onReopen} /> : <LoadingRows count={6} height={56} />;
};

const OpenDesk = ({ draft, reopen }: { draft: LiveDraft; reopen: () => void }) => {
  const t = useWording();
  const { check, round, reload } = useCheck();
  const snapshot = useDraftSnapshot(draft);
  const document = useDraftDocument(draft, snapshot.opened);
  const numbers = useMemo(() => (document ? citationNumbers(document) : new Map<string, number>()), [document]);
  const [picker, setPicker] = useState<PickerPlace | null>(null);
  const [openSource, setOpenSource] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const { pane, showPane, toTop } = usePanes(area);
  const [tab, setTab] = useState<SideTab>('sources');
  const [mark, setMark] = useState<MarkInText | null>(null);
  const writing = snapshot.intent === 'WRITE' && snapshot.opened && snapshot.ending === null;

  const passages = useRoundPassages(round.id);
  const { kept } = passages;
  const captures = useCaptures(round.id, passages.reload);
  const nameOf = useCallback(
    (source: Source): string =>
      (source.identified ? null : asSuggested(source, captures.of(source.id))?.title) ?? nameOfSource(t, source),
    [captures, t],
  );
  const labels = useMemo<SourceLabels>(
    () =>
      new Map(
        round.sources.map((source) => {
          const { passages } = kept(source.id);
          const quotations = new Map(passages.map(({ id, quotation }) => [id, quotation]));
          return [source.id, { title: nameOf(source), identified: source.identified, quotations }];
        }),
      ),
    [round.sources, kept, nameOf],
  );
  const editor = useDraftEditor(draft, {
    writing,
    labels,
    onCite: () => openPicker(),
    // Over the text, where there is no room beside it.
    onOpenMark: (opened) => (isNarrow() ? setMark(opened) : openMark(opened)),
    onDropWords: (words, at) => evidence.citeDropped(words, at),
    onPasteAddress: (address) => void citeAddress(address),
  });
  const evidence = useReading(editor, passages);
  const { cite: insert } = evidence;
  const { read } = evidence;
  const openPanel = useCallback(
    (panel: SideTab): void => {
      setTab(panel);
      read(null);
      showPane('evidence');
      toTop();
    },
    [read, showPane, toTop],
  );
  const openComments = useCallback(() => openPanel('comments'), [openPanel]);
  const openMark = ({ citationId, sourceId, passageId }: MarkInText): void => {
    setTab('sources');
    setOpenSource(sourceId);
    evidence.read(kept(sourceId).snapshots.length > 0 ? { citationId, sourceId, passageId } : null);
    showPane('evidence');
  };
  const openPicker = (): void => {
    if (!editor || !writing) return;
    const { left, bottom } = editor.view.coordsAtPos(editor.state.selection.from);
    setPicker({ left, top: bottom });
  };

  const cite = useCallback(
    (sourceId: string) => {
      showPane('document');
      insert(sourceId);
    },
    [insert, showPane],
  );
  const { citeAddress, problem } = useCiteAddress(editor, cite);
  const files = useDroppedFiles((sourceId) => {
    openPanel('sources');
    setOpenSource(sourceId);
  });
  const { over, target } = useFileDrop((dropped) => void files.take(dropped));
  const show = useCallback<Desk['show']>(
    (place) => {
      if (!editor) return;
      const found = 'words' in place ? placeOfWords(editor, place.words) : placeOfSource(editor, place.sourceId);
      showPane('document');
      if (found) requestAnimationFrame(() => goTo(editor, found));
    },
    [editor, showPane],
  );

  const stepToGap = (step: 1 | -1): void => {
    if (!editor) return;
    const gaps = gapsOfState(editor.state, check.language);
    const { from } = editor.state.selection;
    const next = step > 0 ? gaps.find((gap) => gap.from > from) : gaps.findLast((gap) => gap.from < from);
    const gap = next ?? gaps.at(step > 0 ? 0 : -1);
    if (gap) goTo(editor, gap);
  };
  useKeys(t('drafting.keys.title'), [
    { keys: '[', label: t('drafting.keys.cite'), run: openPicker },
    {
      keys: 'Alt Enter',
      label: t('drafting.keys.openMark'),
      run: () => {
        const beside = editor ? markAtCaret(editor.state) : null;
        if (beside) openMark(beside);
      },
    },
    { keys: 'F8', label: t('drafting.keys.nextGap'), run: () => stepToGap(1) },
    { keys: 'Alt F8', label: t('drafting.keys.previousGap'), run: () => stepToGap(-1) },
    {
      keys: 'F6',
      label: t('drafting.keys.otherPane'),
      run: () => {
        const toEvidence = editor?.isFocused ?? pane === 'document';
        showPane(toEvidence ? 'evidence' : 'document');
        if (toEvidence) globalThis.document.getElementById('desk-evidence')?.focus();
        else editor?.commands.focus();
      },
    },
  ]);

  const desk = useMemo<Desk>(
    () => ({
      draft,
      reopen,
      snapshot,
      editor,
      document,
      numbers,
      writing,
      cite,
      citeAddress,
      captures,
      nameOf,
      evidence,
      show,
      openSource,
      setOpenSource,
    }),
    [
      draft,
      reopen,
      snapshot,
      editor,
      document,
      numbers,
      writing,
      cite,
      citeAddress,
      captures,
      nameOf,
      evidence,
      show,
      openSource,
    ],
  );
  return (
    <DeskContext value={desk}>
      <DeskMargin onOpenTab={openComments}>
        <SavedWords onRest={reload} />
        <AuthorshipMarks />
        <InHead at="people">
          <PeopleHere />
        </InHead>
        <InHead at="acts">{round.stage === 'DRAFT' ? <SubmitBar onOpen={openPanel} /> : null}</InHead>
        <Tabs
          className={styles['panes']}
          value={pane}
          onChange={(value) => showPane(value === 'evidence' ? 'evidence' : 'document')}
        >
          <Tabs.List grow aria-label={t('drafting.pane.label')}>
            <Tabs.Tab value="document">{t('drafting.pane.document')}</Tabs.Tab>
            <Tabs.Tab value="evidence">
              {t('drafting.pane.evidence')} {round.sources.length}
            </Tabs.Tab>
          </Tabs.List>
        </Tabs>
        <div ref={area} className={styles['desk']} data-pane={pane} {...target}>
          <section className={styles['document']} aria-label={t('drafting.pane.document')}>
            <div className={styles['tools']}>
              <WritingBar onCite={openPicker} />
              <MarginTools />
            </div>
            <ReturnedLine />
            {problem ? <ErrorLine>{problem}</ErrorLine> : null}
            <div className={styles['page']}>
              <div className={styles['sheet']}>
                <DocumentHead />
                {snapshot.opened ? <DraftPaper editor={editor} /> : <LoadingRows count={6} height={40} />}
              </div>
              <MarginColumn />
            </div>
            <footer className={styles['foot']}>
              <WordLine />
              <ParagraphAuthors />
              <ContributorsLine />
            </footer>
          </section>
          <section
            className={styles['evidence']}
            id="desk-evidence"
            tabIndex={-1}
            aria-label={t('drafting.pane.evidence')}
          >
            <FilesLine over={over} files={files} />
            <SidePanel
              tab={tab}
              onTab={(next) => {
                setTab(next);
                toTop();
              }}
            />
          </section>
        </div>
        <MarkSheet
          mark={mark}
          onClose={() => setMark(null)}
          onOpenSource={(opened) => {
            setMark(null);
            openMark(opened);
          }}
        />
        <CitationPicker place={picker} onClose={() => setPicker(null)} />
      </DeskMargin>
    </DeskContext>
  );
};
