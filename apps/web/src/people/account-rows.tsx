import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconDots, IconKey, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import type { AccountPartsFragment } from '../gql/graphql';
import { Action, Avatar, Moment, State, useWording } from '../ui';
import { sayRoles } from './say-roles';
import styles from './people.module.css';

type Account = AccountPartsFragment;

interface AccountRowsProps {
  readonly accounts: readonly Account[];
  /** Id of the person who looks. */
  readonly me: string;
  /** How many desks there are: with one, its name is not said. */
  readonly desks: number;
  readonly onRoles: (account: Account) => void;
  readonly onSuspend: (account: Account) => void;
  readonly onReinstate: (account: Account) => void;
  readonly onReset: (account: Account) => void;
}

/** Everybody with an account, and what an administrator can do about it. */
export const AccountRows = ({ accounts, me, desks, ...acts }: AccountRowsProps) => {
  const t = useWording();
  return (
    <div className={styles['table']}>
      <div className={styles['columns']} aria-hidden>
        <span>{t('people.accounts.columns.person')}</span>
        <span>{t('people.accounts.columns.roles')}</span>
        <span>{t('people.accounts.columns.lastSeen')}</span>
      </div>
      <ul>
        {accounts.map((account) => (
          <li key={account.person.id} className={styles['row']}>
            <div className={styles['person']}>
              <Avatar name={account.person.name} />
              <span>
                <b>{account.person.name}</b>
                {account.person.id === me ? <small> ({t('people.accounts.you')})</small> : null}
                <small className={styles['email']}>{account.person.email}</small>
              </span>
            </div>
            <div>
              {account.suspendedAt ? (
                <>
                  <State glyph={IconBan} tone="outdated">
                    {t('people.accounts.suspended')}
                  </State>{' '}
                  <small>
                    <Moment at={account.suspendedAt} />
                  </small>
                </>
              ) : (
                sayRoles(t, account, desks > 1)
              )}
            </div>
            <div className={styles['seen']}>
              <span className={styles['label']}>{t('people.accounts.columns.lastSeen')} </span>
              {account.lastSeenAt ? <Moment at={account.lastSeenAt} /> : t('people.accounts.neverSeen')}
            </div>
            <AccountActs account={account} isMe={account.person.id === me} {...acts} />
          </li>
        ))}
      </ul>
    </div>
  );
};

interface AccountActsProps extends Omit<AccountRowsProps, 'accounts' | 'me' | 'desks'> {
  readonly account: Account;
  readonly isMe: boolean;
}

const AccountActs = ({ account, isMe, onRoles, onSuspend, onReinstate, onReset }: AccountActsProps) => {
  const t = useWording();
  return (
    <div className={styles['acts']}>
      <Action onAct={() => onRoles(account)}>{t('people.accounts.changeRoles')}</Action>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={30}
            className={styles['more'] ?? ''}
            aria-label={t('people.accounts.more', { name: account.person.name })}
          >
            <IconDots size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey size={16} stroke={1.5} />} onClick={() => onReset(account)}>
            {t('people.accounts.resetLink')}
          </Menu.Item>
          {account.suspendedAt ? (
            <Menu.Item leftSection={<IconUserCheck size={16} stroke={1.5} />} onClick={() => onReinstate(account)}>
              {t('people.accounts.reinstate')}
            </Menu.Item>
          ) : isMe ? null : (
            <Menu.Item leftSection={<IconUserOff size={16} stroke={1.5} />} onClick={() => onSuspend(account)}>
              {t('people.accounts.suspend')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};
