import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cite, documentOf, paragraph, words } from '../../test/documents';
import type { TestPerson } from '../../test/factories';
import { Road, type RoundMutation, type SeenRound } from '../../test/road';
import { startTestServer, type TestServer } from '../../test/server';

const WALKS = 12;
const STEPS = 35;

const ACTIONS = [
  'EDIT_DRAFT',
  'RECORD_FINDING',
  'OVERRIDE_FINDING',
  'ASSIGN',
  'SUBMIT',
  'RECALL',
  'PASS_ON',
  'RETURN',
  'APPROVE',
  'REQUEST_CHANGES',
  'PUBLISH',
  'SEND_BACK',
  'ABANDON',
] as const;
type Action = (typeof ACTIONS)[number];

/** What each act leaves in the ledger, by whom and about which round. */
const TRACE: Readonly<Record<Action, string>> = {
  EDIT_DRAFT: 'workflow.roundFactsChanged',
  RECORD_FINDING: 'evidence.findingRecorded',
  OVERRIDE_FINDING: 'evidence.findingOverridden',
  ASSIGN: 'workflow.stageAssigned',
  SUBMIT: 'workflow.roundSubmitted',
  RECALL: 'workflow.roundRecalled',
  PASS_ON: 'workflow.roundPassedOn',
  RETURN: 'workflow.roundReturned',
  APPROVE: 'workflow.roundApproved',
  REQUEST_CHANGES: 'workflow.changesRequested',
  PUBLISH: 'workflow.roundPublished',
  SEND_BACK: 'workflow.roundSentBack',
  ABANDON: 'workflow.roundAbandoned',
};

/** What leads a round on; a walk of guesses alone would hardly leave the draft. */
const FORWARD: readonly Action[] = ['PUBLISH', 'APPROVE', 'PASS_ON', 'OVERRIDE_FINDING', 'RECORD_FINDING', 'SUBMIT'];

/**
 * What the server shows as available it accepts, and what it shows as refused it refuses for the reason shown: tried by
 * random people with random acts, each carrying exactly what was on that person's screen. What is accepted leaves its
 * trace in the ledger, what is refused leaves none.
 */
describe('what is shown and what is answered', () => {
  let server: TestServer;
  let road: Road;
  let people: readonly TestPerson[];
  let writer: TestPerson;

  beforeAll(async () => {
    server = await startTestServer();
    road = new Road(server);
    writer = await server.make.writer('Wanda Weber');
    people = [
      writer,
      await server.make.sourceReviewer('Ravi Rao'),
      await server.make.editor('Edda Ek'),
      await server.make.publisher('Paul Pico'),
      await server.make.administrator('Ada Admin'),
      await server.make.person({ name: 'Berta Both', roles: ['WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER'] }),
      await server.make.person({ name: 'Rex Reviewing', roles: ['SOURCE_REVIEWER', 'EDITOR'] }),
    ];
  });

  afterAll(() => server.close());

  /** A mutation with everything that this act could need, from what is on the screen. */
  const mutationFor = async (
    action: Action,
    person: TestPerson,
    seen: SeenRound,
    dice: number,
  ): Promise<readonly [RoundMutation, Record<string, unknown>]> => {
    const { id: roundId, version: expectedVersion } = seen;
    const move = { roundId, expectedVersion, reason: 'There is a reason.' };
    const citations = seen.revision?.citations ?? [];
    const revisionDigest = seen.revision?.digest ?? 'a'.repeat(64);
    const pins = { ...road.pins(seen), revisionDigest, evidenceDigest: seen.evidenceDigest ?? 'b'.repeat(64) };
    switch (action) {
      case 'EDIT_DRAFT':
        return ['changeRoundFacts', { roundId, expectedVersion, question: `${seen.question}?`, claim: null }];
      case 'RECORD_FINDING': {
        const unsound = dice % 3 === 0;
        const citation = citations.find(({ finding }) => !finding) ?? citations[dice % Math.max(1, citations.length)];
        return [
          'recordFinding',
          {
            roundId,
            citationId: citation?.id ?? roundId,
            revisionDigest,
            value: unsound ? 'DOES_NOT_MENTION' : 'SUPPORTS',
            note: unsound ? 'It says something else.' : null,
          },
        ];
      }
      case 'OVERRIDE_FINDING': {
        const blocking = citations.find(({ finding }) => finding?.blocks && !finding.override);
        return [
          'overrideFinding',
          { roundId, findingId: blocking?.finding?.id ?? roundId, revisionDigest, reason: 'Accepted.' },
        ];
      }
      case 'ASSIGN':
        return ['assign', { roundId, stage: seen.stage, personId: null, dueOn: '2026-12-01' }];
      case 'SUBMIT':
        return ['submit', { roundId, expectedVersion, digest: await road.digest(person, roundId) }];
      case 'RECALL':
        return ['recall', move];
      case 'PASS_ON':
        return ['passOn', pins];
      case 'RETURN':
        return ['returnToDraft', move];
      case 'APPROVE':
        return ['approve', pins];
      case 'REQUEST_CHANGES':
        return ['requestChanges', { roundId, expectedVersion, revisionDigest, reasons: 'Shorter.' }];
      case 'PUBLISH':
        return ['publish', { ...pins, changeText: 'The figures are newer.' }];
      case 'SEND_BACK':
        return ['sendBack', move];
      case 'ABANDON':
        return ['abandon', move];
    }
  };

  /** How often somebody is in the ledger for an act on a round. */
  const traces = async (action: Action, person: TestPerson, round: SeenRound): Promise<number> => {
    const [row] = await server.sql<{ count: number }>(
      'SELECT count(*) FROM ledger WHERE action = $1 AND actor_id = $2 AND round_id = $3 AND fact_check_id = $4',
      [TRACE[action], person.id, round.id, round.factCheckId],
    );
    return row?.count ?? 0;
  };

  const start = async (): Promise<SeenRound> => {
    const round = await road.create(writer, 'Is the Vell cleaner than it was?');
    const source = await road.addSource(writer, round.id, { title: 'River report', reference: 'Board 12' });
    await road.write(
      writer,
      round.id,
      documentOf(paragraph(words('It is'), cite(source), words('. Much cleaner'), cite(source), words('.'))),
    );
    return road.proposeVerdict(writer, await road.see(writer, round.id));
  };

  /** Somebody who may lead the round on, beginning the search at random; null if nobody may. */
  const wayForward = async (round: SeenRound, from: number) => {
    for (let index = 0; index < people.length; index += 1) {
      const person = people[(from + index) % people.length] ?? writer;
      const seen = await road.see(person, round.id);
      const action = FORWARD.find((candidate) =>
        seen.availableActions.some((shown) => shown.action === candidate && shown.available),
      );
      const allFound = seen.revision?.citations.every(({ finding }) => finding !== null) ?? false;
      if (action && !(action === 'RECORD_FINDING' && allFound)) return { person, action, seen };
    }
    return null;
  };

  it(`agree on ${WALKS} walks of ${STEPS} steps`, async () => {
    const reached = new Set<string>();
    const accepted = new Set<Action>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            who: fc.integer({ min: 0, max: people.length - 1 }),
            action: fc.constantFrom(...ACTIONS),
            guess: fc.nat(3),
            dice: fc.nat(100),
          }),
          { minLength: STEPS, maxLength: STEPS },
        ),
        async (steps) => {
          let round = await start();
          for (const { who, action: guessed, guess, dice } of steps) {
            const choice = guess === 0 ? null : await wayForward(round, who);
            const person = choice?.person ?? people[who] ?? writer;
            const action = choice?.action ?? guessed;
            const seen = choice?.seen ?? (await road.see(person, round.id));
            const shown = seen.availableActions.find((candidate) => candidate.action === action);
            const [mutation, input] = await mutationFor(action, person, seen, dice);
            const traced = await traces(action, person, seen);
            const answer = await road.attempt(person, mutation, input);
            const left = (await traces(action, person, seen)) - traced;
            const context = [person.name, seen.stage, seen.outcome, action];
            if (shown?.available) {
              expect([...context, answer.__typename, 'code' in answer ? answer.code : null, left]).toEqual([
                ...context,
                'Round',
                null,
                1,
              ]);
              accepted.add(action);
            } else {
              expect([...context, 'code' in answer ? answer.code : answer.__typename, left]).toEqual([
                ...context,
                shown?.refusal?.code,
                0,
              ]);
            }
            if (answer.__typename === 'Round') round = answer;
            reached.add(round.outcome ?? round.stage);
            if (round.outcome !== null) {
              // Goes on with the next trip of the same check, or with a new check.
              const again = round.outcome === 'PUBLISHED' && dice % 2 === 0;
              const editor = people[2] ?? writer;
              round = again
                ? await road.act(editor, 'openRound', {
                    factCheckId: round.factCheckId,
                    kind: 'CORRECTION',
                    reason: 'A figure.',
                  })
                : await start();
            }
          }
        },
      ),
      { numRuns: WALKS, seed: 20261122, endOnFailure: true },
    );
    // The walks were worth walking.
    expect([...reached]).toEqual(
      expect.arrayContaining(['DRAFT', 'SOURCE_REVIEW', 'EDITOR_APPROVAL', 'PUBLICATION', 'PUBLISHED']),
    );
    expect([...accepted].sort()).toEqual(
      expect.arrayContaining(['SUBMIT', 'RECORD_FINDING', 'PASS_ON', 'APPROVE', 'PUBLISH', 'RETURN']),
    );
  });
});
