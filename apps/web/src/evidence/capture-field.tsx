import { useRef } from 'react';
import { CaptureSourceDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { KeyHint, useKeys, useWording, type ActionRefusal } from '../ui';
import { AddressField } from './address-field';

interface CaptureFieldProps {
  readonly roundId: string;
  readonly refusal: ActionRefusal | null;
  /** Told the source, as soon as the newsroom has it. */
  readonly onAdded: (sourceId: string) => void;
}

/** Where a web address is pasted: it becomes a source at once, and is captured in the background. */
export const CaptureField = ({ roundId, refusal, onAdded }: CaptureFieldProps) => {
  const t = useWording();
  const field = useRef<HTMLInputElement>(null);
  const capture = useAct(CaptureSourceDocument);
  useKeys(t('evidence.capture.keys.title'), [
    { keys: 'Ctrl Shift v', label: t('evidence.capture.keys.paste'), run: () => field.current?.focus() },
  ]);
  const ask = async (address: string): Promise<boolean> => {
    const outcome = await capture.act({ input: { roundId, address } });
    if (outcome.kind === 'done') onAdded(outcome.value.id);
    return outcome.kind === 'done';
  };
  return (
    <AddressField
      label={t('evidence.capture.pasteLabel')}
      refusal={refusal}
      busy={capture.busy}
      problem={problemOf(t, capture)}
      onCapture={ask}
      field={field}
      hint={<KeyHint keys="Ctrl Shift v" />}
    />
  );
};
