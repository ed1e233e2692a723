import { useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlainDate } from '@recheck/domain';
import { formatDay } from '@recheck/wording';
import {
  CreateFactCheckDocument,
  MyWorkDocument,
  NewCheckDesksDocument,
  SimilarChecksDocument,
  type CheckRowPartsFragment,
  type Priority,
} from '../gql/graphql';
import { TemplateSelect } from '../drafting';
import { paths, problemOf, useAct } from '../shell';
import {
  Action,
  ErrorLine,
  Form,
  FormActions,
  FormStack,
  FreshnessState,
  SideSheet,
  useUnsaved,
  useWording,
} from '../ui';
import styles from './new-check.module.css';

const PRIORITIES: readonly Priority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];
const PAUSE_MS = 300;
/** From here on it is hardly another question. */
const ALMOST_THE_SAME = 0.75;
/** Shorter questions are like everything. */
const LEAST_LETTERS = 8;

interface ClaimFields {
  readonly words: string;
  readonly claimant: string;
  readonly madeOn: string;
  readonly address: string;
}
const NO_CLAIM: ClaimFields = { words: '', claimant: '', madeOn: '', address: '' };

/** Opens a check: its question, where it belongs, and the claim it examines, if any. */
export const NewCheckSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useWording();
  return (
    <SideSheet opened={opened} onClose={onClose} title={t('workflow.newCheck.title')} wide>
      <NewCheckForm onClose={onClose} />
    </SideSheet>
  );
};

const NewCheckForm = ({ onClose }: { onClose: () => void }) => {
  const t = useWording();
  const navigate = useNavigate();
  const { data } = useQuery(NewCheckDesksDocument);
  const desks = data?.desks ?? [];
  const [question, setQuestion] = useState('');
  const [desk, setDesk] = useState<string | null>(null);
  const [template, setTemplate] = useState<string | null>(null);
  const [topics, setTopics] = useState<string[]>([]);
  const [priority, setPriority] = useState<Priority>('NORMAL');
  const [hasClaim, setHasClaim] = useState(false);
  const [claim, setClaim] = useState(NO_CLAIM);
  const [tried, setTried] = useState(false);
  const create = useAct(CreateFactCheckDocument, { touches: [MyWorkDocument] });
  const deskId = desk ?? desks[0]?.id ?? '';

  const typed = [question, ...topics, ...Object.values(claim)].some((words) => words.trim() !== '');
  useUnsaved(create.busy ? 'acting' : typed ? 'typed' : 'none');
  const questionMissing = question.trim() === '';
  const wordsMissing = hasClaim && claim.words.trim() === '';

  const submit = async (): Promise<void> => {
    setTried(true);
    if (questionMissing || wordsMissing || create.busy) return;
    const outcome = await create.act({
      input: {
        deskId,
        question: question.trim(),
        templateId: template,
        topics,
        priority,
        claim: hasClaim
          ? {
              words: claim.words.trim(),
              claimant: claim.claimant.trim() || null,
              madeOn: (claim.madeOn as PlainDate) || null,
              appearances: claim.address.trim() ? [{ address: claim.address.trim() }] : [],
            }
          : null,
      },
    });
    if (outcome.kind !== 'done') return;
    onClose();
    void navigate(paths.check(outcome.value.id));
  };
  const set = (field: keyof ClaimFields) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setClaim((before) => ({ ...before, [field]: value }));
  };
  const problem = problemOf(t, create);

  return (
    <Form onSubmit={() => void submit()}>
      <FormStack>
        <Textarea
          label={t('workflow.newCheck.question')}
          description={t('workflow.newCheck.questionHelp')}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value.replace(/\n/g, ' '))}
          error={tried && questionMissing ? t('workflow.newCheck.questionMissing') : null}
          data-autofocus
        />
        <SimilarChecks question={question} onLeave={onClose} />
        {desks.length > 1 ? (
          <NativeSelect
            label={t('workflow.newCheck.desk')}
            value={deskId}
            onChange={(event) => {
              setDesk(event.currentTarget.value);
              setTemplate(null);
            }}
            data={desks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TemplateSelect deskId={deskId} value={template} onChange={setTemplate} />
        <TagsInput
          label={t('workflow.newCheck.topics')}
          description={t('workflow.newCheck.topicsHelp')}
          value={topics}
          onChange={setTopics}
          acceptValueOnBlur
        />
        <NativeSelect
          label={t('workflow.newCheck.priority')}
          value={priority}
          onChange={(event) => setPriority(PRIORITIES.find((value) => value === event.currentTarget.value) ?? 'NORMAL')}
          data={PRIORITIES.map((value) => ({ value, label: t(`workflow.priority.${value}`) }))}
        />
        <Checkbox
          label={t('workflow.newCheck.claim')}
          description={t('workflow.newCheck.claimHelp')}
          checked={hasClaim}
          onChange={(event) => setHasClaim(event.currentTarget.checked)}
        />
        {hasClaim ? (
          <>
            <Textarea
              label={t('workflow.newCheck.words')}
              value={claim.words}
              onChange={set('words')}
              error={tried && wordsMissing ? t('workflow.newCheck.wordsMissing') : null}
            />
            <div className={styles['pair']}>
              <TextInput label={t('workflow.newCheck.claimant')} value={claim.claimant} onChange={set('claimant')} />
              <TextInput
                type="date"
                label={t('workflow.newCheck.madeOn')}
                value={claim.madeOn}
                onChange={set('madeOn')}
              />
            </div>
            <TextInput
              type="url"
              label={t('workflow.newCheck.address')}
              description={t('workflow.newCheck.addressHelp')}
              value={claim.address}
              onChange={set('address')}
            />
          </>
        ) : null}
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <FormActions>
          <Action primary submits busy={create.busy} onAct={() => undefined}>
            {t('workflow.newCheck.create')}
          </Action>
          <Link to={paths.import} onClick={onClose} className={styles['link']}>
            {t('workflow.newCheck.import')}
          </Link>
        </FormActions>
      </FormStack>
    </Form>
  );
};

/** One check that asks much the same: what it answers, as of when, and how fresh that is; or how far it has got. */
const SimilarCheckLine = ({
  check,
  likeness,
  onLeave,
}: {
  check: CheckRowPartsFragment;
  likeness: number;
  onLeave: () => void;
}) => {
  const t = useWording();
  const published = check.publicState !== 'NONE';
  return (
    <li>
      <div>
        <Link to={paths.check(check.id)} onClick={onLeave}>
          {check.question}
        </Link>
        <small>
          {[
            likeness >= ALMOST_THE_SAME ? t('workflow.newCheck.almostTheSame') : null,
            check.verdict,
            published
              ? check.checkedAt
                ? t('workflow.newCheck.checkedOn', { date: formatDay(check.checkedAt) })
                : t('workflow.newCheck.checkedUnknown')
              : null,
            check.stage ? t(`workflow.stage.${check.stage}`) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      {check.freshness ? <FreshnessState value={check.freshness} /> : null}
    </li>
  );
};

/** Checks with a similar question, while one types: perhaps it has been asked before. */
const SimilarChecks = ({ question, onLeave }: { question: string; onLeave: () => void }) => {
  const t = useWording();
  const [settled] = useDebouncedValue(question.trim(), PAUSE_MS);
  const { data, previousData } = useQuery(SimilarChecksDocument, {
    variables: { question: settled },
    skip: settled.length < LEAST_LETTERS,
  });
  const rows = settled.length < LEAST_LETTERS ? [] : ((data ?? previousData)?.similarChecks ?? []);
  return (
    <div aria-live="polite" className={styles['live']}>
      {rows.length > 0 ? (
        <section className={styles['similar']}>
          <h3>{t('workflow.newCheck.similar')}</h3>
          <p>{t('workflow.newCheck.similarHelp')}</p>
          <ul>
            {rows.map(({ check, likeness }) => (
              <SimilarCheckLine key={check.id} check={check} likeness={likeness} onLeave={onLeave} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
};
