import { NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ProposeVerdictDocument, WithdrawVerdictDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, FormActions, FormStack, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import styles from './side-panel.module.css';

/** Proposes a value of one of the desk's scales, each with what has to be shown for it, and why in one sentence. */
export const VerdictForm = () => {
  const t = useWording();
  const { check, round } = useCheck();
  const { verdict } = round;
  const scales = check.desk.scales;
  const suited = scales.find(({ answers }) => answers === (round.claim ? 'CLAIM' : 'QUESTION'));
  const [scaleId, setScaleId] = useState(verdict?.scale.id ?? suited?.id ?? scales[0]?.id ?? '');
  const [value, setValue] = useState(verdict?.value ?? '');
  const [rationale, setRationale] = useState(verdict?.rationale ?? '');
  const [tried, setTried] = useState(false);
  const propose = useAct(ProposeVerdictDocument);
  const withdraw = useAct(WithdrawVerdictDocument);
  const refusal = roundRefusal(round, 'EDIT_DRAFT');
  const scale = scales.find(({ id }) => id === scaleId);
  const incomplete = value === '' || rationale.trim() === '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!scale || incomplete || refusal || propose.busy) return;
    void propose.act({
      input: {
        roundId: round.id,
        expectedVersion: round.version,
        scaleId: scale.id,
        scaleVersion: scale.version,
        value,
        rationale: rationale.trim(),
      },
    });
  };
  const problem = problemOf(t, propose) ?? problemOf(t, withdraw);
  return (
    <form onSubmit={submit} noValidate>
      <FormStack>
        {scales.length > 1 ? (
          <NativeSelect
            label={t('drafting.facts.scale')}
            value={scaleId}
            onChange={(event) => {
              setScaleId(event.currentTarget.value);
              setValue('');
            }}
            data={scales.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Radio.Group label={t('drafting.facts.value')} value={value} onChange={(chosen) => setValue(String(chosen))}>
          <div className={styles['values']}>
            {scale?.values.map((one) => (
              <Radio key={one.value} value={one.value} label={one.label} description={one.definition} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('drafting.facts.rationale')}
          description={t('drafting.facts.rationaleHelp')}
          autosize
          minRows={2}
          value={rationale}
          onChange={(event) => setRationale(event.currentTarget.value)}
          error={tried && incomplete ? t('drafting.facts.needed') : null}
        />
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <FormActions>
          <Action submits busy={propose.busy} refusal={refusal} onAct={() => undefined}>
            {t('drafting.facts.propose')}
          </Action>
          {verdict ? (
            <Action
              quiet
              busy={withdraw.busy}
              refusal={refusal}
              onAct={() => void withdraw.act({ roundId: round.id, expectedVersion: round.version })}
            >
              {t('drafting.facts.withdraw')}
            </Action>
          ) : null}
        </FormActions>
      </FormStack>
    </form>
  );
};
