import { useEffect } from 'react';
import { useWording } from '../../ui';
import { useDesk } from '../desk-context';
import { machineTransaction } from './machine-text';
import { useAuthorship } from './use-authorship';

/** So long the words rest before it is asked anew who wrote them, in milliseconds: they have to be saved first. */
const RESTED_AFTER = 1500;

/** Keeps what is set off in the text as no person's in step with what the server knows. */
export const AuthorshipMarks = () => {
  const t = useWording();
  const { draft, document, editor } = useDesk();
  const { open, lookAgain } = useAuthorship();
  useEffect(() => {
    if (!document) return;
    const timer = setTimeout(lookAgain, RESTED_AFTER);
    return () => clearTimeout(timer);
  }, [document, lookAgain]);
  // The paragraphs arrive with the draft, so that it is drawn anew when the draft is there.
  useEffect(() => {
    if (!document || !editor || editor.isDestroyed) return;
    const text = { blocks: new Set(open), label: t('drafting.authorship.machine') };
    editor.view.dispatch(machineTransaction(editor.state, draft.doc, text));
  }, [editor, draft, document, open, t]);
  return null;
};
