import { randomUUID } from 'node:crypto';
import type { Block, CheckDocument, Inline } from '@recheck/domain';

/** A citation of a source, with an id of its own. */
export const cite = (sourceId: string, passageId: string | null = null): Inline => ({
  type: 'citation',
  citationId: randomUUID(),
  sourceId,
  passageId,
});

/** Words. */
export const words = (text: string): Inline => ({ type: 'text', text });

export const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

export const heading = (text: string, part: 'SUMMARY' | 'SECTION' | 'LIMITS' | 'FOLLOW_UPS' = 'SECTION'): Block => ({
  type: 'heading',
  level: 2,
  part,
  content: [words(text)],
});

export const documentOf = (...blocks: Block[]): CheckDocument => ({ version: 1, blocks });
