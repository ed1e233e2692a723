import { Checkbox, NativeSelect } from '@mantine/core';
import type { Role } from '../gql/graphql';
import { useWording } from '../ui';
import styles from './people.module.css';

export const ROLES: readonly Role[] = ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'];

/** Roles that are being chosen. */
export interface ChosenRoles {
  readonly deskId: string;
  readonly roles: readonly Role[];
  readonly administrator: boolean;
}

interface RoleFieldsProps {
  readonly desks: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: ChosenRoles;
  readonly onChange: (chosen: ChosenRoles) => void;
  readonly problem?: string | null | undefined;
}

/** Desk, roles on it, and whether the person is administrator. */
export const RoleFields = ({ desks, chosen, onChange, problem }: RoleFieldsProps) => {
  const t = useWording();
  const toggle = (role: Role): void =>
    onChange({
      ...chosen,
      roles: ROLES.filter((other) => (other === role) !== chosen.roles.includes(other)),
    });
  return (
    <>
      {desks.length > 1 ? (
        <NativeSelect
          label={t('people.invite.desk')}
          value={chosen.deskId}
          onChange={(event) => onChange({ ...chosen, deskId: event.currentTarget.value })}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Checkbox.Group
        label={t('people.invite.roles')}
        description={t('people.invite.rolesHelp')}
        value={[...chosen.roles]}
        error={problem ?? null}
      >
        <div className={styles['checkboxes']}>
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`people.role.${role}`)} onChange={() => toggle(role)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t('people.invite.administrator')}
        description={t('people.invite.administratorHelp')}
        checked={chosen.administrator}
        onChange={(event) => onChange({ ...chosen, administrator: event.currentTarget.checked })}
      />
    </>
  );
};
