import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DeskTemplatesDocument } from '../../gql/graphql';
import { Action, ErrorLine, LoadingRows, SideSheet, useWording } from '../../ui';
import type { Template } from './template';
import { TemplateForm } from './template-form';
import styles from './templates.module.css';

/** What the drafts of a desk may begin with, to be read and changed. */
export const TemplatesSection = ({ deskId }: { deskId: string }) => {
  const t = useWording();
  const { data, error, refetch } = useQuery(DeskTemplatesDocument, { variables: { deskId } });
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  const close = (): void => setEditing(null);
  if (error) return <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>;
  if (!data) return <LoadingRows count={2} height={40} />;
  const templates = data.deskTemplates?.templates ?? [];
  return (
    <div className={styles['section']}>
      <h3>{t('drafting.templates.title')}</h3>
      <p className={styles['explain']}>{t('drafting.templates.explain')}</p>
      {templates.length === 0 ? <p>{t('drafting.templates.none')}</p> : null}
      <ul className={styles['list']}>
        {templates.map((template) => (
          <li key={template.id}>
            <span>
              <strong>{template.name}</strong>
              <small>{describe(t, template)}</small>
            </span>
            <Action quiet onAct={() => setEditing(template)}>
              {t('drafting.templates.change')}
            </Action>
          </li>
        ))}
      </ul>
      <div>
        <Action onAct={() => setEditing('new')}>{t('drafting.templates.add')}</Action>
      </div>
      <SideSheet opened={editing !== null} onClose={close} title={t('drafting.templates.sheet')} wide>
        {editing === null ? null : (
          <TemplateForm deskId={deskId} template={editing === 'new' ? null : editing} onDone={close} />
        )}
      </SideSheet>
    </div>
  );
};

const describe = (t: ReturnType<typeof useWording>, { sections, checklist, standard }: Template): string =>
  [
    t('drafting.templates.sections', { count: sections.length }),
    t('drafting.templates.required', { count: sections.filter(({ required }) => required).length }),
    t('drafting.templates.tasks', { count: checklist.length }),
    ...(standard ? [t('drafting.templates.isStandard')] : []),
  ].join(' · ');
