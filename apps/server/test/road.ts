import { createHash } from 'node:crypto';
import {
  composeRevision,
  digestOf,
  type CheckDocument,
  type Claim,
  type Digest,
  type RatingScale,
  type RevisionFacts,
  type SourceDescription,
} from '@recheck/domain';
import { documentFromYjs } from '@recheck/editor-schema';
import { applyUpdate, Doc } from 'yjs';
import { DraftLogReader } from '../src/drafting/drafting.module';
import { REFUSAL, type Refused } from './actor';
import { writeDraft } from './draft-writing';
import type { TestPerson } from './factories';
import type { TestServer } from './server';

/** A round as these tests look at it. */
export interface SeenRound {
  readonly __typename: 'Round';
  readonly id: string;
  readonly factCheckId: string;
  readonly number: number;
  readonly roundKind: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly question: string;
  readonly claim: Claim | null;
  readonly verdict: {
    readonly value: string;
    readonly label: string;
    readonly rationale: string;
    readonly scale: Omit<RatingScale, 'scaleId'> & { readonly id: string };
  } | null;
  readonly sources: readonly (Omit<SourceDescription, 'sourceId'> & {
    readonly id: string;
    readonly number: number | null;
    readonly citationCount: number;
    readonly kindConfirmed: boolean;
    readonly version: number;
    readonly warnings: readonly string[];
  })[];
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly digest: Digest;
    readonly document: CheckDocument;
    readonly citations: readonly SeenCitation[];
  } | null;
  readonly evidenceDigest: Digest | null;
  readonly proposedCheckedAt: string | null;
  readonly contributors: readonly { readonly person: { readonly name: string }; readonly firstAct: string }[];
  readonly decisions: readonly {
    readonly outcome: string;
    readonly voided: boolean;
    readonly reasons: string | null;
  }[];
  readonly moves: readonly { readonly action: string; readonly reason: string | null }[];
  readonly checklist: readonly { readonly code: string; readonly done: boolean; readonly sentence: string }[];
  readonly availableActions: readonly {
    readonly action: string;
    readonly available: boolean;
    readonly refusal: { readonly code: string; readonly kind: string; readonly sentence: string } | null;
  }[];
  readonly stages: readonly {
    readonly stage: string;
    readonly current: boolean;
    readonly dueOn: string | null;
    readonly assignee: { readonly name: string } | null;
  }[];
}

export interface SeenCitation {
  readonly id: string;
  readonly number: number;
  readonly sourceId: string;
  readonly statement: string;
  readonly section: string | null;
  readonly before: string;
  readonly after: string;
  readonly passage: { readonly quotation: string } | null;
  readonly finding: {
    readonly id: string;
    readonly value: string;
    readonly note: string | null;
    readonly blocks: boolean;
    readonly carried: boolean;
    readonly person: { readonly name: string };
    readonly override: { readonly reason: string } | null;
  } | null;
}

export const ROUND = `fragment round on Round {
  id factCheckId number roundKind: kind stage outcome version question
  claim { words claimant madeOn appearances { address description on } }
  verdict { value label rationale scale { id version name answers values { value label definition place } } }
  sources { id number citationCount identified kind kindConfirmed title publisher authors publishedOn address reference
    republishes importedNumber version warnings }
  revision { id number digest document citations { id number sourceId statement section before after
    passage { quotation } finding { id value note blocks carried person { name } override { reason } } } }
  evidenceDigest proposedCheckedAt contributors { person { name } firstAct }
  decisions { outcome voided reasons } moves { action reason }
  checklist { code done sentence } availableActions { action available refusal { code kind sentence } }
  stages { stage current dueOn assignee { name } }
}`;

/** The digest that commands and screens share. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The input type of each mutation that answers with a round and takes one argument `input`. */
const INPUTS = {
  changeRoundFacts: 'ChangeRoundFactsInput',
  proposeVerdict: 'ProposeVerdictInput',
  assign: 'AssignInput',
  submit: 'SubmitInput',
  recall: 'MoveInput',
  recordFinding: 'RecordFindingInput',
  returnToDraft: 'MoveInput',
  passOn: 'PassOnInput',
  overrideFinding: 'OverrideFindingInput',
  approve: 'ApproveInput',
  requestChanges: 'RequestChangesInput',
  publish: 'PublishInput',
  sendBack: 'MoveInput',
  abandon: 'MoveInput',
  openRound: 'OpenRoundInput',
} as const;
export type RoundMutation = keyof typeof INPUTS;

/** Takes rounds along the road through the front door, as the people themselves would. */
export class Road {
  constructor(readonly server: TestServer) {}

  /** Opens a check; gives its round. */
  async create(person: TestPerson, question: string, more: Readonly<Record<string, unknown>> = {}): Promise<SeenRound> {
    const desk = await this.server.make.desk();
    const actor = await this.server.as(person);
    const { createFactCheck } = await actor.graphql<{ createFactCheck: { openRound: SeenRound } & Refused }>(
      `mutation ($input: CreateFactCheckInput!) { createFactCheck(input: $input) {
         __typename ...refusal ... on FactCheck { openRound { __typename ...round } } } } ${REFUSAL} ${ROUND}`,
      { input: { deskId: desk.id, question, ...more } },
    );
    if (!createFactCheck.openRound) throw new Error(`Refused: ${createFactCheck.sentence}`);
    return createFactCheck.openRound;
  }

  /** A round as a person sees it; null if they may not. */
  async see(person: TestPerson, roundId: string): Promise<SeenRound> {
    const actor = await this.server.as(person);
    const { round } = await actor.graphql<{ round: SeenRound | null }>(
      `query ($id: ID!) { round(id: $id) { __typename ...round } } ${ROUND}`,
      { id: roundId },
    );
    if (!round) throw new Error(`${person.name} may not see round ${roundId}.`);
    return round;
  }

  /** Tries an act on a round; gives the changed round or the refusal. */
  async attempt(
    person: TestPerson,
    mutation: RoundMutation,
    input: Readonly<Record<string, unknown>>,
    headers: Record<string, string> = {},
  ): Promise<SeenRound | Refused> {
    const actor = await this.server.as(person);
    const answer = await actor.graphql<Record<string, SeenRound | Refused>>(
      `mutation ($input: ${INPUTS[mutation]}!) { ${mutation}(input: $input) { __typename ...refusal ...round } }
       ${REFUSAL} ${ROUND}`,
      { input },
      headers,
    );
    return answer[mutation] as SeenRound | Refused;
  }

  /** The same for an act that must be accepted. */
  async act(person: TestPerson, mutation: RoundMutation, input: Readonly<Record<string, unknown>>): Promise<SeenRound> {
    const answer = await this.attempt(person, mutation, input);
    if (answer.__typename === 'Round') return answer;
    throw new Error(`${mutation} by ${person.name} was refused: ${answer.code}: ${answer.sentence}`);
  }

  /** Adds an identified source; gives its id. */
  async addSource(person: TestPerson, roundId: string, source: Readonly<Record<string, unknown>>): Promise<string> {
    const actor = await this.server.as(person);
    const { addSource } = await actor.graphql<{ addSource: { id?: string; sentence?: string } }>(
      `mutation ($input: AddSourceInput!) { addSource(input: $input) { ...refusal ... on Source { id } } } ${REFUSAL}`,
      { input: { roundId, source } },
    );
    if (!addSource.id) throw new Error(`addSource was refused: ${addSource.sentence}`);
    return addSource.id;
  }

  /** Writes the draft. */
  async write(person: TestPerson, roundId: string, document: CheckDocument): Promise<void> {
    const written = await writeDraft(this.server, person, roundId, document);
    if (!written.ok) throw new Error(`Writing was refused: ${written.refusal.code}`);
  }

  /** Proposes a value of the desk's scale. */
  async proposeVerdict(person: TestPerson, round: SeenRound, value?: string): Promise<SeenRound> {
    const desk = await this.server.make.desk();
    const scale = desk.scales.find(({ answers }) => answers === (round.claim ? 'CLAIM' : 'QUESTION'));
    if (!scale) throw new Error('The desk has no scale.');
    return this.act(person, 'proposeVerdict', {
      roundId: round.id,
      expectedVersion: round.version,
      scaleId: scale.id,
      scaleVersion: scale.version,
      value: value ?? scale.values[0]?.value,
      rationale: 'The figures of both years say so.',
    });
  }

  /** What a round says beside the prose, as the person's screen shows it. */
  async facts(person: TestPerson, roundId: string): Promise<RevisionFacts> {
    const round = await this.see(person, roundId);
    const actor = await this.server.as(person);
    const { check } = await actor.graphql<{ check: { language: string } }>(
      'query ($id: ID!) { check(id: $id) { language } }',
      { id: round.factCheckId },
    );
    const { verdict } = round;
    return {
      question: round.question,
      language: check.language,
      claim: round.claim,
      verdict: verdict && {
        value: verdict.value,
        rationale: verdict.rationale,
        scaleId: verdict.scale.id,
        scaleVersion: verdict.scale.version,
      },
      scale: verdict && {
        scaleId: verdict.scale.id,
        version: verdict.scale.version,
        name: verdict.scale.name,
        answers: verdict.scale.answers,
        values: verdict.scale.values,
      },
      sources: round.sources.map((source) => ({
        sourceId: source.id,
        identified: source.identified,
        kind: source.kind,
        title: source.title,
        publisher: source.publisher,
        authors: source.authors,
        publishedOn: source.publishedOn,
        address: source.address,
        reference: source.reference,
        republishes: source.republishes,
        importedNumber: source.importedNumber,
      })),
    };
  }

  /** What the person's browser would compute: from its own copy of the draft and the facts on the screen. */
  async digest(person: TestPerson, roundId: string): Promise<Digest> {
    const facts = await this.facts(person, roundId);
    const doc = new Doc();
    for (const { bytes } of await this.server.app.get(DraftLogReader).pieces(roundId)) applyUpdate(doc, bytes);
    return digestOf(composeRevision(facts, documentFromYjs(doc), sha256), sha256);
  }

  async submit(person: TestPerson, roundId: string): Promise<SeenRound> {
    const { version } = await this.see(person, roundId);
    const digest = await this.digest(person, roundId);
    return this.act(person, 'submit', { roundId, expectedVersion: version, digest });
  }

  /** Finds the same of every citation that has no finding yet. */
  async findAll(
    person: TestPerson,
    roundId: string,
    value = 'SUPPORTS',
    note: string | null = null,
  ): Promise<SeenRound> {
    let round = await this.see(person, roundId);
    for (const citation of round.revision?.citations ?? []) {
      if (citation.finding) continue;
      round = await this.act(person, 'recordFinding', {
        roundId,
        citationId: citation.id,
        revisionDigest: round.revision?.digest,
        value,
        note,
      });
    }
    return round;
  }

  /** What a judgement carries: everything that is on the person's screen. */
  pins(round: SeenRound): Readonly<Record<string, unknown>> {
    return {
      roundId: round.id,
      expectedVersion: round.version,
      revisionDigest: round.revision?.digest,
      evidenceDigest: round.evidenceDigest,
    };
  }

  passOn = (person: TestPerson, round: SeenRound): Promise<SeenRound> => this.act(person, 'passOn', this.pins(round));

  approve = (person: TestPerson, round: SeenRound): Promise<SeenRound> => this.act(person, 'approve', this.pins(round));

  publish = (person: TestPerson, round: SeenRound, note: Readonly<Record<string, unknown>> = {}): Promise<SeenRound> =>
    this.act(person, 'publish', { ...this.pins(round), ...note });
}
