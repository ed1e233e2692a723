import { lazy } from 'react';

/** Loaded with the stage that needs it. */
export const ReviewBench = lazy(async () => ({ default: (await import('./review-bench')).ReviewBench }));
export { AddressField } from './address-field';
export { CaptureField } from './capture-field';
export { CaptureLine } from './capture-line';
export { sendFile } from './send-file';
export { SourceCaptures } from './source-captures';
export { suggestedFacts } from './suggested-facts';
export { isRunning, useCaptures, type CapturedOfSource, type Captures } from './use-captures';
export { ReaderPane } from './reader-pane';
export { useChoosePassage } from './use-choose-passage';
export { useRoundPassages, type RoundPassages } from './round-passages';
