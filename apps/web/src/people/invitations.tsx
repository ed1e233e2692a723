import { useState } from 'react';
import { PeopleDocument, RevokeInvitationDocument, type PeopleQuery } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, sayMoment, useNewsroomClock, useWording } from '../ui';
import styles from './people.module.css';

type Invitation = PeopleQuery['invitations'][number];

const isOpen = ({ usedAt, revokedAt, expiresAt }: Invitation, now: number): boolean =>
  !usedAt && !revokedAt && Date.parse(expiresAt) > now;

/** Who was invited and has not come yet; below, what became of the others. */
export const Invitations = ({ invitations }: { invitations: readonly Invitation[] }) => {
  const t = useWording();
  const [now] = useState(Date.now);
  const open = invitations.filter((invitation) => isOpen(invitation, now));
  const closed = invitations.filter((invitation) => !isOpen(invitation, now));
  const revoke = useAct(RevokeInvitationDocument, { touches: [PeopleDocument] });
  const problem = problemOf(t, revoke);
  return (
    <section aria-labelledby="invitations" className={styles['invitations']}>
      <h2 id="invitations">{t('people.invitations.title')}</h2>
      {problem ? <ErrorLine>{problem}</ErrorLine> : null}
      {open.length === 0 ? <p className={styles['note']}>{t('people.invitations.none')}</p> : null}
      <InvitationRows invitations={open} onRevoke={(id) => void revoke.act({ id })} busy={revoke.busy} />
      {closed.length > 0 ? (
        <details>
          <summary>{t('people.invitations.older')}</summary>
          <InvitationRows invitations={closed} />
        </details>
      ) : null}
    </section>
  );
};

interface InvitationRowsProps {
  readonly invitations: readonly Invitation[];
  /** Only those that still work can be taken back. */
  readonly onRevoke?: (id: string) => void;
  readonly busy?: boolean;
}

const InvitationRows = ({ invitations, onRevoke, busy = false }: InvitationRowsProps) => {
  const t = useWording();
  const clock = useNewsroomClock();
  if (invitations.length === 0) return null;
  const stateOf = ({ usedAt, revokedAt, expiresAt }: Invitation): string => {
    if (usedAt) return t('people.invitations.used', { moment: sayMoment(t, usedAt, clock) });
    if (revokedAt) return t('people.invitations.revoked', { moment: sayMoment(t, revokedAt, clock) });
    const moment = sayMoment(t, expiresAt, clock);
    return onRevoke ? t('people.invitations.open', { moment }) : t('people.invitations.expired', { moment });
  };
  return (
    <ul>
      {invitations.map((invitation) => (
        <li key={invitation.id} className={styles['row']}>
          <div className={styles['person']}>
            <span>
              <b>{invitation.name}</b>
              <small className={styles['email']}>{invitation.email}</small>
            </span>
          </div>
          <div>
            {[
              ...invitation.roles.map((role) => t(`people.role.${role}`)),
              ...(invitation.administrator ? [t('people.role.ADMINISTRATOR')] : []),
            ].join(', ')}
          </div>
          <div className={styles['seen']}>{stateOf(invitation)}</div>
          <div className={styles['acts']}>
            {onRevoke ? (
              <Action onAct={() => onRevoke(invitation.id)} busy={busy}>
                {t('people.invitations.revoke')}
              </Action>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
};
