/**
 * Why a command was refused. The list is closed: every code has exactly one sentence for people in `libs/wording`,
 * which does not compile without it.
 *
 * - `mayNot`  the person lacks the right, now and later ("you may not")
 * - `notNow`  the thing is not in a state for it ("not now")
 * - `moved`   somebody else was first, or what the person saw is no longer what is stored
 * - `input`   what was sent cannot be used; says what, where and what to do
 */
export const REFUSALS = {
  // you may not
  notSignedIn: 'mayNot',
  suspended: 'mayNot',
  roleMissing: 'mayNot',
  administratorOnly: 'mayNot',
  authorCannotReview: 'mayNot',
  authorCannotApprove: 'mayNot',
  authorCannotOverride: 'mayNot',
  reviewerCannotApprove: 'mayNot',
  secondPersonNeeded: 'mayNot',
  nobodyEligible: 'mayNot',
  notFound: 'mayNot',
  notYours: 'mayNot',
  // not now
  roundEnded: 'notNow',
  wrongStage: 'notNow',
  draftFrozen: 'notNow',
  threadResolved: 'notNow',
  editorOutdated: 'notNow',
  roundOpen: 'notNow',
  notPublished: 'notNow',
  alreadyPublished: 'notNow',
  withdrawn: 'notNow',
  alreadyMerged: 'notNow',
  notMerged: 'notNow',
  mergeNeedsPublished: 'notNow',
  neverJudged: 'notNow',
  verdictMissing: 'notNow',
  questionMissing: 'notNow',
  draftEmpty: 'notNow',
  sectionMissing: 'notNow',
  pictureUndescribed: 'notNow',
  sourceUnidentified: 'notNow',
  sourceMissing: 'notNow',
  findingMissing: 'notNow',
  evidenceIncomplete: 'notNow',
  overrideNeedless: 'notNow',
  checkedDateTooLate: 'notNow',
  nothingTouched: 'notNow',
  needNotOpen: 'notNow',
  sourceCited: 'notNow',
  captureRunning: 'notNow',
  snapshotDamaged: 'notNow',
  taskClosesItself: 'notNow',
  invitationSpent: 'notNow',
  lastAdministrator: 'notNow',
  // somebody was first
  contentMoved: 'moved',
  evidenceMoved: 'moved',
  versionMoved: 'moved',
  suggestionSettled: 'moved',
  suggestionMoved: 'moved',
  suggestionOpen: 'moved',
  acceptedWordsMoved: 'moved',
  busy: 'moved',
  keyReused: 'moved',
  // what was sent
  inputInvalid: 'input',
  reasonMissing: 'input',
  changeTextMissing: 'input',
  noteMissing: 'input',
  commentEmpty: 'input',
  commentTooLong: 'input',
  suggestionEmpty: 'input',
  suggestionTooLong: 'input',
  suggestionNotWords: 'input',
  dateInvalid: 'input',
  durationInvalid: 'input',
  urlInvalid: 'input',
  verdictUnknown: 'input',
  citationUnknown: 'input',
  passageNotThere: 'input',
  assigneeUnfit: 'input',
  mergeIntoItself: 'input',
  slugTaken: 'input',
  emailTaken: 'input',
  passwordWeak: 'input',
  snapshotUnreadable: 'input',
  importUnreadable: 'input',
  importEmpty: 'input',
  importTooLarge: 'input',
  importBinary: 'input',
  importEncoding: 'input',
  importActiveContent: 'input',
  importIsArticle: 'input',
} as const satisfies Record<string, RefusalKind>;

export type RefusalKind = 'mayNot' | 'notNow' | 'moved' | 'input';
export type RefusalCode = keyof typeof REFUSALS;

/** Values that fill the placeholders of a refusal's sentence, e.g. `{ person: 'Ada', count: 3 }`. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** One refusal: its code, what fills its sentence, and the places that block (ids a screen can link to). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: RefusalFacts;
  readonly places?: readonly string[];
}

/** Makes a refusal. */
export const refusal = (code: RefusalCode, facts?: RefusalFacts, places?: readonly string[]): Refusal => ({
  code,
  ...(facts ? { facts } : {}),
  ...(places?.length ? { places } : {}),
});

/** Tells "you may not" and "not now" apart (and both from lost races and bad input). */
export const refusalKind = (code: RefusalCode): RefusalKind => REFUSALS[code];
