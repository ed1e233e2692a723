import { textBlocksOf } from '@recheck/editor-schema';
import { Doc } from 'yjs';
import { addPieces, type DraftPieceRow } from '../draft-log.queries';
import { authoredParagraphs, type Adoption, type AuthoredParagraph } from './authored-paragraphs';
import type { LogAuthors } from './log-authors';

/** What the authorship of a draft follows from. */
export interface AuthorshipRows {
  readonly pieces: readonly DraftPieceRow[];
  readonly authors: LogAuthors;
  readonly adoptions: readonly Adoption[];
}

/** Who wrote each paragraph of a draft, from its rows. */
export const readAuthorship = ({ pieces, authors, adoptions }: AuthorshipRows): readonly AuthoredParagraph[] => {
  const doc = new Doc();
  try {
    addPieces(doc, pieces);
    return authoredParagraphs(textBlocksOf(doc), authors, adoptions);
  } finally {
    doc.destroy();
  }
};
