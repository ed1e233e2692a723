import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AssignStageDocument, OneCheckDocument, MyWorkDocument, type Role } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { Action, ErrorLine, FormStack, useWording } from '../../ui';
import styles from './check.module.css';
import { roundRefusal, useCheck, type CheckOnScreen } from './use-check';

type Stage = CheckOnScreen['round']['stages'][number];

const ROLE: Readonly<Record<Stage['stage'], readonly Role[]>> = {
  DRAFT: ['WRITER', 'EDITOR'],
  SOURCE_REVIEW: ['SOURCE_REVIEWER'],
  EDITOR_APPROVAL: ['EDITOR'],
  PUBLICATION: ['PUBLISHER'],
};

/** One person and a due day for each stage. */
export const AssignForm = ({ onDone }: { onDone: () => void }) => {
  const t = useWording();
  const { round } = useCheck();
  return (
    <FormStack>
      {round.stages.map((stage) => (
        <StageForm key={`${stage.stage} ${stage.assignee?.id} ${stage.dueOn}`} stage={stage} />
      ))}
      <Action local onAct={onDone}>
        {t('shell.action.close')}
      </Action>
    </FormStack>
  );
};

const StageForm = ({ stage }: { stage: Stage }) => {
  const t = useWording();
  const { check, round } = useCheck();
  const assign = useAct(AssignStageDocument, { touches: [OneCheckDocument, MyWorkDocument] });
  const [person, setPerson] = useState<string | null>(stage.assignee?.id ?? null);
  const [due, setDue] = useState<string>(stage.dueOn ?? '');
  const people = check.desk.members
    .filter(({ roles }) => roles.some((role) => ROLE[stage.stage].includes(role)))
    .map((member) => ({ value: member.person.id, label: member.person.name }));
  const changed = person !== (stage.assignee?.id ?? null) || due !== (stage.dueOn ?? '');
  const problem = problemOf(t, assign);
  return (
    <fieldset className={styles['assign']}>
      <legend>{t(`workflow.stage.${stage.stage}`)}</legend>
      <Select
        label={t('workflow.assign.person')}
        placeholder={t('workflow.check.free')}
        data={people}
        value={person}
        onChange={setPerson}
        clearable
        searchable
      />
      <TextInput
        type="date"
        label={t('workflow.assign.due')}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Action
        onAct={() =>
          void assign.act({ input: { roundId: round.id, stage: stage.stage, personId: person, dueOn: due || null } })
        }
        busy={assign.busy}
        refusal={roundRefusal(round, 'ASSIGN')}
      >
        {changed ? t('workflow.assign.keep') : t('workflow.assign.kept')}
      </Action>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
    </fieldset>
  );
};
