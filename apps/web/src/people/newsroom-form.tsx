import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChangeNewsroomSettingsDocument, type NewsroomSettingsPartsFragment } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useWording } from '../ui';
import { Kept } from './kept';

const timeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** Name, time zone, disclaimer and appeal of the newsroom. */
export const NewsroomForm = ({ newsroom }: { newsroom: NewsroomSettingsPartsFragment }) => {
  const t = useWording();
  const [fields, setFields] = useState({
    name: newsroom.name,
    timeZone: newsroom.timeZone,
    disclaimer: newsroom.disclaimer ?? '',
    appeal: newsroom.appeal ?? '',
  });
  const [zones] = useState(timeZones);
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const change = useAct(ChangeNewsroomSettingsDocument);
  const set = (name: keyof typeof fields) => (value: string) => {
    setFields((before) => ({ ...before, [name]: value }));
    setKeptAt(null);
  };
  const nameMissing = fields.name.trim() === '';
  const submit = async (): Promise<void> => {
    if (nameMissing || change.busy) return;
    const outcome = await change.act({
      input: {
        name: fields.name.trim(),
        timeZone: fields.timeZone.trim(),
        disclaimer: fields.disclaimer.trim() || null,
        appeal: fields.appeal.trim() || null,
      },
    });
    if (outcome.kind === 'done') setKeptAt(new Date());
  };
  const problem = problemOf(t, change);
  return (
    <section aria-labelledby="newsroom-settings">
      <h2 id="newsroom-settings">{t('people.settings.newsroom')}</h2>
      <Form onSubmit={() => void submit()}>
        <FormStack>
          <TextInput
            label={t('people.settings.name')}
            description={t('people.settings.nameHelp')}
            value={fields.name}
            onChange={(event) => set('name')(event.currentTarget.value)}
            error={nameMissing ? t('people.settings.nameMissing') : null}
          />
          <Autocomplete
            label={t('people.settings.timeZone')}
            description={t('people.settings.timeZoneHelp')}
            value={fields.timeZone}
            onChange={set('timeZone')}
            data={zones}
            limit={8}
          />
          <Textarea
            label={t('people.settings.disclaimer')}
            description={t('people.settings.disclaimerHelp')}
            value={fields.disclaimer}
            onChange={(event) => set('disclaimer')(event.currentTarget.value)}
          />
          <Textarea
            label={t('people.settings.appeal')}
            description={t('people.settings.appealHelp')}
            value={fields.appeal}
            onChange={(event) => set('appeal')(event.currentTarget.value)}
          />
          {problem ? <ErrorLine>{problem}</ErrorLine> : null}
          <FormActions>
            <Action submits busy={change.busy} onAct={() => undefined}>
              {t('people.settings.save')}
            </Action>
            <Kept at={keptAt} />
          </FormActions>
        </FormStack>
      </Form>
    </section>
  );
};
