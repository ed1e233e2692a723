import { AddressField, type Captures } from '../evidence';
import { CaptureAgainDocument, UpdateSourceDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { saidOf, type Source } from './source-order';

/** For a source of which nobody knows where it stands: with its address it is captured, and its page says what it is. */
export const SourceAddress = ({ source, captures }: { source: Source; captures: Captures }) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const update = useAct(UpdateSourceDocument);
  const capture = useAct(CaptureAgainDocument);
  const { id: sourceId, version: expectedVersion } = source;
  const ask = async (address: string): Promise<boolean> => {
    const input = { roundId: round.id, sourceId, expectedVersion, source: saidOf(source, { address }) };
    const said = await update.act({ input });
    if (said.kind !== 'done') return false;
    await capture.act({ input: { roundId: round.id, sourceId } });
    await Promise.all([reload(), captures.reload()]);
    return true;
  };
  return (
    <AddressField
      label={t('evidence.source.addressOf')}
      refusal={roundRefusal(round, 'EDIT_DRAFT')}
      busy={update.busy || capture.busy}
      problem={problemOf(t, update) ?? problemOf(t, capture)}
      onCapture={ask}
    />
  );
};
