import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  SNAPSHOT_ORIGINS,
  type Digest,
  type Instant,
  type PlainDate,
  type SnapshotOrigin as DomainOrigin,
} from '@recheck/domain';
import { Person } from '../people/people.module';
import { enumType } from '../platform/graphql/enum-type';
import { DateScalar, DateTimeScalar, DigestScalar } from '../platform/graphql/scalars';

export const SnapshotOrigin = enumType(
  'SnapshotOrigin',
  SNAPSHOT_ORIGINS,
  'Asked from its address, brought as a file, or its words pasted by hand.',
);

@ObjectType({ description: 'A hop on the way to a page: the address that answered, and that it pointed on.' })
export class Redirect {
  @Field() address: string;
  @Field(() => Int) status: number;
}

@ObjectType({
  description: 'What a source said at one moment. Never changed; what is said of the page is a suggestion.',
})
export class Snapshot {
  @Field(() => ID) id: string;
  @Field(() => ID) sourceId: string;
  @Field(() => SnapshotOrigin) madeBy: DomainOrigin;
  @Field(() => String, { nullable: true, description: 'The address that was asked.' }) address: string | null;
  @Field(() => String, { nullable: true, description: 'The address that answered in the end.' })
  finalAddress: string | null;
  @Field(() => [Redirect]) redirects: readonly Redirect[];
  @Field(() => Int, { nullable: true, description: 'The HTTP status.' }) status: number | null;
  @Field(() => String, { nullable: true, description: 'The name of the file that was brought.' })
  fileName: string | null;
  @Field({ description: 'text/html, text/plain or application/pdf.' }) mediaType: string;
  @Field(() => String, { nullable: true, description: 'As the page says; null where it does not.' }) title:
    string | null;
  @Field(() => String, { nullable: true, description: 'As the page says; null where it does not.' }) publisher:
    string | null;
  @Field(() => [String]) authors: readonly string[];
  @Field(() => DateScalar, { nullable: true, description: 'As the page says; null where it does not.' })
  publishedOn: PlainDate | null;
  @Field(() => String, { nullable: true, description: 'BCP 47.' }) language: string | null;
  @Field(() => String, { nullable: true, description: 'The address that the page calls its own.' })
  canonicalAddress: string | null;
  @Field(() => Int) byteCount: number;
  @Field(() => DigestScalar, { description: 'Of the bytes, uncompressed; of a pasted text in UTF-8.' })
  contentDigest: Digest;
  @Field(() => Person, {
    nullable: true,
    description: 'Who asked for it or brought it; null where the system took it.',
  })
  takenBy: Person | null;
  @Field(() => DateTimeScalar) takenAt: Instant;
  @Field(() => [Int], { description: 'Where each page of a PDF begins in the text, in UTF-16 units.' })
  pageStarts: readonly number[];
}
