import type { INestApplicationContext } from '@nestjs/common';
import {
  accepted,
  refusal,
  refused,
  type Digest,
  type Finding,
  type PlainDate,
  type Result,
  type SourceWords,
  type Stage,
} from '@recheck/domain';
import { UpdateSourceCommand } from '../../evidence/evidence.module';
import { ImportTextCommand } from '../../intake/intake.module';
import { ActorQueries, PeopleQueries } from '../../people/people.module';
import { systemActor, type PersonActor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { Reads, statement } from '../../platform/database/reads';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import {
  ApproveRevisionCommand,
  ChangeFactCheckFactsCommand,
  ChangeRoundFactsCommand,
  evidenceDigestOf,
  FactCheckStore,
  PassOnCommand,
  ProposeVerdictCommand,
  PublishRevisionCommand,
  RecordFindingCommand,
  RoundStore,
  SubmitDraftCommand,
  type RoundRecord,
} from '../../workflow/workflow.module';
import type { DemonstrationCheck } from './demonstration-check';
import { demonstrationPeople } from './people';

/** The people of the demonstration, able to act. */
export type Cast = Readonly<Record<keyof typeof demonstrationPeople, PersonActor>>;

/** A finding that is not plain support. */
export interface OtherFinding {
  /** Counted from 1, in reading order. */
  readonly citation: number;
  readonly value: Finding;
  readonly note: string;
}

/** A check and the round of it that is told about. */
export interface Place {
  readonly factCheckId: string;
  readonly roundId: string;
}

const DAY = 86_400_000;

const roundByNumber = statement<{ id: string }>(
  'demonstration.roundByNumber',
  'SELECT id FROM rounds WHERE fact_check_id = $1 AND number = $2',
);

const done = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Error(
    `The demonstration was refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts ?? {})}`,
  );
};

/** Takes checks along the road through the ordinary commands, on the days on which it is said to have happened. */
export class Road {
  constructor(
    private readonly app: INestApplicationContext,
    readonly cast: Cast,
    private readonly deskId: string,
  ) {}

  /** The road of a demonstration whose people are there already. */
  static async open(app: INestApplicationContext): Promise<Road> {
    const actors = app.get(ActorQueries);
    const cast: Partial<Record<keyof Cast, PersonActor>> = {};
    for (const [part, { email }] of Object.entries(demonstrationPeople)) {
      const actor = await actors.byEmail(email);
      if (!actor) throw new Error(`The demonstration lacks ${email}.`);
      cast[part as keyof Cast] = actor;
    }
    const [desk] = await app.get(PeopleQueries).desks();
    if (!desk) throw new Error('The demonstration has no desk.');
    return new Road(app, cast as Cast, desk.id);
  }

  /** One of the server's commands or queries. */
  command<Command>(type: new (...input: never[]) => Command): Command {
    return this.app.get(type);
  }

  /** Lets things happen as if it were some days ago. */
  async daysAgo<Value>(days: number, happening: () => Promise<Value>): Promise<Value> {
    const clock = this.app.get(Clock);
    const present = Date.parse(clock.now());
    const started = performance.now();
    clock.moveTo(new Date(present - days * DAY));
    try {
      return await happening();
    } finally {
      clock.moveTo(new Date(present + (performance.now() - started)));
    }
  }

  /** The day so many days ahead of today. */
  dayAhead(days: number): PlainDate {
    const now = Date.parse(this.app.get(Clock).now());
    return new Date(now + days * DAY).toISOString().slice(0, 10) as PlainDate;
  }

  /** Imports the text, unless it was there already. */
  async draft(check: DemonstrationCheck): Promise<{ readonly factCheckId: string }> {
    const outcome = done(
      await this.app.get(ImportTextCommand).execute(this.cast.writer, {
        deskId: this.deskId,
        fileName: `${check.question.replace(/\W+/g, '-').toLowerCase()}.txt`,
        text: `${check.question}\n\n${check.text}`,
      }),
    );
    if (outcome.kind === 'ARTICLE') throw new Error(`"${check.question}" was taken for an article.`);
    return outcome.kind === 'CHECK' ? outcome.opened : outcome;
  }

  /** A round of a check, by its number. */
  async round(factCheckId: string, number: number): Promise<string> {
    const found = await this.app.get(Reads).row(roundByNumber, [factCheckId, number]);
    if (!found) throw new Error(`The demonstration lacks round ${number} of ${factCheckId}.`);
    return found.id;
  }

  /** Whether a check has come to a round of this number. */
  async hasRound(factCheckId: string, number: number): Promise<boolean> {
    return (await this.app.get(Reads).row(roundByNumber, [factCheckId, number])) !== null;
  }

  /** Where a round stands; null when it has ended. */
  async stage(roundId: string): Promise<Stage | null> {
    const { stage, outcome } = await this.record(roundId);
    return outcome === null ? stage : null;
  }

  /** Says what the numbered sources are, files the check, and proposes the verdict. */
  async write(place: Place, check: DemonstrationCheck): Promise<void> {
    const { writer } = this.cast;
    await this.file(place.factCheckId, check.topics);
    let round = await this.record(place.roundId);
    for (const source of round.sources) {
      const said = check.sources[(source.importedNumber ?? 0) - 1];
      if (!said) continue;
      done(
        await this.app.get(UpdateSourceCommand).execute(writer, {
          roundId: round.id,
          sourceId: source.id,
          expectedVersion: source.version,
          source: sourceWords(said),
        }),
      );
    }
    round = await this.record(place.roundId);
    const { claim } = check;
    if (claim) {
      done(
        await this.app.get(ChangeRoundFactsCommand).execute(writer, {
          roundId: round.id,
          expectedVersion: round.version,
          question: round.question,
          claim: {
            words: claim.words,
            claimant: claim.claimant,
            madeOn: claim.madeOn as PlainDate | null,
            appearances: [{ address: null, description: claim.where, on: claim.madeOn as PlainDate | null }],
          },
        }),
      );
    }
    await this.proposeVerdict(place.roundId, check);
  }

  /** The writer submits what the log holds. */
  async submit(roundId: string): Promise<void> {
    const round = await this.record(roundId);
    const digest = await this.digestOfDraft(roundId);
    done(
      await this.app
        .get(SubmitDraftCommand)
        .execute(this.cast.writer, { roundId, expectedVersion: round.version, digest }),
    );
  }

  /** The reviewer finds support everywhere but where said otherwise; `upTo` leaves the rest without a finding. */
  async review(roundId: string, others: readonly OtherFinding[] = [], upTo = Infinity): Promise<void> {
    const round = await this.record(roundId);
    for (const [index, citation] of round.citations.slice(0, upTo).entries()) {
      const other = others.find((finding) => finding.citation === index + 1);
      done(
        await this.app.get(RecordFindingCommand).execute(this.cast.sourceReviewer, {
          roundId,
          citationId: citation.id,
          revisionDigest: pinned(round).revisionDigest,
          value: other?.value ?? 'SUPPORTS',
          note: other?.note ?? null,
          quotation: null,
          passageId: null,
        }),
      );
    }
  }

  /** The reviewer passes the reviewed revision on. */
  async passOn(roundId: string): Promise<void> {
    const round = await this.record(roundId);
    done(await this.app.get(PassOnCommand).execute(this.cast.sourceReviewer, judgement(round)));
  }

  /** The editor approves what was reviewed. */
  async approve(roundId: string): Promise<void> {
    const round = await this.record(roundId);
    done(
      await this.app
        .get(ApproveRevisionCommand)
        .execute(this.cast.editor, { ...judgement(round), checkedAt: null, reasons: null }),
    );
  }

  /** The publisher publishes what was approved. */
  async publish(roundId: string): Promise<void> {
    const round = await this.record(roundId);
    done(
      await this.app
        .get(PublishRevisionCommand)
        .execute(this.cast.publisher, { ...judgement(round), changeNote: null, changeText: null }),
    );
  }

  private async file(factCheckId: string, topics: readonly string[]): Promise<void> {
    const check = done(
      await this.read(async (store) => {
        const found = await store(FactCheckStore).lock(factCheckId);
        return found ? accepted(found) : refused(refusal('notFound'));
      }),
    );
    done(
      await this.app
        .get(ChangeFactCheckFactsCommand)
        .execute(this.cast.writer, { factCheckId, expectedVersion: check.version, topics }),
    );
  }

  private async proposeVerdict(roundId: string, { verdict }: DemonstrationCheck): Promise<void> {
    const [desk] = await this.app.get(PeopleQueries).desks();
    const scale = desk?.scales.find(({ answers }) => answers === verdict.answers);
    if (!scale) throw new Error('The demonstration has no rating scale.');
    const round = await this.record(roundId);
    done(
      await this.app.get(ProposeVerdictCommand).execute(this.cast.writer, {
        roundId,
        expectedVersion: round.version,
        scaleId: scale.id,
        scaleVersion: scale.version,
        value: verdict.value,
        rationale: verdict.rationale,
      }),
    );
  }

  private async record(roundId: string): Promise<RoundRecord> {
    return done(
      await this.read(async (store) => {
        const found = await store(RoundStore).read(roundId);
        return found ? accepted(found) : refused(refusal('notFound'));
      }),
    );
  }

  private async digestOfDraft(roundId: string): Promise<Digest> {
    return done(
      await this.read(async (store) => {
        const rounds = store(RoundStore);
        const round = await rounds.lock(roundId);
        return round ? accepted((await rounds.compose(round)).digest) : refused(refusal('notFound'));
      }),
    );
  }

  private read<Value>(
    work: (store: <Store>(type: new (...input: never[]) => Store) => Store) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.app
      .get(UnitOfWork)
      .transaction(systemActor('Recheck'), (transaction) => work((type) => transaction.store(type as never)));
  }
}

const sourceWords = (said: DemonstrationCheck['sources'][number]): SourceWords => ({
  kind: said.kind,
  title: said.title,
  publisher: said.publisher,
  authors: said.authors ?? [],
  publishedOn: (said.publishedOn ?? null) as PlainDate | null,
  address: said.address,
  reference: null,
  republishes: null,
});

const pinned = (round: RoundRecord): { revisionDigest: Digest; evidenceDigest: Digest } => {
  const evidence = evidenceDigestOf(round);
  if (!round.revision || !evidence) throw new Error('The demonstration judges what was submitted.');
  return { revisionDigest: round.revision.digest, evidenceDigest: evidence };
};

const judgement = (round: RoundRecord) => ({ roundId: round.id, expectedVersion: round.version, ...pinned(round) });
