import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { DeskTemplatesDocument } from '../../gql/graphql';
import { useWording } from '../../ui';

interface TemplateSelectProps {
  readonly deskId: string;
  /** Null: whatever the desk's standard is. */
  readonly value: string | null;
  readonly onChange: (templateId: string | null) => void;
}

/** What a new draft begins with; shown where the desk leaves a choice. */
export const TemplateSelect = ({ deskId, value, onChange }: TemplateSelectProps) => {
  const t = useWording();
  const { data } = useQuery(DeskTemplatesDocument, { variables: { deskId }, skip: deskId === '' });
  const templates = data?.deskTemplates?.templates ?? [];
  if (templates.length === 0) return null;
  const standard = templates.find((template) => template.standard);
  return (
    <NativeSelect
      label={t('drafting.templates.choose')}
      description={t('drafting.templates.chooseHelp')}
      value={value ?? standard?.id ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        ...(standard ? [] : [{ value: '', label: t('drafting.templates.genre') }]),
        ...templates.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
};
