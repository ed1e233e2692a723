import { formatDay } from '@recheck/wording';
import type { PlainDate } from '@recheck/domain';
import { suggestedFacts, type CapturedOfSource } from '../evidence';
import { RoundPassagesDocument, UpdateSourceDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, Facts, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import styles from './side-panel.module.css';
import { saidOf, type Source } from './source-order';

/** A source as its page suggests it, where nobody has said otherwise; null when the page says nothing new. */
export const asSuggested = (source: Source, { snapshots }: CapturedOfSource): Source | null => {
  const facts = suggestedFacts(source, snapshots);
  return (
    facts && { ...source, ...facts, authors: [...facts.authors], publishedOn: facts.publishedOn as PlainDate | null }
  );
};

interface SourceSuggestionProps {
  readonly source: Source;
  readonly captured: CapturedOfSource;
  /** Opens the form with what was suggested in it. */
  readonly onEdit: (suggested: Source) => void;
}

/** What a captured page says of itself: a person confirms it, or changes it first. */
export const SourceSuggestion = ({ source, captured, onEdit }: SourceSuggestionProps) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const update = useAct(UpdateSourceDocument, { touches: [RoundPassagesDocument] });
  const suggested = asSuggested(source, captured);
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  if (!suggested) return null;
  const confirm = async (): Promise<void> => {
    const input = { roundId: round.id, sourceId: source.id, expectedVersion: source.version };
    await update.act({ input: { ...input, source: saidOf(suggested, {}) } });
    await reload();
  };
  const problem = problemOf(t, update);
  return (
    <div className={styles['suggestion']}>
      <small>{t('evidence.capture.suggestions')}</small>
      <strong>{suggested.title}</strong>
      <Facts
        of={[
          suggested.publisher,
          suggested.authors.join(', '),
          suggested.publishedOn ? formatDay(suggested.publishedOn as PlainDate) : null,
        ]}
      />
      <div className={styles['acts']}>
        <Action refusal={refusal} busy={update.busy} onAct={() => void confirm()}>
          {t('evidence.capture.confirm')}
        </Action>
        <Action quiet refusal={refusal} onAct={() => onEdit(suggested)}>
          {t('evidence.capture.confirmEdit')}
        </Action>
      </div>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </div>
  );
};
