import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  CheckDocument,
  Digest,
  Instant,
  Outcome,
  PlainDate,
  Refusal,
  RoundAction as DomainAction,
  RoundKind as DomainKind,
  Stage as DomainStage,
} from '@recheck/domain';
import { DraftTask } from '../drafting/drafting.module';
import { Citation, Source } from '../evidence/evidence.module';
import { ImportReport } from '../intake/intake.module';
import { Person, RatingScale } from '../people/people.module';
import { RefusalType, resultUnion } from '../platform/graphql/refusal.types';
import { CheckDocumentScalar, DateScalar, DateTimeScalar, DigestScalar } from '../platform/graphql/scalars';
import type { DecisionOutcome as Decided } from './decision.row';
import { DecisionOutcome, RoundAction, RoundKind, RoundOutcome, Stage } from './lifecycle.types';

@ObjectType({ description: 'One place where the claim was made.' })
export class Appearance {
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => DateScalar, { nullable: true }) on: PlainDate | null;
}

@ObjectType({ description: 'The statement under examination.' })
export class Claim {
  @Field() words: string;
  @Field(() => String, { nullable: true }) claimant: string | null;
  @Field(() => DateScalar, { nullable: true }) madeOn: PlainDate | null;
  @Field(() => [Appearance]) appearances: readonly Appearance[];
}

@ObjectType({ description: 'The answer that a round proposes, with its reasons.' })
export class Verdict {
  @Field(() => ID) value: string;
  @Field() label: string;
  @Field() rationale: string;
  @Field(() => RatingScale) scale: RatingScale;
}

@ObjectType({ description: 'One stage of a round: who is responsible for it, and until when.' })
export class StageStatus {
  @Field(() => Stage) stage: DomainStage;
  @Field() current: boolean;
  @Field(() => Person, { nullable: true }) assignee: Person | null;
  @Field(() => DateScalar, { nullable: true }) dueOn: PlainDate | null;
  @Field(() => DateTimeScalar, { nullable: true }) enteredAt: Instant | null;
}

@ObjectType({ description: 'Somebody whose words or sources are in the round; never its reviewer.' })
export class Contributor {
  @Field(() => Person) person: Person;
  @Field() firstAct: string;
  @Field(() => DateTimeScalar) since: Instant;
}

@ObjectType({ description: 'The frozen words of a round, as they were submitted or kept by name.' })
export class Revision {
  @Field(() => ID) id: string;
  @Field() number: number;
  @Field(() => DigestScalar) digest: Digest;
  @Field(() => Person, { nullable: true }) madeBy: Person | null;
  @Field(() => DateTimeScalar) madeAt: Instant;
  @Field() wordCount: number;
  @Field(() => CheckDocumentScalar) document: CheckDocument;
  @Field(() => [Citation]) citations: readonly Citation[];
}

@ObjectType({ description: 'A revision without its words.' })
export class RevisionSummary {
  @Field(() => ID) id: string;
  @Field() number: number;
  @Field(() => DigestScalar) digest: Digest;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => Person, { nullable: true }) madeBy: Person | null;
  @Field(() => DateTimeScalar) madeAt: Instant;
}

@ObjectType({ description: 'What somebody decided at a stage, and on exactly which words and evidence.' })
export class Decision {
  @Field(() => ID) id: string;
  @Field(() => DecisionOutcome) outcome: Decided;
  @Field(() => String, { nullable: true }) reasons: string | null;
  @Field(() => DateScalar, { nullable: true }) checkedAt: PlainDate | null;
  @Field(() => Person) person: Person;
  @Field(() => DateTimeScalar) decidedAt: Instant;
  @Field() voided: boolean;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field() revisionNumber: number;
  @Field(() => DigestScalar) evidenceDigest: Digest;
}

@ObjectType({ description: 'One step of a round from stage to stage.' })
export class RoundMove {
  @Field(() => ID) id: string;
  @Field(() => RoundAction) action: DomainAction;
  @Field(() => Stage) fromStage: DomainStage;
  @Field(() => Stage, { nullable: true }) toStage: DomainStage | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Person, { nullable: true }) person: Person | null;
  @Field(() => DateTimeScalar) movedAt: Instant;
}

@ObjectType({ description: 'One action of the lifecycle, to be pressed or refused with its reason.' })
export class AvailableAction {
  @Field(() => RoundAction) action: DomainAction;
  @Field() available: boolean;
  @Field(() => RefusalType, { nullable: true }) refusal: Refusal | null;
}

@ObjectType({ description: 'One condition of the next step, done or not.' })
export class ChecklistItem {
  @Field() code: string;
  @Field() done: boolean;
  @Field() sentence: string;
  @Field(() => [String]) places: readonly string[];
}

@ObjectType({ description: 'One trip of a check through the four stages.' })
export class Round {
  @Field(() => ID) id: string;
  @Field(() => ID) factCheckId: string;
  @Field() number: number;
  @Field(() => RoundKind) kind: DomainKind;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => DateTimeScalar) stageSince: Instant;
  @Field(() => RoundOutcome, { nullable: true }) outcome: Outcome | null;
  @Field() version: number;
  @Field() question: string;
  @Field(() => Claim, { nullable: true }) claim: Claim | null;
  @Field(() => Verdict, { nullable: true }) verdict: Verdict | null;
  @Field(() => [StageStatus]) stages: readonly StageStatus[];
  @Field(() => [Contributor]) contributors: readonly Contributor[];
  @Field(() => [Source]) sources: readonly Source[];
  @Field(() => Revision, {
    nullable: true,
    description: 'The revision under judgement; null in DRAFT before the first submission.',
  })
  revision: Revision | null;
  @Field(() => [RevisionSummary]) revisions: readonly RevisionSummary[];
  @Field(() => DigestScalar, {
    nullable: true,
    description: "Over every citation's finding, passage, snapshot and override of the submitted revision.",
  })
  evidenceDigest: Digest | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Proposed checked date once the review of all citations is complete.',
  })
  proposedCheckedAt: PlainDate | null;
  @Field(() => [Decision]) decisions: readonly Decision[];
  @Field(() => [RoundMove], {
    description: 'Returns, recalls, requests for changes and sendings back, newest first.',
  })
  moves: readonly RoundMove[];
  @Field(() => [DraftTask]) tasks: readonly DraftTask[];
  @Field(() => ImportReport, { nullable: true }) import: ImportReport | null;
  @Field(() => [ChecklistItem]) checklist: readonly ChecklistItem[];
  @Field(() => [AvailableAction]) availableActions: readonly AvailableAction[];
}

export const RoundResult = resultUnion('RoundResult', Round);
