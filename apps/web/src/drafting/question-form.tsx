import { Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ChangeRoundFactsDocument, type ClaimInput, type RoundPartsFragment } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, FormActions, FormStack, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';

interface AppearanceFields {
  readonly address: string;
  readonly description: string;
  readonly on: string;
}

interface Fields {
  readonly question: string;
  readonly words: string;
  readonly claimant: string;
  readonly madeOn: string;
  readonly appearances: readonly AppearanceFields[];
}

const fieldsOf = ({ question, claim }: Pick<RoundPartsFragment, 'question' | 'claim'>): Fields => ({
  question,
  words: claim?.words ?? '',
  claimant: claim?.claimant ?? '',
  madeOn: claim?.madeOn ?? '',
  appearances: (claim?.appearances ?? []).map(({ address, description, on }) => ({
    address: address ?? '',
    description: description ?? '',
    on: on ?? '',
  })),
});

const claimOf = ({ words, claimant, madeOn, appearances }: Fields): ClaimInput | null =>
  words.trim() === ''
    ? null
    : {
        words: words.trim(),
        claimant: claimant.trim() || null,
        madeOn: madeOn || null,
        appearances: appearances
          .filter(({ address, description }) => address.trim() !== '' || description.trim() !== '')
          .map(({ address, description, on }) => ({
            address: address.trim() || null,
            description: description.trim() || null,
            on: on || null,
          })),
      };

/** The question that is answered, and the claim that is examined, if there is one. */
export const QuestionForm = () => {
  const t = useWording();
  const { round } = useCheck();
  const [fields, setFields] = useState<Fields>(() => fieldsOf(round));
  const [tried, setTried] = useState(false);
  const change = useAct(ChangeRoundFactsDocument);
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const isClaim = fields.words.trim() !== '';
  const changed = JSON.stringify(fields) !== JSON.stringify(fieldsOf(round));
  const set = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const setAppearance = (index: number, part: Partial<AppearanceFields>): void =>
    set({ appearances: fields.appearances.map((one, at) => (at === index ? { ...one, ...part } : one)) });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (refusal || change.busy || fields.question.trim() === '') return;
    void change.act({
      input: {
        roundId: round.id,
        expectedVersion: round.version,
        question: fields.question.trim(),
        claim: claimOf(fields),
      },
    });
  };
  const problem = problemOf(t, change);
  return (
    <form onSubmit={submit} noValidate>
      <FormStack>
        <Textarea
          aria-label={t('drafting.facts.question')}
          autosize
          minRows={2}
          value={fields.question}
          onChange={(event) => set({ question: event.currentTarget.value })}
          error={tried && fields.question.trim() === '' ? t('drafting.facts.questionNeeded') : null}
        />
        <Textarea
          label={t('drafting.facts.claimWords')}
          description={t('drafting.facts.claimWordsHelp')}
          autosize
          minRows={2}
          value={fields.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
        {isClaim ? (
          <>
            <TextInput
              label={t('drafting.facts.claimant')}
              value={fields.claimant}
              onChange={(event) => set({ claimant: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('drafting.facts.madeOn')}
              value={fields.madeOn}
              onChange={(event) => set({ madeOn: event.currentTarget.value })}
            />
            {fields.appearances.map((appearance, index) => (
              <fieldset key={index}>
                <legend>{t('drafting.facts.appearance', { number: index + 1 })}</legend>
                <TextInput
                  type="url"
                  label={t('drafting.facts.address')}
                  value={appearance.address}
                  onChange={(event) => setAppearance(index, { address: event.currentTarget.value })}
                />
                <TextInput
                  label={t('drafting.facts.description')}
                  value={appearance.description}
                  onChange={(event) => setAppearance(index, { description: event.currentTarget.value })}
                />
                <TextInput
                  type="date"
                  label={t('drafting.facts.on')}
                  value={appearance.on}
                  onChange={(event) => setAppearance(index, { on: event.currentTarget.value })}
                />
                <Action
                  quiet
                  onAct={() => set({ appearances: fields.appearances.filter((_, other) => other !== index) })}
                >
                  {t('drafting.facts.removeAppearance', { number: index + 1 })}
                </Action>
              </fieldset>
            ))}
            <Action
              quiet
              onAct={() => set({ appearances: [...fields.appearances, { address: '', description: '', on: '' }] })}
            >
              {t('drafting.facts.addAppearance')}
            </Action>
          </>
        ) : null}
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        {changed ? (
          <FormActions>
            <Action submits busy={change.busy} refusal={refusal} onAct={() => undefined}>
              {t('drafting.facts.save')}
            </Action>
            <Action quiet onAct={() => setFields(fieldsOf(round))}>
              {t('shell.action.cancel')}
            </Action>
          </FormActions>
        ) : null}
      </FormStack>
    </form>
  );
};
