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
import { DraftTask, type Contribution as Contributed } from '../drafting/drafting.module';
import { Citation, Source } from '../evidence/evidence.module';
import { ImportReport } from '../intake/intake.module';
import { Person, RatingScale } from '../people/people.module';
import { RefusalType, resultUnion } from '../platform/graphql/refusal.types';
import { CheckDocumentScalar, DateScalar, DateTimeScalar, DigestScalar } from '../platform/graphql/scalars';
import type { DecisionOutcome as Decided } from './decision.row';
import { Contribution, DecisionOutcome, RoundAction, RoundKind, RoundOutcome, Stage } from './lifecycle.types';

@ObjectType({ description: 'One place where the claim was made.' })
export class Appearance {
  @Field(() => String, { nullable: true, description: 'Null where it is not online.' }) address: string | null;
  @Field(() => String, { nullable: true, description: 'Where it was, in words; null where the address says it.' })
  description: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Null when not known.' }) on: PlainDate | null;
}

@ObjectType({ description: 'The statement under examination.' })
export class Claim {
  @Field() words: string;
  @Field(() => String, { nullable: true, description: 'Who made it; null when not known.' }) claimant: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Null when not known.' }) madeOn: PlainDate | null;
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
  @Field({ description: 'Whether the round is in it now.' }) current: boolean;
  @Field(() => Person, { nullable: true, description: 'Null: free to take.' }) assignee: Person | null;
  @Field(() => DateScalar, { nullable: true, description: 'Newsroom-local day; null: no date.' })
  dueOn: PlainDate | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the round came into it last; null if it never did.',
  })
  enteredAt: Instant | null;
}

@ObjectType({ description: 'Somebody whose words or sources are in the round; never its reviewer.' })
export class Contributor {
  @Field(() => Person) person: Person;
  @Field(() => Contribution, { description: 'What they changed first.' }) firstAct: Contributed;
  @Field(() => DateTimeScalar) since: Instant;
}

@ObjectType({ description: 'The frozen words of a round, as they were submitted or kept by name.' })
export class Revision {
  @Field(() => ID) id: string;
  @Field() number: number;
  @Field(() => DigestScalar) digest: Digest;
  @Field(() => Person, { nullable: true, description: 'Null where the system made it.' }) madeBy: Person | null;
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
  @Field(() => String, { nullable: true, description: 'Null unless it was kept by name.' }) name: string | null;
  @Field(() => Person, { nullable: true, description: 'Null where the system made it.' }) madeBy: Person | null;
  @Field(() => DateTimeScalar) madeAt: Instant;
}

@ObjectType({ description: 'What somebody decided at a stage, and on exactly which words and evidence.' })
export class Decision {
  @Field(() => ID) id: string;
  @Field(() => DecisionOutcome) outcome: Decided;
  @Field(() => String, { nullable: true, description: 'Null for an approval without any.' }) reasons: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Newsroom-local day, of an approval; null where changes were requested.',
  })
  checkedAt: PlainDate | null;
  @Field(() => Person) person: Person;
  @Field(() => DateTimeScalar) decidedAt: Instant;
  @Field({ description: 'Whether it stopped counting, because the round was sent back.' }) voided: boolean;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field() revisionNumber: number;
  @Field(() => DigestScalar) evidenceDigest: Digest;
}

@ObjectType({ description: 'How a round began.' })
export class RoundOpening {
  @Field(() => Person, { nullable: true, description: 'Null where the system opened it.' }) person: Person | null;
  @Field(() => DateTimeScalar) openedAt: Instant;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of whoever opened it; null where nobody said. Refresh needs say more.',
  })
  reason: string | null;
}

@ObjectType({ description: 'One step of a round from stage to stage.' })
export class RoundMove {
  @Field(() => ID) id: string;
  @Field(() => RoundAction) action: DomainAction;
  @Field(() => Stage) fromStage: DomainStage;
  @Field(() => Stage, { nullable: true, description: 'Null where the round ended.' }) toStage: DomainStage | null;
  @Field(() => String, { nullable: true, description: 'Null where none was given.' }) reason: string | null;
  @Field(() => Person, { nullable: true, description: 'Null where the system moved it.' }) person: Person | null;
  @Field(() => DateTimeScalar) movedAt: Instant;
}

@ObjectType({ description: 'One action of the lifecycle, to be pressed or refused with its reason.' })
export class AvailableAction {
  @Field(() => RoundAction) action: DomainAction;
  @Field() available: boolean;
  @Field(() => RefusalType, { nullable: true, description: 'Why it is not available; null when it is.' })
  refusal: Refusal | null;
}

@ObjectType({ description: 'One condition of the next step, done or not.' })
export class ChecklistItem {
  @Field({ description: 'The refusal that it would be, e.g. `findingMissing`; for programs.' }) code: string;
  @Field() done: boolean;
  @Field() sentence: string;
  @Field(() => [String], { description: 'Ids of what is left to do: citations, sources or people.' })
  places: readonly string[];
}

@ObjectType({ description: 'One trip of a check through the four stages.' })
export class Round {
  @Field(() => ID) id: string;
  @Field(() => ID) factCheckId: string;
  @Field() number: number;
  @Field(() => RoundKind) kind: DomainKind;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => DateTimeScalar) stageSince: Instant;
  @Field(() => RoundOutcome, { nullable: true, description: 'Null while it is open.' }) outcome: Outcome | null;
  @Field({ description: 'Give it as `expectedVersion`.' }) version: number;
  @Field() question: string;
  @Field(() => Claim, { nullable: true, description: 'Null: it answers an open question.' }) claim: Claim | null;
  @Field(() => Verdict, { nullable: true, description: 'Null until one is proposed.' }) verdict: Verdict | null;
  @Field(() => RoundOpening) opening: RoundOpening;
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
  @Field(() => ImportReport, {
    nullable: true,
    description: 'What an import found in its text; null unless it was imported.',
  })
  import: ImportReport | null;
  @Field(() => [ChecklistItem], { description: 'What submitting, passing on or approving still asks for.' })
  checklist: readonly ChecklistItem[];
  @Field(() => [AvailableAction]) availableActions: readonly AvailableAction[];
}

export const RoundResult = resultUnion('RoundResult', Round);
