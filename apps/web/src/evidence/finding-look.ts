import { IconBan, IconCheck, IconContrast, IconHelpCircle, IconX, type Icon } from '@tabler/icons-react';
import type { Finding } from '@recheck/domain';
import type { Tone } from '../ui';

/** The glyph and the colour of each finding; its words are in the wording. */
export const FINDING_LOOK: Readonly<Record<Finding, { readonly glyph: Icon; readonly tone: Tone }>> = {
  SUPPORTS: { glyph: IconCheck, tone: 'fresh' },
  PARTLY_SUPPORTS: { glyph: IconContrast, tone: 'due-soon' },
  CONTRADICTS: { glyph: IconX, tone: 'outdated' },
  DOES_NOT_MENTION: { glyph: IconBan, tone: 'due' },
  CANNOT_VERIFY: { glyph: IconHelpCircle, tone: 'plain' },
};
