import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { TEMPLATE_LIMITS } from '@recheck/domain';
import { DeskTemplatesDocument, RetireTemplateDocument, SaveTemplateDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useUnsaved, useWording } from '../../ui';
import { SectionFields, type SectionDraft } from './section-fields';
import type { Template } from './template';
import styles from './templates.module.css';

interface TemplateFormProps {
  readonly deskId: string;
  /** Null for a new one. */
  readonly template: Template | null;
  readonly onDone: () => void;
}

const itemsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Sets a template of a desk up, or takes it out of use. */
export const TemplateForm = ({ deskId, template, onDone }: TemplateFormProps) => {
  const t = useWording();
  const [name, setName] = useState(template?.name ?? '');
  const [sections, setSections] = useState<readonly SectionDraft[]>(
    () => template?.sections.map(({ part, heading, required }, key) => ({ key, part, heading, required })) ?? [],
  );
  const [checklist, setChecklist] = useState(template?.checklist.join('\n') ?? '');
  const [standard, setStandard] = useState(template?.standard ?? false);
  const [tried, setTried] = useState(false);
  const touches = [DeskTemplatesDocument];
  const save = useAct(SaveTemplateDocument, { touches });
  const retire = useAct(RetireTemplateDocument, { touches });
  const typed =
    name !== (template?.name ?? '') ||
    checklist !== (template?.checklist.join('\n') ?? '') ||
    JSON.stringify(sections.map(({ key: _, ...section }) => section)) !==
      JSON.stringify(template?.sections.map(({ part, heading, required }) => ({ part, heading, required })) ?? []);
  useUnsaved(save.busy ? 'acting' : typed ? 'typed' : 'none');

  const submit = async (): Promise<void> => {
    setTried(true);
    const incomplete = name.trim() === '' || sections.some(({ heading }) => heading.trim() === '');
    if (incomplete || save.busy) return;
    const outcome = await save.act({
      input: {
        deskId,
        templateId: template?.id ?? null,
        expectedVersion: template?.version ?? null,
        name: name.trim(),
        sections: sections.map(({ part, heading, required }) => ({ part, heading: heading.trim(), required })),
        checklist: [...itemsIn(checklist)],
        standard,
      },
    });
    if (outcome.kind === 'done') onDone();
  };
  const takeOut = async (): Promise<void> => {
    if (!template) return;
    const outcome = await retire.act({ templateId: template.id, expectedVersion: template.version });
    if (outcome.kind === 'done') onDone();
  };
  const problem = problemOf(t, save) ?? problemOf(t, retire);

  return (
    <Form onSubmit={() => void submit()}>
      <FormStack>
        <TextInput
          label={t('drafting.templates.name')}
          value={name}
          maxLength={TEMPLATE_LIMITS.name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? t('drafting.templates.nameMissing') : null}
          data-autofocus
        />
        <Checkbox
          label={t('drafting.templates.standard')}
          description={t('drafting.templates.standardHelp')}
          checked={standard}
          onChange={(event) => setStandard(event.currentTarget.checked)}
        />
        <SectionFields sections={sections} onChange={setSections} tried={tried} />
        <Textarea
          label={t('drafting.templates.checklist')}
          description={t('drafting.templates.checklistHelp')}
          value={checklist}
          onChange={(event) => setChecklist(event.currentTarget.value)}
          autosize
          minRows={3}
        />
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <FormActions>
          <Action primary submits busy={save.busy} onAct={() => undefined}>
            {t('drafting.templates.save')}
          </Action>
          <Action quiet local onAct={onDone}>
            {t('shell.action.cancel')}
          </Action>
          {template ? (
            <span className={styles['apart']}>
              <Action quiet busy={retire.busy} onAct={() => void takeOut()}>
                {t('drafting.templates.retire')}
              </Action>
            </span>
          ) : null}
        </FormActions>
      </FormStack>
    </Form>
  );
};
