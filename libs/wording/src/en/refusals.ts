import type { RefusalCode } from '@recheck/domain';

/**
 * One sentence or two per refusal: what was refused, why, and what to do about it. They stand without any facts, so that
 * a refusal can always be shown. Where the server knows more, `namedRefusals` says it better.
 */
export const refusals = {
  // you may not
  notSignedIn: 'You are not signed in. Sign in and try again; what you typed is still here.',
  suspended: 'Your account is suspended, so you can read nothing and change nothing. Ask an administrator.',
  roleMissing: 'Your roles on this desk do not allow this. Ask an administrator if you should have the right.',
  administratorOnly: 'Only an administrator may do this.',
  authorCannotReview: 'You wrote in this round, so somebody else reviews its sources.',
  authorCannotApprove: 'You wrote in this round, so another editor decides about it.',
  authorCannotOverride: 'You wrote in this round, so another editor decides whether this finding may stand.',
  reviewerCannotApprove: 'You reviewed the sources of this revision, so another editor decides about it.',
  secondPersonNeeded: 'This needs a second person. Ask another editor or publisher of the desk to confirm it.',
  nobodyEligible:
    'Nobody on this desk may do this: everyone with the right role wrote in this round. Invite one more person.',
  notFound: 'This does not exist, or you may not see it.',
  notYours: 'Only the person who wrote this may change it.',
  // not now
  roundEnded: 'This round has ended. Open a new round to go on.',
  wrongStage: 'This cannot be done in the stage the round is in.',
  draftFrozen: 'The draft is closed for writing while it is being judged. A writer can recall it.',
  threadResolved: 'This conversation is resolved. Reopen it to go on.',
  editorOutdated: 'This tab is older than the newsroom. Reload the page to go on; what was saved is kept.',
  roundOpen: 'A round is already open for this check. Go on in that one, or end it first.',
  notPublished: 'This check is not published.',
  alreadyPublished: 'This is published already.',
  withdrawn: 'This check was withdrawn. It comes back only through a correction round.',
  alreadyMerged: 'One of the two has been merged into another check already. Choose the check that it was merged into.',
  notMerged: 'This check has not been merged into another.',
  mergeNeedsPublished:
    'Readers of this check would be led to one that is not published. Publish the other first, or merge the other into this one.',
  neverJudged:
    'This check was imported as it was published and has no verdict of this newsroom yet. Open a refresh round and propose one.',
  verdictMissing: 'The draft has no verdict. Propose a value of the rating scale and give the reason in one sentence.',
  questionMissing: 'The draft has no question. Write the question that this check answers.',
  draftEmpty: 'The draft has no text. Write at least one paragraph.',
  pictureUndescribed: 'A picture has no words for those who cannot see it. Say what it shows.',
  sectionMissing: 'A section that this desk requires has nothing in it yet. Write it, or ask the desk.',
  sourceUnidentified: 'A cited source is still a bare number. Give it a title, and an address or a reference.',
  sourceMissing: 'A citation points to a source that is no longer attached. Choose another source or remove the mark.',
  findingMissing: 'A citation has no finding yet. Every citation needs one, whatever it says.',
  evidenceIncomplete:
    'A finding stands in the way of approval. Request changes, or let an editor who did not write accept it with a public reason.',
  overrideNeedless: 'This finding blocks nothing, so there is nothing to accept.',
  checkedDateTooLate:
    'The checked date cannot be later than the day on which the source review was completed. Choose that day or an earlier one.',
  nothingTouched:
    'Nothing has been looked at in this round yet. Verify at least one citation again, or say what was looked at.',
  needNotOpen: 'This need is no longer open, so it can be neither taken up nor dismissed.',
  captureRunning: 'This source is being captured already. Its row shows how far it is.',
  snapshotDamaged:
    'What is stored of this snapshot is not what was kept. Capture the source again and choose the words there.',
  sourceCited: 'The draft still cites this source. Remove its citation marks first.',
  taskClosesItself: 'This task closes by itself once it is done, and opens again if that is undone.',
  invitationSpent: 'This link has been used or has expired. Ask an administrator for a new one.',
  lastAdministrator: 'This is the last administrator. Make somebody else administrator first.',
  // somebody was first
  contentMoved: 'The text has changed since you opened it. Read the new version, then decide again.',
  evidenceMoved: 'Findings or passages have changed since you opened this. Look at them again, then decide.',
  versionMoved: 'Somebody was faster. You now see the new state; try again if it is still needed.',
  suggestionSettled: 'Somebody was faster: this suggestion is settled.',
  suggestionMoved:
    'The words that this suggestion is about have changed since, so it was not put into the text. Read it beside the words that stand there now.',
  suggestionOpen: 'This suggestion is open again already.',
  acceptedWordsMoved:
    'The accepted words have changed since, so they were left as they are. Change the text as it stands now.',
  busy: 'Somebody is working on this at this moment. Try again in a few seconds; nothing was changed.',
  keyReused: 'This request was already answered with other contents. Reload the page and try again.',
  // what was sent
  inputInvalid: 'Something in the form cannot be used. Correct the marked fields.',
  reasonMissing: 'Give a reason. It is kept in the history.',
  changeTextMissing: 'Say what changed. It stands on the public page and in the list of corrections.',
  noteMissing: 'Say in a note what the source says instead. Every finding except “Supports” needs one.',
  commentEmpty: 'Write something first.',
  commentTooLong: 'This is too long for the margin. Shorten it, or write it into the draft.',
  suggestionEmpty: 'This changes nothing. Change the words, or leave them.',
  suggestionTooLong: 'This is too long for one suggestion. Suggest it in parts.',
  suggestionNotWords:
    'A suggestion stays within one paragraph and changes words only. Leave citation marks out of the selection.',
  dateInvalid: 'This is not a date of the calendar. Write it as year, month, day: 2026-11-03.',
  durationInvalid: 'This is not a period. Write it as an ISO 8601 duration, for example P6M for six months.',
  urlInvalid: 'This is not a web address. It begins with http:// or https://.',
  verdictUnknown: 'This verdict is not on the desk’s rating scale. Choose one of its values.',
  citationUnknown: 'This citation is not in the text that was submitted. Reload and look again.',
  passageNotThere: 'The source does not have these words at that place. Open it again and select them once more.',
  assigneeUnfit: 'This person cannot take the stage: they lack the role for it, or they wrote in this round.',
  mergeIntoItself: 'A check cannot be merged into itself or linked with itself. Choose another one.',
  slugTaken: 'Another check has this address. Choose different words.',
  emailTaken: 'There is an account with this e-mail address already.',
  passwordWeak: 'This password is too weak. Use at least twelve characters that are not on lists of common passwords.',
  importUnreadable: 'This text could not be read as a fact-check. Nothing was imported.',
  importEmpty: 'There is no text in it. Nothing was imported.',
  snapshotUnreadable: 'This cannot be kept as a snapshot.',
  importTooLarge: 'The file is too large. Nothing was imported.',
  importBinary: 'This is not a text file. Save it as plain text, Markdown or HTML. Nothing was imported.',
  importEncoding: 'The text is not encoded as UTF-8. Save it as UTF-8 and try again. Nothing was imported.',
  importActiveContent:
    'The page contains scripts or forms, which are never imported. Paste the text alone. Nothing was imported.',
  importIsArticle: 'This is an article and not a fact-check. It can be kept as a source. Nothing was imported.',
} as const satisfies Record<RefusalCode, string>;

/**
 * Better sentences for refusals that come with facts. The first whose placeholders are all known is shown, so the most
 * telling one stands first. Words for facts: `person` who did it, `people` who could, `stage`, `role`, `at` (instant),
 * `date` (day), `count`, `limit`, `field`, `file`, `value`. A `role` comes with its article.
 */
export const namedRefusals = {
  roleMissing: ['Only {{role}} of this desk may do this. Ask an administrator if you should have the right.'],
  authorCannotReview: ['You wrote in this round, so somebody else reviews its sources: {{people}}.'],
  authorCannotApprove: ['You wrote in this round, so another editor decides about it: {{people}}.'],
  authorCannotOverride: [
    'You wrote in this round, so another editor decides whether this finding may stand: {{people}}.',
  ],
  reviewerCannotApprove: ['You reviewed the sources of this revision, so another editor decides about it: {{people}}.'],
  secondPersonNeeded: ['This needs a second person. Ask {{people}} to confirm it.'],
  nobodyEligible: [
    'Nobody on this desk may do this: everyone who is {{role}} wrote in this round. {{people}} could be invited, or somebody new.',
    'Nobody on this desk may do this: everyone who is {{role}} wrote in this round. Invite one more person with that role.',
  ],
  roundEnded: [
    '{{person}} ended this round on {{at}}. Open a new round to go on.',
    '{{person}} has ended this round. Open a new round to go on.',
  ],
  wrongStage: [
    'Meanwhile {{person}} moved the round: it is in {{stage}} now, and this cannot be done there.',
    'The round is in {{stage}}, and this cannot be done there.',
  ],
  draftFrozen: ['The draft is closed for writing while the round is in {{stage}}. A writer can recall it.'],
  roundOpen: ['A round is already open for this check: {{person}} works on it. Go on in that one, or end it first.'],
  sectionMissing: ['Nothing is written yet in what this desk requires: {{sections}}.'],
  sourceUnidentified: ['Source {{value}} is still a bare number. Give it a title, and an address or a reference.'],
  findingMissing: ['Some citations have no finding yet, {{count}} in all. Every citation needs one, whatever it says.'],
  evidenceIncomplete: [
    'Findings stand in the way of approval, {{count}} in all. Request changes, or let an editor who did not write accept each with a public reason.',
  ],
  checkedDateTooLate: ['The source review was completed on {{date}}. The checked date is that day or an earlier one.'],
  contentMoved: [
    '{{person}} changed the text on {{at}}, after you opened it. Read the new version, then decide again.',
    '{{person}} has changed the text since you opened it. Read the new version, then decide again.',
  ],
  evidenceMoved: [
    '{{person}} changed a finding or a passage on {{at}}, after you opened this. Look at it again, then decide.',
    '{{person}} has changed a finding or a passage since you opened this. Look at it again, then decide.',
  ],
  suggestionSettled: ['{{person}} has withdrawn, accepted or rejected this suggestion already.'],
  versionMoved: [
    '{{person}} was faster, on {{at}}. You now see the new state; try again if it is still needed.',
    '{{person}} was faster. You now see the new state; try again if it is still needed.',
  ],
  inputInvalid: ['“{{field}}” cannot be used as it is. Correct it and try again.'],
  reasonMissing: ['Give a reason of at least {{limit}} characters. It is kept in the history.'],
  dateInvalid: ['“{{value}}” is not a date of the calendar. Write it as year, month, day: 2026-11-03.'],
  durationInvalid: ['“{{value}}” is not a period. Write it as an ISO 8601 duration, for example P6M for six months.'],
  urlInvalid: ['“{{value}}” is not a web address. It begins with http:// or https://.'],
  assigneeUnfit: [
    'This person cannot take the stage: they lack the role for it, or they wrote in this round. {{people}} could.',
  ],
  slugTaken: ['Another check has the address “{{value}}”. Choose different words.'],
  emailTaken: ['There is an account with the e-mail address {{value}} already.'],
  passwordWeak: [
    'This password is too weak. Use at least {{limit}} characters that are not on lists of common passwords.',
  ],
  importUnreadable: ['{{file}} could not be read as a fact-check. Nothing was imported.'],
  importEmpty: ['There is no text in {{file}}. Nothing was imported.'],
  snapshotUnreadable: ['This cannot be kept as a snapshot: {{reason}}'],
  importTooLarge: [
    '{{file}} is larger than {{limit}}. Nothing was imported.',
    'This is larger than {{limit}}. Nothing was imported.',
  ],
  importBinary: ['{{file}} is not a text file. Save it as plain text, Markdown or HTML. Nothing was imported.'],
  importEncoding: ['{{file}} is not encoded as UTF-8. Save it as UTF-8 and try again. Nothing was imported.'],
  importActiveContent: [
    '{{file}} contains scripts or forms, which are never imported. Paste the text alone. Nothing was imported.',
  ],
  importIsArticle: ['{{file}} is an article and not a fact-check. It can be kept as a source. Nothing was imported.'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
