import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ROLES } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';

/** The roles as the schema's enum. */
export const RoleEnum = enumType('Role', ROLES, 'What a person may be in a desk.');

/** `{ id, name }` is enough of a value for it: other chapters shape it in their own statements. */
@ObjectType({ description: 'Somebody who works here, or did.' })
export class Person {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => String, { nullable: true, description: 'Told to administrators, and to the person.' })
  email?: string | null;
}
