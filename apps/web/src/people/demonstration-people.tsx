import { useEffect, useState } from 'react';
import type { Role } from '../gql/graphql';
import { Avatar, useWording } from '../ui';
import styles from './door-page.module.css';

/** One invented person of the demonstration newsroom, with the password that everybody may know. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly administrator: boolean;
  readonly roles: readonly Role[];
}

interface DemonstrationPeopleProps {
  readonly chosen: string;
  readonly onChoose: (person: DemonstrationPerson) => void;
}

/** The people of the demonstration newsroom: one press fills in the form. A real newsroom has no such list. */
export const DemonstrationPeople = ({ chosen, onChoose }: DemonstrationPeopleProps) => {
  const t = useWording();
  const [people, setPeople] = useState<readonly DemonstrationPerson[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/api/demonstration/people', { signal: controller.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as DemonstrationPerson[]) : []))
      .then(setPeople, () => undefined);
    return () => controller.abort();
  }, []);
  return (
    <section className={styles['people']} aria-labelledby="demonstration">
      <h2 id="demonstration">{t('people.signIn.demonstration')}</h2>
      <p>{t('people.signIn.demonstrationHelp')}</p>
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" aria-pressed={chosen === person.email} onClick={() => onChoose(person)}>
              <Avatar name={person.name} />
              <span>
                <b>{person.name}</b>{' '}
                <small>
                  {[...person.roles, ...(person.administrator ? (['ADMINISTRATOR'] as const) : [])]
                    .map((role) => t(`people.role.${role}`))
                    .join(', ')}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
