import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Refused, Visitor } from '../../test/actor';
import { operationsIn, type Operation } from '../../test/operations';
import { startTestServer, type TestServer } from '../../test/server';
import { everybody } from '../platform/auth/policy';
import { policyOf, operationsOf } from '../platform/graphql/enforce-policies';
import { routesOf } from '../platform/http/routes';
import { Upgrades } from '../platform/http/upgrades';

const ROLES = ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'] as const;
const CALLERS = ['visitor', 'suspended', 'no role', ...ROLES, 'administrator'] as const;
type Caller = (typeof CALLERS)[number];

const ALL: readonly Caller[] = CALLERS;
const SIGNED_IN: readonly Caller[] = ['no role', ...ROLES, 'administrator'];
const READING: readonly Caller[] = [...ROLES, 'administrator'];
const WRITING: readonly Caller[] = ['WRITER', 'EDITOR'];
const LEADING: readonly Caller[] = ['EDITOR', 'PUBLISHER'];

/** Who may knock, written by hand and only what is allowed. An operation that is not here fails the test. */
const ALLOWED: Readonly<Record<string, readonly Caller[]>> = {
  // people
  me: ALL,
  newsroom: ALL,
  invitationOffer: ALL,
  acceptInvitation: ALL,
  desks: SIGNED_IN,
  accounts: ['administrator'],
  invitations: ['administrator'],
  invite: ['administrator'],
  makeResetLink: ['administrator'],
  revokeInvitation: ['administrator'],
  changeRoles: ['administrator'],
  suspend: ['administrator'],
  reinstate: ['administrator'],
  changeNewsroomSettings: ['administrator'],
  changeDeskSettings: ['administrator'],
  // ledger
  history: SIGNED_IN,
  // intake
  importText: WRITING,
  addArticleAsSource: WRITING,
  // drafting
  completeTask: WRITING,
  authorship: SIGNED_IN,
  adoptText: WRITING,
  draftMargin: SIGNED_IN,
  mentions: SIGNED_IN,
  beginThread: READING,
  answerThread: READING,
  resolveThread: READING,
  changeComment: READING,
  deleteComment: READING,
  suggestEdit: READING,
  dismissSuggestions: READING,
  acceptSuggestions: WRITING,
  reopenSuggestions: WRITING,
  deskTemplates: SIGNED_IN,
  saveTemplate: ['administrator'],
  retireTemplate: ['administrator'],
  // evidence
  snapshot: SIGNED_IN,
  captureSource: WRITING,
  captureAgain: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR'],
  pasteSnapshot: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR'],
  addSource: WRITING,
  updateSource: WRITING,
  attachOriginal: WRITING,
  removeSource: WRITING,
  placedPassages: SIGNED_IN,
  choosePassage: [...WRITING, 'SOURCE_REVIEWER'],
  recordFinding: ['SOURCE_REVIEWER'],
  clearFinding: ['SOURCE_REVIEWER'],
  overrideFinding: ['EDITOR'],
  // workflow
  myWork: SIGNED_IN,
  checks: SIGNED_IN,
  check: SIGNED_IN,
  round: SIGNED_IN,
  similarChecks: SIGNED_IN,
  difference: SIGNED_IN,
  revisions: SIGNED_IN,
  keepRevision: WRITING,
  restoreRevision: WRITING,
  createFactCheck: WRITING,
  // priority and topics are set by whoever assigns work, too
  changeFactCheckFacts: ['WRITER', ...LEADING, 'administrator'],
  changeRoundFacts: WRITING,
  proposeVerdict: WRITING,
  withdrawVerdict: WRITING,
  submit: WRITING,
  recall: WRITING,
  // what nobody has may be taken by whoever can do it
  assign: ['WRITER', 'SOURCE_REVIEWER', ...LEADING, 'administrator'],
  passOn: ['SOURCE_REVIEWER'],
  returnToDraft: ['SOURCE_REVIEWER'],
  approve: ['EDITOR'],
  requestChanges: ['EDITOR'],
  sendBack: ['PUBLISHER'],
  // the writer who opened a round may abandon it as well
  abandon: ['WRITER', ...LEADING],
  // a writer opens a first round again; refreshes and corrections are asked for inside
  openRound: ['WRITER', ...LEADING],
  // publication
  preview: SIGNED_IN,
  publish: ['PUBLISHER'],
  relateChecks: LEADING,
  unrelateChecks: LEADING,
  mergeCheck: LEADING,
  separateCheck: LEADING,
  proposeWithdrawal: LEADING,
  confirmWithdrawal: LEADING,
  dropWithdrawal: LEADING,
  // refresh
  refreshQueue: SIGNED_IN,
  planRefresh: LEADING,
  requestRefresh: LEADING,
  confirmUnchanged: LEADING,
  confirmNeed: LEADING,
  dismissNeed: LEADING,
  addWatchDate: LEADING,
  removeWatchDate: LEADING,
};

const DOORS: Readonly<Record<string, string>> = {
  '/collaboration': 'signed in',
};

describe('who may do what', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  let callers: ReadonlyMap<Caller, Visitor>;

  beforeAll(async () => {
    server = await startTestServer();
    schema = server.app.get(GraphQLSchemaHost).schema;
    const suspended = await server.make.editor();
    const browser = await server.visitor().signIn(suspended.email, suspended.password);
    await server.sql('UPDATE people SET suspended_at = now() WHERE id = $1', [suspended.id]);
    const known = new Map<Caller, Visitor>([
      ['visitor', server.visitor()],
      ['suspended', browser],
      ['no role', await server.as(await server.make.person())],
      ['administrator', await server.as(await server.make.administrator())],
    ]);
    for (const role of ROLES) known.set(role, await server.as(await server.make.person({ roles: [role] })));
    callers = known;
  });

  afterAll(() => server.close());

  it('is written down for every operation', () => {
    const operations = operationsOf(schema).map(({ field }) => field.name);
    expect(operations.filter((name) => !(name in ALLOWED))).toEqual([]);
    expect(Object.keys(ALLOWED).filter((name) => !operations.includes(name))).toEqual([]);
  });

  it('is declared by every operation, every route and every socket', () => {
    expect(operationsOf(schema).filter(({ field }) => policyOf(field) === null)).toEqual([]);
    expect(routesOf(server.app).filter(({ policy }) => policy === null)).toEqual([]);
    const doors = server.app.get(Upgrades).doors.map(({ path, policy }) => [path, policy.name]);
    expect(Object.fromEntries(doors)).toEqual(DOORS);
  });

  /** The refusal of the door, if the answer is one. */
  const refusalOf = async (caller: Visitor, operation: Operation): Promise<string | null> => {
    const { status, data, errors } = await caller.ask<Record<string, unknown>>(operation.document, operation.variables);
    // Nothing here exists, so whoever may knock is told that; no knock may ever break the server.
    expect([operation.name, status, errors.map(({ extensions }) => extensions?.['code'])]).not.toEqual(
      expect.arrayContaining([expect.arrayContaining(['INTERNAL_SERVER_ERROR'])]),
    );
    const answer = data?.[operation.name] as Partial<Refused> | null | undefined;
    const code = answer?.code ?? (errors[0]?.extensions?.['code'] as string | undefined) ?? null;
    return ['notSignedIn', 'administratorOnly', 'roleMissing'].includes(code ?? '') ? code : null;
  };

  it.each(CALLERS)('is kept for: %s', async (kind) => {
    const caller = callers.get(kind) as Visitor;
    const verdicts: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const operation of operationsIn(schema)) {
      const allowed = ALLOWED[operation.name]?.includes(kind) ?? false;
      const refused = await refusalOf(caller, operation);
      verdicts[operation.name] = refused === null ? 'may knock' : 'refused';
      expected[operation.name] = allowed ? 'may knock' : 'refused';
    }
    expect(verdicts).toEqual(expected);
  });

  it('tells visitors to sign in, and others what they lack', async () => {
    const invite = operationsIn(schema).find(({ name }) => name === 'invite') as Operation;
    expect(await refusalOf(callers.get('visitor') as Visitor, invite)).toBe('notSignedIn');
    expect(await refusalOf(callers.get('suspended') as Visitor, invite)).toBe('notSignedIn');
    expect(await refusalOf(callers.get('EDITOR') as Visitor, invite)).toBe('administratorOnly');
  });

  it('lets readers without an account reach only what is for everybody', () => {
    const open = routesOf(server.app).filter(({ policy }) => policy === everybody);
    const writing = open.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    expect(writing.sort()).toEqual(['POST /api/auth/sign-in/email', 'POST /api/auth/sign-out']);
  });
});
