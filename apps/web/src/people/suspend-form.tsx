import { PeopleDocument, SuspendDocument, type AccountPartsFragment } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { ConfirmReason, useWording } from '../ui';

/** Suspends somebody, with a reason that is kept. */
export const SuspendForm = ({ account, onClose }: { account: AccountPartsFragment; onClose: () => void }) => {
  const t = useWording();
  const suspend = useAct(SuspendDocument, { touches: [PeopleDocument] });
  return (
    <ConfirmReason
      intro={t('people.suspend.intro', { name: account.person.name })}
      label={t('people.suspend.reason')}
      act={t('people.suspend.act')}
      busy={suspend.busy}
      problem={problemOf(t, suspend)}
      onCancel={onClose}
      onAct={(reason) =>
        void suspend.act({ personId: account.person.id, reason }).then((outcome) => {
          if (outcome.kind === 'done') onClose();
        })
      }
    />
  );
};
