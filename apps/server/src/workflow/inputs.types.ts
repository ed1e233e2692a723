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

@InputType({ description: 'One place where the claim was made.' })
export class AppearanceInput {
  @Field(() => String, { nullable: true, description: 'http or https; left out where it is not online.' }) address?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Where it was, in words.' }) description?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Left out when not known.' }) on?: PlainDate | null;
}

@InputType({ description: 'The statement under examination.' })
export class ClaimInput {
  @Field() words: string;
  @Field(() => String, { nullable: true, description: 'Who made it; left out when not known.' }) claimant?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Left out when not known.' }) madeOn?: PlainDate | null;
  @Field(() => [AppearanceInput], { defaultValue: [] }) appearances: AppearanceInput[];
}

@InputType({ description: 'A new check and what its draft begins with.' })
export class CreateFactCheckInput {
  @Field(() => ID) deskId: string;
  @Field() question: string;
  @Field(() => String, { nullable: true, description: 'BCP 47; left out: the desk’s.' }) language?: string | null;
  @Field(() => [String], { nullable: true, description: 'None unless said.' }) topics?: string[] | null;
  @Field(() => Priority, { nullable: true, description: 'NORMAL unless said.' }) priority?: PriorityWord | null;
  @Field(() => ClaimInput, { nullable: true, description: 'Left out: the check answers an open question.' })
  claim?: ClaimInput | null;
  @Field(() => ID, { nullable: true, description: "What the draft begins with; left out: the desk's standard." })
  templateId?: string | null;
}

@InputType({ description: 'How a check is filed; what is left out stays.' })
export class ChangeFactCheckFactsInput {
  @Field(() => ID) factCheckId: string;
  @Field({ description: 'Of the check.' }) expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Left out: stays. Fixed once the check was published.' }) slug?:
    string | null;
  @Field(() => [String], { nullable: true, description: 'Left out: stay.' }) topics?: string[] | null;
  @Field(() => Priority, { nullable: true, description: 'Left out: stays.' }) priority?: PriorityWord | null;
}

@InputType({ description: 'The question and the claim of a round, whole.' })
export class ChangeRoundFactsInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the person saw it.' }) expectedVersion: number;
  @Field() question: string;
  @Field(() => ClaimInput, { nullable: true, description: 'Left out: it answers an open question.' })
  claim?: ClaimInput | null;
}

@InputType({ description: 'A value of the desk’s rating scale and why it is proposed.' })
export class ProposeVerdictInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the person saw it.' }) expectedVersion: number;
  @Field(() => ID) scaleId: string;
  @Field() scaleVersion: number;
  @Field(() => ID) value: string;
  @Field({ description: 'One sentence of at most 500 characters.' }) rationale: string;
}

@InputType({ description: 'Who is to have a stage, and until when.' })
export class AssignInput {
  @Field(() => ID) roundId: string;
  @Field(() => Stage) stage: DomainStage;
  @Field(() => ID, { nullable: true, description: 'Left out: free to take.' }) personId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Newsroom-local day; left out: no date.' })
  dueOn?: PlainDate | null;
}

@InputType({ description: 'A transition that needs nothing but the state it starts from and, mostly, a reason.' })
export class MoveInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the person saw it.' }) expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Needed wherever a round goes back or ends.' }) reason?:
    string | null;
}

@InputType({ description: 'A draft as the person sees it.' })
export class SubmitInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the person saw it.' }) expectedVersion: number;
  @Field(() => DigestScalar, { description: 'Computed by the client from its own document and facts.' })
  digest: Digest;
}

@InputType({ description: 'A finding on one citation of the revision that the reviewer read.' })
export class RecordFindingInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) citationId: string;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => FindingValue) value: Finding;
  @Field(() => String, { nullable: true, description: 'Needed for everything but SUPPORTS.' }) note?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words of the source that nobody has captured, typed or pasted.',
  })
  quotation?: string | null;
  @Field(() => ID, { nullable: true, description: 'Another passage of the source than the one that stands.' })
  passageId?: string | null;
}

@InputType({ description: 'The reason why one blocking finding of a revision may stand.' })
export class OverrideFindingInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) findingId: string;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field({ description: 'Readers will see it.' }) reason: string;
}

@InputType({ description: 'A revision and its evidence, as the reviewer saw them.' })
export class PassOnInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the reviewer saw it.' }) expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => DigestScalar) evidenceDigest: Digest;
}

@InputType({ description: 'An approval of what the editor saw: refused if a word or a finding has moved.' })
export class ApproveInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the editor saw it.' }) expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => DigestScalar) evidenceDigest: Digest;
  @Field(() => DateScalar, { nullable: true, description: 'Earlier than the proposal, never later.' })
  checkedAt?: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'May be left out: an approval needs none.' }) reasons?:
    string | null;
}

@InputType({ description: 'A revision that has to change, and why.' })
export class RequestChangesInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the editor saw it.' }) expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field() reasons: string;
}

@InputType({ description: 'The next round of a check.' })
export class OpenRoundInput {
  @Field(() => ID) factCheckId: string;
  @Field(() => RoundKind) kind: DomainKind;
  @Field(() => String, {
    nullable: true,
    description: 'Of a refresh that no need asks for it becomes the need, and readers see it.',
  })
  reason?: string | null;
}

@InputType({ description: 'A check that somebody looked at and found unchanged.' })
export class ConfirmUnchangedInput {
  @Field(() => ID) factCheckId: string;
  @Field({ description: 'What the person looked at to say so.' }) lookedAt: string;
}

@InputType({ description: 'The approved revision and evidence, as the publisher saw them.' })
export class PublishInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'Of the round, as the publisher saw it.' }) expectedVersion: number;
  @Field(() => DigestScalar) revisionDigest: Digest;
  @Field(() => DigestScalar) evidenceDigest: Digest;
  @Field(() => ChangeNote, { nullable: true, description: 'Left out: the usual one.' }) changeNote?: Note | null;
  @Field(() => String, { nullable: true, description: 'What changed, as readers are told. Needed for a correction.' })
  changeText?: string | null;
}
