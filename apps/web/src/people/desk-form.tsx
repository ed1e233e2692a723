import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChangeDeskSettingsDocument, type SettingsQuery } from '../gql/graphql';
import { TemplatesSection } from '../drafting';
import { PeriodField } from '../refresh';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useWording } from '../ui';
import { Kept } from './kept';
import styles from './people.module.css';

type Desk = SettingsQuery['desks'][number];

/** Name, refresh period and four-eyes setting of a desk; its rating scales to read. */
export const DeskForm = ({ desk }: { desk: Desk }) => {
  const t = useWording();
  const [name, setName] = useState(desk.name);
  const [period, setPeriod] = useState<string | null>(desk.refreshPeriod ?? null);
  const [reviewerMayApprove, setReviewerMayApprove] = useState(desk.reviewerMayApprove);
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const change = useAct(ChangeDeskSettingsDocument);
  const submit = async (): Promise<void> => {
    if (change.busy) return;
    const outcome = await change.act({
      input: { deskId: desk.id, name: name.trim(), refreshPeriod: period, reviewerMayApprove },
    });
    if (outcome.kind === 'done') setKeptAt(new Date());
  };
  const problem = problemOf(t, change);
  return (
    <section aria-labelledby={`desk-${desk.id}`}>
      <h2 id={`desk-${desk.id}`}>{t('people.settings.desk', { name: desk.name })}</h2>
      <Form onSubmit={() => void submit()}>
        <FormStack>
          <TextInput
            label={t('people.settings.deskName')}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setKeptAt(null);
            }}
          />
          <PeriodField
            label={t('people.settings.period')}
            none={t('people.settings.periodNone')}
            value={period}
            onChange={(next) => {
              setPeriod(next);
              setKeptAt(null);
            }}
          />
          <Checkbox
            label={t('people.settings.reviewerMayApprove')}
            description={t('people.settings.reviewerMayApproveHelp')}
            checked={reviewerMayApprove}
            onChange={(event) => {
              setReviewerMayApprove(event.currentTarget.checked);
              setKeptAt(null);
            }}
          />
          {problem ? <ErrorLine>{problem}</ErrorLine> : null}
          <FormActions>
            <Action submits busy={change.busy} onAct={() => undefined}>
              {t('people.settings.save')}
            </Action>
            <Kept at={keptAt} />
          </FormActions>
          <div>
            <h3>{t('people.settings.scales')}</h3>
            {desk.scales.map((scale) => (
              <details key={scale.id} className={styles['scale']}>
                <summary>{scale.name}</summary>
                <dl>
                  {scale.values.map(({ value, label, definition }) => (
                    <div key={value} style={{ display: 'contents' }}>
                      <dt>{label}</dt>
                      <dd>{definition}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            ))}
          </div>
        </FormStack>
      </Form>
      <TemplatesSection deskId={desk.id} />
    </section>
  );
};
