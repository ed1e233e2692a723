import { citationMarks, everyBlock, followUpQuestions, structureOf } from '../drafting/document-structure';
import type { ImportedCheck } from './imported-check';
import { gapsOf } from './gaps';
import { hasSummary } from './import-tasks';

/** What an import found and what is missing. */
export const reportOf = (check: Omit<ImportedCheck, 'found' | 'missing'>): Pick<ImportedCheck, 'found' | 'missing'> => {
  const { document, question, checkedOn, sources } = check;
  const { parts } = structureOf(document);
  const summary = hasSummary(document);
  const followUps = followUpQuestions(document).length;
  return {
    found: {
      question,
      checkedOn,
      claim: check.claim !== null,
      summary,
      limits: parts.some(({ part }) => part === 'LIMITS'),
      sections: parts.filter(({ part }) => part === 'SECTION' || part === 'LIMITS').length,
      citations: citationMarks(document).length,
      sources: sources.length,
      followUps,
      lists: everyBlock(document.blocks).filter(({ type }) => type === 'list').length,
    },
    missing: {
      question: question === null,
      checkedDate: checkedOn === null,
      summary: !summary,
      followUps: followUps === 0,
      verdict: true,
      untitledSources: sources.flatMap(({ title, importedNumber }) =>
        title === null && importedNumber !== null ? [importedNumber] : [],
      ),
      uncitedSentences: gapsOf(document).map(({ text, reason }) => ({ sentence: text, reason })),
    },
  };
};
