import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { refusalSentence } from '@recheck/wording';
import { LONGEST_SUGGESTION, suggestedWording } from '@recheck/domain';
import type { DraftAnchor } from '@recheck/editor-schema';
import { DraftMarginDocument, SuggestEditDocument } from '../../gql/graphql';
import { problemOf, useAct, useMe } from '../../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useNewsroomClock, useUnsaved, useWording } from '../../ui';
import { useCheck } from '../../workflow';
import styles from './comments.module.css';
import { useMargin } from './margin-context';
import { sentAnchor } from './note';

const TOUCHES = { touches: [DraftMarginDocument] };

/** Other words for the selected ones, or words for the caret. Says first what it means for who proposes. */
export const SuggestForm = ({ anchor }: { anchor: DraftAnchor }) => {
  const t = useWording();
  const me = useMe();
  const { timeZone } = useNewsroomClock();
  const { round } = useCheck();
  const { leave } = useMargin();
  const suggest = useAct(SuggestEditDocument, TOUCHES);
  const [replacement, setReplacement] = useState(anchor.words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const contributes = round.contributors.some(({ person }) => person.id === me.person.id);
  const wording = suggestedWording({ original: anchor.words, replacement });
  const fault = wording.ok ? null : refusalSentence(wording.refusal, { timeZone });
  useUnsaved(suggest.busy ? 'acting' : replacement !== anchor.words || reason !== '' ? 'typed' : 'none');
  const send = (): void => {
    setTried(true);
    if (!wording.ok || suggest.busy) return;
    const input = { roundId: round.id, anchor: sentAnchor(anchor), replacement, reason: reason.trim() || null };
    void suggest.act({ input }).then(({ kind }) => {
      if (kind === 'done') leave();
    });
  };
  const problem = problemOf(t, suggest);
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape' && replacement === anchor.words && reason === '') leave();
      }}
    >
      <Form onSubmit={send}>
        <FormStack>
          {anchor.words ? (
            <p className={styles['wording']}>
              <del>{anchor.words}</del>
            </p>
          ) : null}
          <Textarea
            data-autofocus
            label={t('drafting.margin.replacementLabel')}
            description={anchor.words ? t('drafting.margin.replacementHelp') : undefined}
            value={replacement}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={LONGEST_SUGGESTION}
            // What is typed takes the place of the words; who wants to keep most of them moves the caret first.
            onFocus={(event) => event.currentTarget.select()}
            error={tried ? fault : null}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <TextInput
            label={t('drafting.margin.reasonLabel')}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {contributes ? null : <p className={styles['warning']}>{t('drafting.margin.suggestWarning')}</p>}
          {problem ? <ErrorLine>{problem}</ErrorLine> : null}
          <FormActions>
            <Action submits busy={suggest.busy} onAct={() => undefined} keys="Ctrl Enter">
              {t('drafting.margin.suggest')}
            </Action>
            <Action quiet local onAct={leave}>
              {t('drafting.margin.leave')}
            </Action>
          </FormActions>
        </FormStack>
      </Form>
    </div>
  );
};
