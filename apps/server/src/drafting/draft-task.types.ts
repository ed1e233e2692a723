import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that is left to do on a draft.' })
export class DraftTask {
  @Field(() => ID) id: string;
  @Field() kind: string;
  @Field() sentence: string;
  @Field(() => ID, { nullable: true, description: 'The source that it is about; null where it is about none.' })
  sourceId: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the text that it is about.' }) words: string | null;
  @Field() done: boolean;
  @Field({
    description:
      'Whether a person ticks it off or opens it again. Otherwise it closes once what it asks for is done, and opens if that is undone.',
  })
  tickable: boolean;
}
