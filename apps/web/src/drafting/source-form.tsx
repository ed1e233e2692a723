import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isIdentified, SOURCE_KINDS, type SourceKind } from '@recheck/domain';
import { AddSourceDocument, UpdateSourceDocument, type SourceInput } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, FormActions, FormStack, useUnsaved, useWording } from '../ui';
import { useCheck } from '../workflow';
import { useDesk } from './desk-context';
import type { Source } from './source-order';

interface Fields {
  readonly kind: SourceKind | '';
  readonly title: string;
  readonly publisher: string;
  readonly authors: string;
  readonly publishedOn: string;
  readonly address: string;
  readonly reference: string;
  readonly republishes: string;
}

const fieldsOf = (source: Source | null): Fields => ({
  kind: source?.sourceKind ?? '',
  title: source?.title ?? '',
  publisher: source?.publisher ?? '',
  authors: source?.authors.join('\n') ?? '',
  publishedOn: source?.publishedOn ?? '',
  address: source?.address ?? '',
  reference: source?.reference ?? '',
  republishes: source?.republishes ?? '',
});

const inputOf = (fields: Fields): SourceInput => ({
  kind: fields.kind || null,
  title: fields.title.trim() || null,
  publisher: fields.publisher.trim() || null,
  authors: fields.authors
    .split('\n')
    .map((author) => author.trim())
    .filter(Boolean),
  publishedOn: fields.publishedOn || null,
  address: fields.address.trim() || null,
  reference: fields.reference.trim() || null,
  republishes: fields.republishes || null,
});

/** Says what a source is; a new one can be cited at once. */
export const SourceForm = ({ source, onDone }: { source: Source | null; onDone: () => void }) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const { nameOf, writing, cite, setOpenSource } = useDesk();
  const [fields, setFields] = useState<Fields>(() => fieldsOf(source));
  const [tried, setTried] = useState(false);
  const [citing, setCiting] = useState(false);
  const add = useAct(AddSourceDocument);
  const update = useAct(UpdateSourceDocument);
  const busy = add.busy || update.busy;
  const typed = JSON.stringify(fields) !== JSON.stringify(fieldsOf(source));
  useUnsaved(busy ? 'acting' : typed ? 'typed' : 'none');
  const titleMissing = fields.title.trim() === '';
  const placeMissing = fields.address.trim() === '' && fields.reference.trim() === '';
  const field = (name: keyof Fields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || !isIdentified(fields)) return;
    const outcome = source
      ? await update.act({
          input: { roundId: round.id, sourceId: source.id, expectedVersion: source.version, source: inputOf(fields) },
        })
      : await add.act({ input: { roundId: round.id, source: inputOf(fields) } });
    if (outcome.kind !== 'done') return;
    await reload();
    setOpenSource(outcome.value.id);
    onDone();
    if (citing) cite(outcome.value.id);
  };
  const problem = problemOf(t, source ? update : add);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FormStack>
        <TextInput
          type="url"
          label={t('evidence.source.address')}
          {...field('address')}
          data-autofocus
          error={tried && placeMissing ? t('evidence.source.placeNeeded') : null}
        />
        <TextInput
          label={t('evidence.source.title')}
          {...field('title')}
          error={tried && titleMissing ? t('evidence.source.titleNeeded') : null}
        />
        <TextInput label={t('evidence.source.publisher')} {...field('publisher')} />
        <NativeSelect
          label={t('evidence.source.kind')}
          {...field('kind')}
          data={[
            { value: '', label: t('evidence.kindUnknown') },
            ...SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`evidence.sourceKind.${kind}`) })),
          ]}
        />
        <TextInput
          type="date"
          label={t('evidence.source.publishedOn')}
          description={t('evidence.source.publishedOnHelp')}
          {...field('publishedOn')}
        />
        <Textarea
          label={t('evidence.source.authors')}
          description={t('evidence.source.authorsHelp')}
          rows={2}
          {...field('authors')}
        />
        <TextInput
          label={t('evidence.source.reference')}
          description={t('evidence.source.referenceHelp')}
          {...field('reference')}
        />
        <NativeSelect
          label={t('evidence.source.republishes')}
          {...field('republishes')}
          data={[
            { value: '', label: t('evidence.source.republishesNone') },
            ...round.sources
              .filter(({ id }) => id !== source?.id)
              .map((other) => ({ value: other.id, label: nameOf(other) })),
          ]}
        />
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <FormActions>
          {!source && writing ? (
            <Action primary submits busy={busy} onAct={() => setCiting(true)}>
              {t('evidence.source.saveCite')}
            </Action>
          ) : null}
          <Action primary={source !== null || !writing} submits busy={busy} onAct={() => setCiting(false)}>
            {source ? t('evidence.source.save') : t('evidence.source.saveNew')}
          </Action>
          <Action quiet local onAct={onDone}>
            {t('shell.action.cancel')}
          </Action>
        </FormActions>
      </FormStack>
    </form>
  );
};
