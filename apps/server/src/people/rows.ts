import { AccountRow } from './account.row';
import { DeskRow } from './desk.row';
import { InvitationRow } from './invitation.row';
import { MembershipRow } from './membership.row';
import { NewsroomRow } from './newsroom.row';
import { PersonRow } from './person.row';
import { RatingScaleRow } from './rating-scale.row';
import { SessionRow } from './session.row';
import { VerificationRow } from './verification.row';

/** The mapped classes of this chapter. */
export const peopleRows = [
  PersonRow,
  AccountRow,
  SessionRow,
  VerificationRow,
  NewsroomRow,
  DeskRow,
  MembershipRow,
  InvitationRow,
  RatingScaleRow,
];
