import { Field, ObjectType } from '@nestjs/graphql';
import { DifferenceKind } from './lifecycle.types';

@ObjectType({ description: 'Words that are the same in both, or only in one.' })
export class DifferencePart {
  @Field(() => DifferenceKind) kind: keyof typeof DifferenceKind;
  @Field() text: string;
}

@ObjectType({ description: 'A paragraph, heading or list item, word by word.' })
export class DifferenceBlock {
  @Field(() => [DifferencePart]) parts: readonly DifferencePart[];
  @Field({
    description:
      'Whether the words are the same and something else changed: emphasis, the address of a link, the kind of heading, a list, the passage behind a mark.',
  })
  formChanged: boolean;
}

@ObjectType({ description: 'A difference in words, in reading order.' })
export class Difference {
  @Field() fromLabel: string;
  @Field() toLabel: string;
  @Field(() => [String], {
    description: 'What changed beside the prose: question, claim, verdict, sources; as sentences.',
  })
  facts: readonly string[];
  @Field(() => [DifferenceBlock]) blocks: readonly DifferenceBlock[];
}
