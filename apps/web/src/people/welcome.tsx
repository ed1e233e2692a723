import { useQuery } from '@apollo/client/react';
import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { AcceptInvitationDocument, InvitationOfferDocument, type InvitationOfferQuery } from '../gql/graphql';
import { paths, problemOf, useAct, useSession } from '../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, LoadingRows, useWording } from '../ui';
import { DoorPage } from './door-page';
import { signIn } from './sign-in-request';
import styles from './door-page.module.css';

/** Shortest password that the server accepts. */
const LEAST_CHARACTERS = 12;

type Offer = NonNullable<InvitationOfferQuery['invitationOffer']>;

/** What a one-time link opens: accepting an invitation, a new password, the first administrator. */
export const Welcome = () => {
  const t = useWording();
  const { newsroom } = useSession();
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(InvitationOfferDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  const offer = data?.invitationOffer;
  if (error) {
    return (
      <DoorPage title={t('people.welcome.title')} newsroom={newsroom.name}>
        <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine>
      </DoorPage>
    );
  }
  if (data && !offer) {
    return (
      <DoorPage title={t('people.welcome.spentTitle')} newsroom={newsroom.name}>
        <p>{t('people.welcome.spent')}</p>
        <Link to={paths.signIn} className={styles['link']}>
          {t('people.welcome.toSignIn')}
        </Link>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t('people.welcome.title')} newsroom={newsroom.name}>
      {offer ? <WelcomeForm token={token} offer={offer} /> : <LoadingRows count={3} />}
    </DoorPage>
  );
};

const introOf = (t: ReturnType<typeof useWording>, { kind, newsroom }: Offer): string => {
  if (kind === 'PASSWORD_RESET') return t('people.welcome.passwordReset', { newsroom });
  if (kind === 'FIRST_ADMINISTRATOR') return t('people.welcome.firstAdministrator', { newsroom });
  return t('people.welcome.invitation', { newsroom });
};

const WelcomeForm = ({ token, offer }: { token: string; offer: Offer }) => {
  const t = useWording();
  const navigate = useNavigate();
  const { refresh } = useSession();
  const accept = useAct(AcceptInvitationDocument);
  const [name, setName] = useState(offer.name ?? '');
  const [email, setEmail] = useState(offer.email ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  // A link that names somebody is for that person only.
  const namesNobody = offer.email === null;
  const keepsName = offer.kind === 'PASSWORD_RESET';
  const problems = {
    name: !keepsName && name.trim() === '' ? t('people.welcome.nameMissing') : null,
    email: namesNobody && !/^\S+@\S+$/.test(email.trim()) ? t('people.welcome.emailMissing') : null,
    password:
      password.length < LEAST_CHARACTERS ? t('people.welcome.passwordShort', { limit: LEAST_CHARACTERS }) : null,
  };

  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.values(problems).some(Boolean) || accept.busy) return;
    const outcome = await accept.act({
      input: {
        token,
        password,
        name: keepsName ? null : name.trim(),
        email: namesNobody ? email.trim() : null,
      },
    });
    if (outcome.kind !== 'done') return;
    if ((await signIn(email.trim(), password)) === 'signedIn') await refresh();
    void navigate(paths.home, { replace: true });
  };
  const problem = problemOf(t, accept);

  return (
    <Form onSubmit={() => void submit()}>
      <FormStack>
        <p>{introOf(t, offer)}</p>
        {problem ? (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        ) : null}
        <TextInput
          type="email"
          label={t('people.signIn.email')}
          autoComplete="username"
          value={email}
          readOnly={!namesNobody}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={tried ? problems.email : null}
        />
        {keepsName ? null : (
          <TextInput
            label={t('people.welcome.name')}
            description={t('people.welcome.nameHelp')}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried ? problems.name : null}
          />
        )}
        <PasswordInput
          label={t('people.welcome.password')}
          description={t('people.welcome.passwordHelp', { limit: LEAST_CHARACTERS })}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried ? problems.password : null}
          visibilityToggleButtonProps={{ 'aria-label': t('people.signIn.showPassword') }}
          autoFocus
        />
        <FormActions>
          <Action primary submits busy={accept.busy} onAct={() => undefined}>
            {t('people.welcome.act')}
          </Action>
        </FormActions>
      </FormStack>
    </Form>
  );
};
