import type { Translate } from '@recheck/wording';
import type { Role } from '../gql/graphql';

interface Holder {
  readonly administrator: boolean;
  readonly memberships: readonly { readonly role: Role; readonly desk: { readonly name: string } }[];
}

/** "Writer, Editor, Administrator"; with several desks "Writer (Nature)". */
export const sayRoles = (t: Translate, { administrator, memberships }: Holder, nameDesks: boolean): string => {
  const roles = memberships.map(({ role, desk }) =>
    nameDesks ? `${t(`people.role.${role}`)} (${desk.name})` : t(`people.role.${role}`),
  );
  const all = [...roles, ...(administrator ? [t('people.role.ADMINISTRATOR')] : [])];
  return all.length > 0 ? all.join(', ') : t('people.accounts.noRoles');
};
