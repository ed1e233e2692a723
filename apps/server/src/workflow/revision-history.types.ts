import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Digest, Instant } from '@recheck/domain';
import { Person } from '../people/people.module';
import { enumType } from '../platform/graphql/enum-type';
import { DateTimeScalar, DigestScalar } from '../platform/graphql/scalars';
import { REVISION_REASONS, type MadeFor } from './revision.row';

export const RevisionReason = enumType(
  'RevisionReason',
  REVISION_REASONS,
  'What a revision was made for: to be judged, by name, before a restore, to keep an abandoned draft, by an import.',
);

@ObjectType({ description: 'A revision of a check, as its history lists it.' })
export class KeptRevision {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => DigestScalar) digest: Digest;
  @Field(() => RevisionReason) reason: MadeFor;
  @Field(() => String, { nullable: true, description: 'Null unless it was kept by name.' }) name: string | null;
  @Field(() => Person, { nullable: true, description: 'Null where the system made it.' }) madeBy: Person | null;
  @Field(() => DateTimeScalar) madeAt: Instant;
  @Field(() => ID, { nullable: true, description: 'Null for what an import brought in as published.' })
  roundId: string | null;
  @Field(() => Int, { nullable: true, description: 'Null for what an import brought in as published.' }) roundNumber:
    number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the first edition that published these words.' })
  edition: number | null;
  @Field({ description: 'Whether readers see these words now.' }) live: boolean;
}
