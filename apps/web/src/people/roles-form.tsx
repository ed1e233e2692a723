import { useState } from 'react';
import { ChangeRolesDocument, PeopleDocument, type AccountPartsFragment } from '../gql/graphql';
import { problemOf, useAct, useMe, useSession } from '../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useWording } from '../ui';
import { RoleFields, ROLES, type ChosenRoles } from './role-fields';

interface RolesFormProps {
  readonly account: AccountPartsFragment;
  readonly desks: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Sets a person's roles on a desk, and whether they are administrator. */
export const RolesForm = ({ account, desks, onClose }: RolesFormProps) => {
  const t = useWording();
  const me = useMe();
  const { refresh } = useSession();
  const held = (deskId: string) =>
    ROLES.filter((role) =>
      account.memberships.some((membership) => membership.role === role && membership.desk.id === deskId),
    );
  const first = account.memberships[0]?.desk.id ?? desks[0]?.id ?? '';
  const [chosen, setChosen] = useState<ChosenRoles>({
    deskId: first,
    roles: held(first),
    administrator: account.administrator,
  });
  const change = useAct(ChangeRolesDocument, { touches: [PeopleDocument] });
  const submit = async (): Promise<void> => {
    if (change.busy) return;
    const outcome = await change.act({
      input: {
        personId: account.person.id,
        deskId: chosen.deskId,
        roles: [...chosen.roles],
        administrator: chosen.administrator,
      },
    });
    if (outcome.kind !== 'done') return;
    onClose();
    if (account.person.id === me.person.id) await refresh();
  };
  const problem = problemOf(t, change);
  return (
    <Form onSubmit={() => void submit()}>
      <FormStack>
        <RoleFields
          desks={desks}
          chosen={chosen}
          onChange={(next) => setChosen(next.deskId === chosen.deskId ? next : { ...next, roles: held(next.deskId) })}
        />
        <p>{t('people.roles.takesEffect')}</p>
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <FormActions>
          <Action primary submits busy={change.busy} onAct={() => undefined}>
            {t('people.roles.act')}
          </Action>
          <Action quiet local onAct={onClose}>
            {t('shell.action.cancel')}
          </Action>
        </FormActions>
      </FormStack>
    </Form>
  );
};
