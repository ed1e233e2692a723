export { createWording, english, LANGUAGES, t, type Language, type Translate, type Wording } from './wording';
export type { FactName, Facts, WordingKey } from './keys';
export { formatDay, formatMoment, formatMonth, formatShortDay, formatTime, formatTimeOfSave } from './dates';
export { refusalSentence } from './refusal-sentence';
export { ledgerSentence, type LedgerFacts } from './ledger-sentence';
