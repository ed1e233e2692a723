import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { FINDINGS, needsNote, type Finding } from '@recheck/domain';
import { Action, KeyHint, useWording, type ActionRefusal } from '../ui';
import { FINDING_LOOK } from './finding-look';
import bar from './bar.module.css';
import type { TypedFinding } from './typed-finding';

interface FindingBarProps {
  readonly ordinal: number;
  readonly typed: TypedFinding;
  /** Whether there is something to keep; else the button only leads on. */
  readonly toKeep: boolean;
  readonly refusal: ActionRefusal | null;
  readonly problem: ReactNode;
  readonly noteWanted: boolean;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  readonly onChoose: (value: Finding) => void;
  readonly onNote: (note: string) => void;
  readonly onKeep: () => void;
  readonly onNoteKey: (event: KeyboardEvent) => void;
}

/** The five findings, the note, "Keep, next". Always of one height and at one place; what fails is said above it. */
export const FindingBar = (props: FindingBarProps) => {
  const { ordinal, typed, toKeep, refusal, problem, noteWanted, noteRef } = props;
  const { onChoose, onNote, onKeep, onNoteKey } = props;
  const t = useWording();
  const problemId = useId();
  return (
    <div className={bar['bar']}>
      <div className={bar['problem']} id={problemId}>
        {problem}
      </div>
      <div className={bar['findings']} role="group" aria-label={t('evidence.bench.findings', { ordinal })}>
        {FINDINGS.map((value, index) => {
          const { glyph: Glyph, tone } = FINDING_LOOK[value];
          const chosen = typed.value === value;
          return (
            <button
              key={value}
              type="button"
              aria-pressed={chosen}
              aria-disabled={refusal ? true : undefined}
              data-tone={tone}
              onClick={() => {
                if (!refusal) onChoose(value);
              }}
              onKeyDown={(event) => {
                // Enter on the chosen finding keeps it, as it does anywhere else on the bench.
                if (event.key !== 'Enter' || !chosen || refusal) return;
                event.preventDefault();
                onKeep();
              }}
            >
              <KeyHint keys={String(index + 1)} />
              <b>
                <Glyph size={16} stroke={1.75} aria-hidden />
                {t(`evidence.finding.${value}`)}
              </b>
              <small>{t(`evidence.findingMeans.${value}`)}</small>
            </button>
          );
        })}
      </div>
      <div className={bar['jot']} data-refused={refusal ? true : undefined}>
        {refusal ? (
          <Action reason="shown" refusal={refusal} onAct={onKeep}>
            {t('evidence.bench.keep')}
          </Action>
        ) : (
          <>
            <textarea
              ref={noteRef}
              rows={2}
              value={typed.note}
              onChange={(event) => onNote(event.currentTarget.value)}
              onKeyDown={onNoteKey}
              aria-label={t('evidence.bench.note')}
              aria-invalid={noteWanted || undefined}
              aria-describedby={noteWanted ? problemId : undefined}
              aria-required={typed.value !== null && needsNote(typed.value)}
              placeholder={
                typed.value === null || needsNote(typed.value)
                  ? t('evidence.bench.notePlaceholder')
                  : t('evidence.bench.noteOptional')
              }
            />
            <div className={bar['keepRow']}>
              <span className={bar['keys']}>
                <span>
                  <KeyHint keys="n" /> {t('evidence.bench.keys.noteShort')}
                </span>
                <span>
                  <KeyHint keys="j" /> <KeyHint keys="k" /> {t('evidence.bench.keys.moveShort')}
                </span>
                <span>
                  <KeyHint keys="u" /> {t('evidence.bench.keys.undoShort')}
                </span>
              </span>
              <Action primary keys="Enter" onAct={onKeep}>
                {toKeep ? t('evidence.bench.keep') : t('evidence.bench.goOn')}
              </Action>
            </div>
          </>
        )}
      </div>
    </div>
  );
};
