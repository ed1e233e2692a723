import { useQuery } from '@apollo/client/react';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PeopleDocument, ReinstateDocument, ResetLinkDocument, type AccountPartsFragment } from '../gql/graphql';
import { problemOf, useAct, useMe } from '../shell';
import { Action, ErrorLine, LoadingRows, PageHead, SideSheet, useWording } from '../ui';
import { AccountRows } from './account-rows';
import { Invitations } from './invitations';
import { InviteForm } from './invite-form';
import { LinkToCopy } from './link-to-copy';
import { RolesForm } from './roles-form';
import { SetUpPoints } from './set-up-points';
import { SuspendForm } from './suspend-form';
import styles from './people.module.css';

type Account = AccountPartsFragment;
type Link = { readonly url: string; readonly expiresAt: string };
type Opened =
  | { readonly sheet: 'invite' }
  | { readonly sheet: 'roles' | 'suspend'; readonly account: Account }
  | { readonly sheet: 'link'; readonly account: Account; readonly link: Link };

/** Who works here, with which roles; invitations; what the set-up still lacks. For administrators. */
export const People = () => {
  const t = useWording();
  const me = useMe();
  const { data, error, refetch } = useQuery(PeopleDocument, { skip: !me.administrator });
  const [opened, setOpened] = useState<Opened | null>(null);
  const reinstate = useAct(ReinstateDocument, { touches: [PeopleDocument] });
  const reset = useAct(ResetLinkDocument, { touches: [PeopleDocument] });
  const close = (): void => setOpened(null);
  const problem = problemOf(t, reinstate) ?? problemOf(t, reset);

  const makeResetLink = async (account: Account): Promise<void> => {
    const outcome = await reset.act({ personId: account.person.id });
    if (outcome.kind === 'done') setOpened({ sheet: 'link', account, link: outcome.value });
  };

  return (
    <>
      <PageHead
        title={t('people.accounts.title')}
        sub={data ? t('people.accounts.sub', { count: data.accounts.length }) : '\u00a0'}
        actions={
          <Action
            primary
            icon={<IconUserPlus size={16} stroke={1.5} aria-hidden />}
            onAct={() => setOpened({ sheet: 'invite' })}
            refusal={me.administrator ? null : { sentence: t('people.accounts.administratorsOnly') }}
          >
            {t('people.accounts.invite')}
          </Action>
        }
      />
      {me.administrator ? null : <p className={styles['note']}>{t('people.accounts.administratorsOnly')}</p>}
      {error ? <ErrorLine onTryAgain={() => void refetch()}>{t('shell.error.load')}</ErrorLine> : null}
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      {!data && !error && me.administrator ? <LoadingRows height={56} /> : null}
      {data ? (
        <>
          <SetUpPoints />
          <AccountRows
            accounts={data.accounts}
            me={me.person.id}
            desks={data.desks.length}
            onRoles={(account) => setOpened({ sheet: 'roles', account })}
            onSuspend={(account) => setOpened({ sheet: 'suspend', account })}
            onReinstate={(account) => void reinstate.act({ personId: account.person.id })}
            onReset={(account) => void makeResetLink(account)}
          />
          <Invitations invitations={data.invitations} />
        </>
      ) : null}
      <SideSheet opened={opened?.sheet === 'invite'} onClose={close} title={t('people.invite.title')}>
        <InviteForm desks={data?.desks ?? []} onClose={close} />
      </SideSheet>
      <SideSheet
        opened={opened?.sheet === 'roles'}
        onClose={close}
        title={opened?.sheet === 'roles' ? t('people.roles.title', { name: opened.account.person.name }) : ''}
      >
        {opened?.sheet === 'roles' ? (
          <RolesForm account={opened.account} desks={data?.desks ?? []} onClose={close} />
        ) : null}
      </SideSheet>
      <SideSheet
        opened={opened?.sheet === 'suspend'}
        onClose={close}
        title={opened?.sheet === 'suspend' ? t('people.suspend.title', { name: opened.account.person.name }) : ''}
      >
        {opened?.sheet === 'suspend' ? <SuspendForm account={opened.account} onClose={close} /> : null}
      </SideSheet>
      <SideSheet
        opened={opened?.sheet === 'link'}
        onClose={close}
        title={opened?.sheet === 'link' ? t('people.reset.title', { name: opened.account.person.name }) : ''}
      >
        {opened?.sheet === 'link' ? (
          <LinkToCopy
            link={opened.link}
            help={(moment) => t('people.reset.help', { name: opened.account.person.name, moment })}
          />
        ) : null}
      </SideSheet>
    </>
  );
};
