import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  CAPTURE_PROBLEMS,
  CAPTURE_STATES,
  type CaptureProblem as DomainProblem,
  type CaptureState as DomainState,
  type Instant,
} from '@recheck/domain';
import { enumType } from '../../platform/graphql/enum-type';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { Redirect } from '../snapshot.types';

export const CaptureState = enumType('CaptureState', CAPTURE_STATES, 'How far the capture of a source is.');
export const CaptureProblem = enumType('CaptureProblem', CAPTURE_PROBLEMS, 'Why a page could not be captured.');

@ObjectType({ description: 'The capture of a source in the background: how far it is, or why it failed.' })
export class Capture {
  @Field(() => ID) id: string;
  @Field(() => ID) sourceId: string;
  @Field({ description: 'The address that is asked.' }) address: string;
  @Field(() => CaptureState) state: DomainState;
  @Field(() => String, { nullable: true, description: 'The address that answered.' }) finalAddress: string | null;
  @Field(() => [Redirect]) redirects: readonly Redirect[];
  @Field(() => Int, { nullable: true, description: 'The HTTP status.' }) status: number | null;
  @Field(() => Int) receivedBytes: number;
  @Field(() => Int, { nullable: true, description: 'As the server announced it.' }) expectedBytes: number | null;
  @Field(() => CaptureProblem, { nullable: true, description: 'Why it failed; null unless it did.' })
  problem: DomainProblem | null;
  @Field(() => ID, { nullable: true, description: 'What it kept; null until it is done.' }) snapshotId: string | null;
  @Field(() => DateTimeScalar) askedAt: Instant;
}

@InputType({ description: 'An address that is to become a source of a draft.' })
export class CaptureSourceInput {
  @Field(() => ID) roundId: string;
  @Field({ description: 'As somebody pasted it.' }) address: string;
}

@InputType({ description: 'A source of a round.' })
export class CaptureAgainInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) sourceId: string;
}

@InputType({ description: 'Words of a source that no capture could get.' })
export class PasteSnapshotInput {
  @Field(() => ID) roundId: string;
  @Field(() => ID) sourceId: string;
  @Field({ description: 'The words of the page, as a person copied them.' }) text: string;
}
