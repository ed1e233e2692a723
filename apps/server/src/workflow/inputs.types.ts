import { Field, ID, InputType } from '@nestjs/graphql';
import type {
  ChangeNote as Note,
  Digest,
  Finding,
  PlainDate,
  RoundKind as DomainKind,
  Stage as DomainStage,
} from '@recheck/domain';
import { FindingValue } from '../evidence/evidence.module';
import { DateScalar, DigestScalar } from '../platform/graphql/scalars';
import type { Priority as PriorityWord } from './fact-check.row';
import { ChangeNote, Priority, RoundKind, Stage } from './lifecycle.types';

@InputType()
export class AppearanceInput {
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => DateScalar, { nullable: true }) on?: PlainDate | null;
}

@InputType()
export class ClaimInput {
  @Field() words: string;
  @Field(() => String, { nullable: true }) claimant?: string | null;
  @Field(() => DateScalar, { nullable: true }) madeOn?: PlainDate | null;
  @Field(() => [AppearanceInput], { defaultValue: [] }) appearances: AppearanceInput[];
}

@InputType()
export class CreateFactCheckInput {
  @Field(() => ID) deskId: string;
  @Field() question: string;
  @Field(() => String, { nullable: true }) language?: string | null;
  @Field(() => [String], { nullable: true }) topics?: string[] | null;
  @Field(() => Priority, { nullable: true }) priority?: PriorityWord | null;
  @Field(() => ClaimInput, { nullable: true }) claim?: ClaimInput | null;
  @Field(() => ID, { nullable: true, description: "What the draft begins with; left out: the desk's standard." })
  templateId?: string | null;
}

@InputType()
export class FactCheckFactsInput {
  @Field(() => ID) factCheckId: string;
  @Field() expectedVersion: number;
  @Field(() => String, { nullable: true }) slug?: string | null;
  @Field(() => [String], { nullable: true }) topics?: string[] | null;
  @Field(() => Priority, { nullable: true }) priority?: PriorityWord | null;
}

@InputType()
export class RoundFactsInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field() question: string;
  @Field(() => ClaimInput, { nullable: true }) claim?: ClaimInput | null;
}

@InputType()
export class VerdictInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => ID) scaleId: string;
  @Field() scaleVersion: number;
  @Field(() => ID) value: string;
  @Field() rationale: string;
}

@InputType()
export class AssignInput {
  @Field(() => ID) roundId: string;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => DateScalar, { nullable: true }) dueOn?: PlainDate | null;
}

/** A transition that needs nothing but the state it starts from and, mostly, a reason. */
@InputType()
export class MoveInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class SubmitInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => DigestScalar, { description: 'Computed by the client from its own document and facts.' })
  digest: Digest;
}

@InputType()
export class FindingInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) citationId: string;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => FindingValue) value: Finding;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words of the source that nobody has captured, typed or pasted.',
  })
  quotation?: string | null;
  @Field(() => ID, { nullable: true, description: 'Another passage of the source than the one that stands.' })
  passageId?: string | null;
}

@InputType()
export class OverrideInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) findingId: string;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field() reason: string;
}

@InputType()
export class PassOnInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => DigestScalar) evidenceDigest: Digest;
}

@InputType()
export class ApproveInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => DigestScalar) evidenceDigest: Digest;
  @Field(() => DateScalar, { nullable: true, description: 'Earlier than the proposal, never later.' })
  checkedAt?: PlainDate | null;
  @Field(() => String, { nullable: true }) reasons?: string | null;
}

@InputType()
export class RequestChangesInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field() reasons: string;
}

@InputType()
export class OpenRoundInput {
  @Field(() => ID) factCheckId: string;
  @Field(() => RoundKind) kind: DomainKind;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class ConfirmUnchangedInput {
  @Field(() => ID) factCheckId: string;
  @Field() lookedAt: string;
}

@InputType()
export class PublishInput {
  @Field(() => ID) roundId: string;
  @Field() expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => DigestScalar) evidenceDigest: Digest;
  @Field(() => ChangeNote, { nullable: true }) changeNote?: Note | null;
  @Field(() => String, { nullable: true }) changeText?: string | null;
}
