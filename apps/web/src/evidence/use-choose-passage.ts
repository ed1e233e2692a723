import { ChoosePassageDocument, ReadSnapshotDocument, RoundPassagesDocument } from '../gql/graphql';
import { useAct } from '../shell';

/** Keeps selected words as a passage; the round's passages and those marked in open archived words are asked for anew. */
export const useChoosePassage = () =>
  useAct(ChoosePassageDocument, { touches: [RoundPassagesDocument, ReadSnapshotDocument] });
