import type { LedgerAction } from '@recheck/domain';

type Chapter = LedgerAction extends `${infer Name}.${string}` ? Name : never;
type Act<Of extends Chapter, Action extends LedgerAction = LedgerAction> = Action extends `${Of}.${infer Name}`
  ? Name
  : never;

/**
 * History, in sentences. Every action has one; `actor` is the person or part of the system that acted, the other facts
 * are what the entry carries. A fact that an entry lacks leaves out the part in square brackets around it.
 */
export const ledger = {
  intake: {
    textImported: '{{actor}} imported the text of “{{file}}”.',
    articleImported: '{{actor}} imported the article “{{file}}”, to be used as a source.',
    archiveImported: '{{actor}} imported “{{file}}” as already published, not reviewed here.',
  },
  drafting: {
    taskCompleted: '{{actor}} ticked off an open task[: {{task}}].',
    taskReopened: '{{actor}} reopened a task[: {{task}}].',
    threadBegun: '{{actor}} commented[ on “{{words}}”].',
    threadAnswered: '{{actor}} answered a comment[ on “{{words}}”].',
    threadResolved: '{{actor}} resolved a comment[ on “{{words}}”].',
    threadReopened: '{{actor}} reopened a comment[ on “{{words}}”].',
    commentChanged: '{{actor}} changed a comment of their own[ on “{{words}}”].',
    commentDeleted: '{{actor}} deleted a comment of their own[ on “{{words}}”].',
    editSuggested: '{{actor}} suggested an edit[ of “{{words}}”].',
    suggestionAccepted: '{{actor}} accepted an edit that {{person}} suggested[: “{{words}}” became “{{replacement}}”].',
    suggestionRejected: '{{actor}} rejected an edit that {{person}} suggested[, of “{{words}}”].',
    suggestionWithdrawn: '{{actor}} withdrew a suggested edit[ of “{{words}}”].',
    suggestionReopened:
      '{{actor}} opened a settled suggestion of {{person}} again[: “{{replacement}}” became “{{words}}” as before].',
    revisionNamed: '{{actor}} kept the draft as revision {{number}}[, “{{name}}”].',
    templateSaved: '{{actor}} saved the template “{{name}}” of the desk {{desk}}.',
    templateRetired: '{{actor}} took the template “{{name}}” of the desk {{desk}} out of use.',
    textAdopted: '{{actor}} adopted text that no person had written, in {{count}} paragraphs.',
    revisionRestored:
      '{{actor}} restored the words of revision {{number}}[ of round {{round}}][; what stood before is revision {{before}}].',
  },
  evidence: {
    sourceAdded: '{{actor}} added a source[: {{title}}].',
    sourceChanged: '{{actor}} changed what is said about a source[: {{title}}].',
    sourceRemoved: '{{actor}} removed a source[: {{title}}].',
    captureAsked: '{{actor}} asked for a snapshot of {{address}}.',
    snapshotKept: '{{actor}} kept a snapshot of a source[: {{title}}].',
    evidenceExported: '{{actor}} exported the archived evidence, {{count}} snapshots.',
    findingRecorded: '{{actor}} found of citation {{ordinal}}: {{finding}}.',
    findingCleared: '{{actor}} took back the finding on citation {{ordinal}}.',
    findingOverridden: '{{actor}} let the finding on citation {{ordinal}} stand[: {{reason}}].',
  },
  workflow: {
    checkCreated: '{{actor}} opened the check.',
    checkFactsChanged: '{{actor}} changed the facts of the check.',
    roundOpened: '{{actor}} opened round {{number}}.',
    roundFactsChanged: '{{actor}} changed the question or the claim.',
    verdictProposed: '{{actor}} proposed the verdict “{{verdict}}”.',
    verdictWithdrawn: '{{actor}} took back the proposed verdict.',
    stageAssigned: '{{actor}} assigned the stage {{stage}}[ to {{person}}][, due on {{date}}].',
    roundSubmitted: '{{actor}} submitted revision {{revision}} for source review.',
    roundRecalled: '{{actor}} recalled the draft[: {{reason}}].',
    roundPassedOn: '{{actor}} passed revision {{revision}} on for approval.',
    roundReturned: '{{actor}} returned the draft[: {{reason}}].',
    roundApproved: '{{actor}} approved revision {{revision}}.',
    changesRequested: '{{actor}} requested changes[: {{reason}}].',
    roundSentBack: '{{actor}} sent the round back[: {{reason}}].',
    roundAbandoned: '{{actor}} abandoned the round[: {{reason}}].',
    roundPublished: '{{actor}} ended the round by publishing it.',
    roundConfirmed: '{{actor}} confirmed that nothing had to change.',
  },
  publication: {
    editionPublished: '{{actor}} published edition {{number}}.',
    withdrawalProposed: '{{actor}} proposed to withdraw the check[: {{reason}}].',
    withdrawalConfirmed: '{{actor}} confirmed the withdrawal.',
    withdrawalDropped: '{{actor}} dropped the proposed withdrawal.',
    checkMerged: '{{actor}} merged the check into “{{question}}”.',
    checkSeparated: '{{actor}} let the check stand by itself again.',
  },
  refresh: {
    checkRelated: '{{actor}} linked the check with “{{question}}”.',
    checkUnrelated: '{{actor}} took the link with “{{question}}” away.',
    needRaised: '{{actor}} noted that the check may be outdated[: {{reason}}].',
    needConfirmed: '{{actor}} confirmed that the check needs a refresh.',
    needDismissed: '{{actor}} dismissed a refresh need[: {{reason}}].',
    needResolved: '{{actor}} resolved a refresh need.',
    needReopened: '{{actor}} reopened a refresh need.',
    policyChanged: '{{actor}} changed the refresh policy.',
    watchDateAdded: '{{actor}} put {{date}} on watch[: {{expectation}}].',
    watchDateRemoved: '{{actor}} took {{date}} off watch.',
  },
  people: {
    newsroomSetUp: '{{actor}} set up the newsroom.',
    demonstrationFilled: '{{actor}} filled the demonstration newsroom.',
    firstAdministratorLinkMade: '{{actor}} made the link for the first administrator.',
    invited: '{{actor}} invited {{person}}.',
    invitationRevoked: '{{actor}} revoked the invitation of {{person}}.',
    invitationAccepted: '{{actor}} accepted the invitation.',
    resetLinkMade: '{{actor}} made a link with which {{person}} can set a new password.',
    passwordReset: '{{actor}} set a new password.',
    rolesChanged: '{{actor}} changed the roles of {{person}} to: {{roles}}.',
    suspended: '{{actor}} suspended {{person}}[: {{reason}}].',
    reinstated: '{{actor}} reinstated {{person}}.',
    newsroomSettingsChanged: '{{actor}} changed the settings of the newsroom.',
    deskSettingsChanged: '{{actor}} changed the settings of the desk {{desk}}.',
  },
} as const satisfies { readonly [Name in Chapter]: Readonly<Record<Act<Name>, string>> };
