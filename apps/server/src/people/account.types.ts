import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Role } from '@recheck/domain';
import { resultUnion } from '../platform/graphql/refusal.types';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { Desk } from './desk.types';
import { Person, RoleEnum } from './person.types';

@ObjectType({ description: 'A role that is held in a desk.' })
export class Membership {
  @Field(() => Desk) desk: Desk;
  @Field(() => RoleEnum) role: Role;
}

@ObjectType({ description: 'The person who is signed in.' })
export class Me {
  @Field(() => Person) person: Person;
  @Field() administrator: boolean;
  @Field(() => [Membership]) memberships: readonly Membership[];
}

@ObjectType({ description: 'A person as administrators see them.' })
export class Account {
  @Field(() => Person) person: Person;
  @Field() administrator: boolean;
  @Field(() => [Membership]) memberships: readonly Membership[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: may sign in.' }) suspendedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last session began.' })
  lastSeenAt: string | null;
}

@InputType({ description: 'All roles that a person is to have in a desk.' })
export class ChangeRolesInput {
  @Field(() => ID) personId: string;
  @Field(() => ID) deskId: string;
  @Field(() => [RoleEnum]) roles: Role[];
  @Field() administrator: boolean;
}

export const AccountResult = resultUnion('AccountResult', Account);
