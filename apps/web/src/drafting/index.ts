import { lazy } from 'react';

/** Loaded with the stage that needs it: the editor is the largest part of the newsroom. */
export const DraftingDesk = lazy(async () => ({ default: (await import('./drafting-desk')).DraftingDesk }));
export { UnadoptedLine, UnadoptedText } from './authorship/unadopted-text';
export { MentionsList } from './comments/mentions-list';
export { FrozenSheet } from './frozen-sheet';
export { KeptWordsList } from './kept-words-list';
export { RevisionsButton } from './history/revisions-button';
export { TemplateSelect } from './templates/template-select';
export { TemplatesSection } from './templates/templates-section';
