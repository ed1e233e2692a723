import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import { CaptureSourceDocument, RoundCapturesDocument } from '../gql/graphql';
import { problemOf, useAct } from '../shell';
import { useWording } from '../ui';
import { useCheck } from '../workflow';
import { newCitationId } from './citation-id';
import { citedInItsPlace, withAddress } from './paste/address-paste';

/**
 * Cites web addresses at the caret: one that is no source of the round yet becomes one, and is captured in the
 * background. Until the newsroom has it, and where it does not take it, the address stands in the text as a link.
 */
export const useCiteAddress = (editor: Editor | null, cite: (sourceId: string) => void) => {
  const t = useWording();
  const { round, reload } = useCheck();
  const capture = useAct(CaptureSourceDocument, { touches: [RoundCapturesDocument] });
  const { act } = capture;
  const { id: roundId, sources } = round;
  const citeAddress = useCallback(
    async (address: string): Promise<void> => {
      const known = sources.find((source) => source.address === address);
      if (known) return cite(known.id);
      if (!editor) return;
      editor.view.dispatch(withAddress(editor.state, address));
      editor.commands.focus();
      const outcome = await act({ input: { roundId, address } });
      if (outcome.kind !== 'done') return;
      await reload();
      if (editor.isDestroyed) return;
      const attributes = { citationId: newCitationId(), sourceId: outcome.value.id, passageId: null };
      const cited = citedInItsPlace(editor.state, address, editor.schema.node('citation', attributes));
      if (cited) editor.view.dispatch(cited);
    },
    [editor, cite, act, roundId, sources, reload],
  );
  const problem = problemOf(t, capture);
  return { citeAddress, problem: problem && t('drafting.editor.addressKept', { problem }) };
};
