import { useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { IMPORT_LIMIT } from '@recheck/domain';
import { ImportDesksDocument } from '../gql/graphql';
import { Action, ErrorLine, Form, FormActions, FormStack, PageHead, useWording } from '../ui';
import { DropZone } from './drop-zone';
import { isUnderWay } from './import-queue';
import { ImportResults } from './import-results';
import { useImports } from './use-imports';
import styles from './intake.module.css';

/** Brings texts in: files that are dropped or chosen, or a text that is pasted. */
export const Import = () => {
  const t = useWording();
  const { data, error, refetch } = useQuery(ImportDesksDocument);
  const desks = data?.desks ?? [];
  const [chosenDesk, setChosenDesk] = useState<string | null>(null);
  const deskId = chosenDesk ?? desks[0]?.id ?? null;
  const [pasted, setPasted] = useState('');
  const sent = useRef<{ readonly file: File; readonly text: string } | null>(null);
  // Nobody else has a pasted text: refused, it stands in its field again, unless another one does by now.
  const giveBack = useCallback((file: File) => {
    const text = sent.current?.file === file ? sent.current.text : '';
    setPasted((now) => (now === '' ? text : now));
  }, []);
  const imports = useImports(deskId, giveBack);
  const [empty, setEmpty] = useState(false);

  const underWay = isUnderWay(imports.items);
  useEffect(() => {
    if (!underWay) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [underWay]);

  const submit = (): void => {
    if (pasted.trim() === '') {
      setEmpty(true);
      return;
    }
    const file = new File([pasted], t('intake.screen.pastedName'), { type: 'text/plain' });
    sent.current = { file, text: pasted };
    imports.add([file]);
    setPasted('');
  };

  return (
    <>
      <PageHead title={t('intake.screen.title')} sub={t('intake.screen.sub')} />
      {error ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      <div className={styles['screen']}>
        <div className={styles['in']}>
          {desks.length > 1 ? (
            <NativeSelect
              label={t('intake.screen.desk')}
              value={deskId ?? ''}
              onChange={(event) => setChosenDesk(event.currentTarget.value)}
              data={desks.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <DropZone onFiles={imports.add} help={t('intake.screen.dropHelp', { limit: IMPORT_LIMIT })} />
          <Form onSubmit={submit}>
            <FormStack>
              <Textarea
                label={t('intake.screen.paste')}
                description={t('intake.screen.pasteHelp')}
                value={pasted}
                onChange={(event) => {
                  setPasted(event.currentTarget.value);
                  setEmpty(false);
                }}
                error={empty ? t('intake.screen.pasteEmpty') : null}
                minRows={6}
                maxRows={18}
              />
              <FormActions>
                <Action submits primary onAct={() => undefined}>
                  {t('intake.screen.pasteAct')}
                </Action>
              </FormActions>
            </FormStack>
          </Form>
        </div>
        <ImportResults {...imports} />
      </div>
    </>
  );
};
