import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { TEMPLATE_LIMITS, type DocumentPart } from '@recheck/domain';
import { Action, useWording } from '../../ui';
import styles from './templates.module.css';

/** A section while it is typed; `key` tells it from the others. */
export interface SectionDraft {
  readonly key: number;
  readonly part: DocumentPart;
  readonly heading: string;
  readonly required: boolean;
}

const PARTS: readonly DocumentPart[] = ['SUMMARY', 'SECTION', 'LIMITS', 'FOLLOW_UPS'];

interface SectionFieldsProps {
  readonly sections: readonly SectionDraft[];
  readonly onChange: (sections: readonly SectionDraft[]) => void;
  /** Whether somebody tried to save, so that what is missing may be said. */
  readonly tried: boolean;
}

/** The sections that drafts begin with, in their order. */
export const SectionFields = ({ sections, onChange, tried }: SectionFieldsProps) => {
  const t = useWording();
  const change = (key: number, changes: Partial<SectionDraft>): void =>
    onChange(sections.map((section) => (section.key === key ? { ...section, ...changes } : section)));
  const up = (index: number): void => {
    const before = sections[index - 1];
    const moved = sections[index];
    if (before && moved) onChange([...sections.slice(0, index - 1), moved, before, ...sections.slice(index + 1)]);
  };
  const add = (): void => {
    const key = Math.max(-1, ...sections.map((section) => section.key)) + 1;
    const part = PARTS.find((one) => !sections.some((section) => section.part === one)) ?? 'SECTION';
    const heading = part === 'SECTION' ? '' : t(`drafting.part.${part}`);
    onChange([...sections, { key, part, heading, required: false }]);
  };
  return (
    <fieldset className={styles['fields']}>
      <legend>{t('drafting.templates.sectionsTitle')}</legend>
      <ol>
        {sections.map(({ key, part, heading, required }, index) => (
          <li key={key}>
            <TextInput
              label={t('drafting.templates.heading', { number: index + 1 })}
              value={heading}
              maxLength={TEMPLATE_LIMITS.heading}
              onChange={(event) => change(key, { heading: event.currentTarget.value })}
              error={tried && heading.trim() === '' ? t('drafting.templates.headingMissing') : null}
            />
            <NativeSelect
              label={t('drafting.templates.part')}
              value={part}
              onChange={(event) =>
                change(key, { part: PARTS.find((one) => one === event.currentTarget.value) ?? 'SECTION' })
              }
              data={PARTS.map((value) => ({ value, label: t(`drafting.part.${value}`) }))}
            />
            <Checkbox
              label={t('drafting.templates.isRequired')}
              checked={required}
              onChange={(event) => change(key, { required: event.currentTarget.checked })}
            />
            <span>
              <ActionIcon
                variant="subtle"
                color="gray.7"
                size={30}
                disabled={index === 0}
                aria-label={t('drafting.templates.up', { number: index + 1 })}
                onClick={() => up(index)}
              >
                <IconArrowUp size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray.7"
                size={30}
                aria-label={t('drafting.templates.remove', { number: index + 1 })}
                onClick={() => onChange(sections.filter((section) => section.key !== key))}
              >
                <IconX size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <div>
        <Action local onAct={add}>
          {t('drafting.templates.addSection')}
        </Action>
      </div>
    </fieldset>
  );
};
