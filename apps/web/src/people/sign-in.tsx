import { PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { returnPath, useSession } from '../shell';
import { Action, Form, FormActions, FormStack, useWording } from '../ui';
import { DoorPage } from './door-page';
import { DemonstrationPeople, type DemonstrationPerson } from './demonstration-people';
import { signIn, type SignInProblem } from './sign-in-request';
import styles from './door-page.module.css';

/** Signing in. People come back to where they were sent from. */
export const SignIn = () => {
  const t = useWording();
  const { me, newsroom, refresh } = useSession();
  const [search] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const alert = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (problem) alert.current?.focus();
  }, [problem]);

  if (me) return <Navigate to={returnPath(search.get('to'))} replace />;

  const submit = async (): Promise<void> => {
    if (busy) return;
    if (email.trim() === '' || password === '') {
      setProblem('fieldsMissing');
      return;
    }
    setBusy(true);
    const result = await signIn(email.trim(), password);
    if (result === 'signedIn') await refresh();
    else setProblem(result);
    setBusy(false);
  };
  const choose = (person: DemonstrationPerson): void => {
    setEmail(person.email);
    setPassword(person.password);
    setProblem(null);
    button.current?.querySelector('button')?.focus();
  };

  return (
    <DoorPage title={t('people.signIn.title')} newsroom={newsroom.name}>
      {newsroom.demonstration ? <DemonstrationPeople chosen={email} onChoose={choose} /> : null}
      <Form onSubmit={() => void submit()}>
        <FormStack>
          {problem ? (
            <p ref={alert} className={styles['problem']} role="alert" tabIndex={-1}>
              {t(`people.signIn.${problem}`)}
            </p>
          ) : null}
          <TextInput
            type="email"
            name="email"
            label={t('people.signIn.email')}
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            autoFocus={!newsroom.demonstration}
          />
          <PasswordInput
            name="password"
            label={t('people.signIn.password')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('people.signIn.showPassword') }}
          />
          <div ref={button}>
            <FormActions>
              <Action primary submits busy={busy} onAct={() => undefined}>
                {t('people.signIn.act')}
              </Action>
              <a href="/" className={styles['link']}>
                {t('people.signIn.readers')}
              </a>
            </FormActions>
          </div>
          <p className={styles['small']}>{t('people.signIn.forgotten')}</p>
        </FormStack>
      </Form>
    </DoorPage>
  );
};
