import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Role } from '@recheck/domain';
import { enumType } from '../platform/graphql/enum-type';
import { Done, resultUnion } from '../platform/graphql/refusal.types';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { Desk } from './desk.types';
import { INVITATION_KINDS, type InvitationKind as Kind } from './invitation.row';
import { RoleEnum } from './person.types';

@ObjectType({ description: 'Somebody who was asked to make an account.' })
export class Invitation {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field() name: string;
  @Field(() => Desk, { nullable: true, description: 'Null for the first administrator, who has none.' })
  desk: Desk | null;
  @Field(() => [RoleEnum]) roles: readonly Role[];
  @Field() administrator: boolean;
  @Field(() => DateTimeScalar) createdAt: string;
  @Field(() => DateTimeScalar) expiresAt: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null until it is used.' }) usedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null unless it was made worthless.' }) revokedAt:
    string | null;
}

export const InvitationKind = enumType('InvitationKind', INVITATION_KINDS, 'What a one-time link is for.');

@ObjectType({ description: 'What the holder of a one-time link is invited to.' })
export class InvitationOffer {
  @Field(() => InvitationKind) kind: Kind;
  @Field(() => String, { nullable: true, description: 'Null where the link names nobody yet.' }) email: string | null;
  @Field(() => String, { nullable: true, description: 'Null where the link names nobody yet.' }) name: string | null;
  @Field() newsroom: string;
}

@ObjectType({ description: 'A one-time link to copy; shown once.' })
export class OneTimeLink {
  @Field() url: string;
  @Field(() => DateTimeScalar) expiresAt: string;
}

@InputType({ description: 'Whom to invite, into which desk, with which roles.' })
export class InviteInput {
  @Field() email: string;
  @Field() name: string;
  @Field(() => ID) deskId: string;
  @Field(() => [RoleEnum]) roles: Role[];
  @Field({ defaultValue: false }) administrator: boolean;
}

@InputType({ description: 'What uses a one-time link up.' })
export class AcceptInvitationInput {
  @Field() token: string;
  @Field(() => String, { nullable: true, description: 'Where the link names nobody yet.' }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the link names nobody yet.' }) email?: string | null;
  @Field() password: string;
}

export const InviteResult = resultUnion('InviteResult', OneTimeLink);
export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', Done);
