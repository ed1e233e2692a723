import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconClock,
  IconFlag,
  IconLink,
  IconUnlink,
  IconUser,
  IconWorldOff,
  type Icon,
} from '@tabler/icons-react';
import type { NeedTrigger } from '../gql/graphql';

/** The glyph of each trigger; its word is in the wording. */
export const NEED_GLYPH: Readonly<Record<NeedTrigger, Icon>> = {
  AGE: IconClock,
  WATCH_DATE: IconCalendarEvent,
  SOURCE_CHANGED: IconArrowsExchange,
  PASSAGE_LOST: IconUnlink,
  SOURCE_GONE: IconWorldOff,
  RELATED_CHANGED: IconLink,
  READER_REPORT: IconUser,
  EDITOR_REQUEST: IconFlag,
};

export const TRIGGERS: readonly NeedTrigger[] = [
  'AGE',
  'WATCH_DATE',
  'SOURCE_CHANGED',
  'PASSAGE_LOST',
  'SOURCE_GONE',
  'RELATED_CHANGED',
  'READER_REPORT',
  'EDITOR_REQUEST',
];
