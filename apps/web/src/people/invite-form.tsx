import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { InviteDocument, PeopleDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { Action, ErrorLine, Form, FormActions, FormStack, useUnsaved, useWording } from '../ui';
import { LinkToCopy } from './link-to-copy';
import { RoleFields, type ChosenRoles } from './role-fields';

interface InviteFormProps {
  readonly desks: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

const EMPTY = { name: '', email: '' };

/** Asks whom to invite, with which roles; then shows the link to hand over, once. */
export const InviteForm = ({ desks, onClose }: InviteFormProps) => {
  const t = useWording();
  const [person, setPerson] = useState(EMPTY);
  const [chosen, setChosen] = useState<ChosenRoles>({ deskId: desks[0]?.id ?? '', roles: [], administrator: false });
  const [tried, setTried] = useState(false);
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const invite = useAct(InviteDocument, { touches: [PeopleDocument] });
  useUnsaved(person.name.trim() || person.email.trim() ? 'typed' : 'none');
  const problems = {
    name: person.name.trim() === '' ? t('people.invite.nameMissing') : null,
    email: /^\S+@\S+$/.test(person.email.trim()) ? null : t('people.invite.emailMissing'),
    roles: chosen.roles.length === 0 && !chosen.administrator ? t('people.invite.rolesMissing') : null,
  };

  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.values(problems).some(Boolean) || invite.busy) return;
    const outcome = await invite.act({
      input: {
        name: person.name.trim(),
        email: person.email.trim(),
        // The sheet may have been opened before the desks had arrived.
        deskId: chosen.deskId || (desks[0]?.id ?? ''),
        roles: [...chosen.roles],
        administrator: chosen.administrator,
      },
    });
    if (outcome.kind === 'done') setLink(outcome.value);
  };

  if (link) {
    return (
      <LinkToCopy
        link={link}
        title={t('people.invite.ready', { name: person.name.trim() })}
        help={(moment) => t('people.invite.readyHelp', { moment })}
      >
        <Action
          onAct={() => {
            setLink(null);
            setPerson(EMPTY);
            setTried(false);
          }}
        >
          {t('people.invite.another')}
        </Action>
      </LinkToCopy>
    );
  }
  const problem = problemOf(t, invite);
  return (
    <Form onSubmit={() => void submit()}>
      <FormStack>
        <p>{t('people.invite.intro')}</p>
        <TextInput
          label={t('people.invite.name')}
          value={person.name}
          onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
          error={tried ? problems.name : null}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          type="email"
          label={t('people.invite.email')}
          value={person.email}
          onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })}
          error={tried ? problems.email : null}
          autoComplete="off"
        />
        <RoleFields desks={desks} chosen={chosen} onChange={setChosen} problem={tried ? problems.roles : null} />
        {problem ? <ErrorLine>{problem}</ErrorLine> : null}
        <FormActions>
          <Action primary submits busy={invite.busy} onAct={() => undefined}>
            {t('people.invite.act')}
          </Action>
          <Action quiet local onAct={onClose}>
            {t('shell.action.cancel')}
          </Action>
        </FormActions>
      </FormStack>
    </Form>
  );
};
