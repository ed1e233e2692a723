import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addDays, type PlainDate } from '@recheck/domain';
import {
  ConfirmUnchangedDocument,
  DismissNeedDocument,
  MyWorkDocument,
  RefreshQueueDocument,
  RequestRefreshDocument,
  type NeedPartsFragment,
} from '../gql/graphql';
import { paths, problemOf, useAct } from '../shell';
import { ConfirmReason, useNewsroomClock, useWording } from '../ui';

const TOUCHES = [RefreshQueueDocument, MyWorkDocument];

interface UnchangedFormProps {
  readonly row: { readonly factCheckId: string; readonly question: string };
  readonly onClose: () => void;
}

/** "Nothing had to change": asks what was looked at, and opens a refresh round in source review. */
export const UnchangedForm = ({ row, onClose }: UnchangedFormProps) => {
  const t = useWording();
  const navigate = useNavigate();
  const confirm = useAct(ConfirmUnchangedDocument, { touches: TOUCHES });
  return (
    <ConfirmReason
      intro={
        <>
          <b>{row.question}</b>
          <br />
          {t('refresh.unchanged.intro')}
        </>
      }
      label={t('refresh.unchanged.lookedAt')}
      description={t('refresh.unchanged.lookedAtHelp')}
      act={t('refresh.unchanged.act')}
      busy={confirm.busy}
      problem={problemOf(t, confirm)}
      onCancel={onClose}
      onAct={(lookedAt) =>
        void confirm.act({ input: { factCheckId: row.factCheckId, lookedAt } }).then((outcome) => {
          if (outcome.kind !== 'done') return;
          onClose();
          void navigate(paths.check(row.factCheckId));
        })
      }
    />
  );
};

/** Dismisses a need with a reason; for age also the next due day. */
export const DismissForm = ({ need, onClose }: { need: NeedPartsFragment; onClose: () => void }) => {
  const t = useWording();
  const { today } = useNewsroomClock();
  const dismiss = useAct(DismissNeedDocument, { touches: TOUCHES });
  const [nextDueOn, setNextDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const isAge = need.trigger === 'AGE';
  const dateMissing = isAge && nextDueOn <= today;
  return (
    <ConfirmReason
      intro={
        <>
          <b>{need.sentence}</b>
          <br />
          {isAge ? t('refresh.dismiss.introAge') : t('refresh.dismiss.intro')}
        </>
      }
      label={t('refresh.dismiss.reason')}
      act={t('refresh.dismiss.act')}
      busy={dismiss.busy}
      problem={problemOf(t, dismiss)}
      onCancel={onClose}
      onAct={(reason) => {
        setTried(true);
        if (dateMissing) return;
        void dismiss
          .act({
            input: {
              needId: need.id,
              expectedVersion: need.version,
              reason,
              nextDueOn: isAge ? (nextDueOn as PlainDate) : null,
            },
          })
          .then((outcome) => {
            if (outcome.kind === 'done') onClose();
          });
      }}
    >
      {isAge ? (
        <TextInput
          type="date"
          label={t('refresh.dismiss.nextDueOn')}
          description={t('refresh.dismiss.nextDueHelp')}
          min={addDays(today, 1)}
          value={nextDueOn}
          onChange={(event) => setNextDueOn(event.currentTarget.value)}
          error={tried && dateMissing ? t('refresh.dismiss.nextDueMissing') : null}
        />
      ) : null}
    </ConfirmReason>
  );
};

/** Asks for another look at a published check. */
export const RequestForm = ({ factCheckId, onClose }: { factCheckId: string; onClose: () => void }) => {
  const t = useWording();
  const request = useAct(RequestRefreshDocument, { touches: TOUCHES });
  return (
    <ConfirmReason
      label={t('refresh.request.reason')}
      description={t('refresh.request.help')}
      act={t('refresh.request.act')}
      busy={request.busy}
      problem={problemOf(t, request)}
      onCancel={onClose}
      onAct={(reason) =>
        void request.act({ input: { factCheckId, reason } }).then((outcome) => {
          if (outcome.kind === 'done') onClose();
        })
      }
    />
  );
};
