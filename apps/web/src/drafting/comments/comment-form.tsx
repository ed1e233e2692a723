import { useState } from 'react';
import { Action, ErrorLine, Form, FormActions, FormStack, useUnsaved, useWording } from '../../ui';
import { CommentField } from './comment-field';

interface CommentFormProps {
  readonly label: string;
  readonly act: string;
  /** Sends it; true once it is kept. */
  readonly onSend: (body: string) => Promise<boolean>;
  readonly onLeave: () => void;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly first?: string;
  readonly autoFocus?: boolean;
}

/** Words about the draft, until they are sent or left. `Ctrl Enter` sends, `Esc` leaves what is empty. */
export const CommentForm = ({
  label,
  act,
  onSend,
  onLeave,
  busy,
  problem,
  first = '',
  autoFocus = true,
}: CommentFormProps) => {
  const t = useWording();
  const [body, setBody] = useState(first);
  const touched = body.trim() !== '' && body !== first;
  useUnsaved(busy ? 'acting' : touched ? 'typed' : 'none');
  const send = (): void => {
    if (busy || body.trim() === '') return;
    void onSend(body).then((kept) => {
      if (kept) setBody(first);
    });
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        if (!touched) onLeave();
      }}
    >
      <Form onSubmit={send}>
        <FormStack>
          <CommentField label={label} value={body} onChange={setBody} autoFocus={autoFocus} />
          {problem ? <ErrorLine>{problem}</ErrorLine> : null}
          <FormActions>
            <Action submits busy={busy} onAct={() => undefined} keys="Ctrl Enter">
              {act}
            </Action>
            <Action quiet local onAct={onLeave}>
              {t('drafting.margin.leave')}
            </Action>
          </FormActions>
        </FormStack>
      </Form>
    </div>
  );
};
