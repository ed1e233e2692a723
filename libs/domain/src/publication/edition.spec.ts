import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Digest, Instant, PlainDate } from '../kernel';
import { CHANGE_NOTES } from './change-note';
import {
  changeNoteRefusal,
  changeNotesFor,
  editionDigest,
  nextEditionNumber,
  type EditionContent,
  type EditionOrigin,
} from './edition';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const edition: EditionContent = {
  factCheckId: 'check',
  number: 2,
  revisionDigest: 'a'.repeat(64) as Digest,
  evidenceDigest: 'b'.repeat(64) as Digest,
  checkedAt: '2026-11-03' as PlainDate,
  publishedAt: '2026-11-03T18:02:14.000Z' as Instant,
  note: 'RECHECKED',
  text: null,
};

describe('an edition', () => {
  it('is numbered from one', () => {
    expect([nextEditionNumber(null), nextEditionNumber(1)]).toEqual([1, 2]);
  });

  it.each<Partial<EditionContent>>([
    { factCheckId: 'another' },
    { number: 3 },
    { revisionDigest: 'c'.repeat(64) as Digest },
    { evidenceDigest: null },
    { checkedAt: null },
    { publishedAt: '2026-11-03T18:02:15.000Z' as Instant },
    { note: 'UPDATE' },
    { text: 'The gauge was moved.' },
  ])('has another digest with %j', (over) => {
    expect(editionDigest({ ...edition, ...over }, sha256)).not.toBe(editionDigest(edition, sha256));
  });
});

describe('change notes', () => {
  it.each<[EditionOrigin, readonly string[]]>([
    [{ by: 'ROUND', kind: 'INITIAL', outcome: 'PUBLISHED', first: true }, ['FIRST']],
    [{ by: 'ROUND', kind: 'REFRESH', outcome: 'CONFIRMED', first: false }, ['RECHECKED']],
    [{ by: 'ROUND', kind: 'REFRESH', outcome: 'PUBLISHED', first: false }, ['UPDATE', 'CLARIFICATION']],
    [{ by: 'ROUND', kind: 'CORRECTION', outcome: 'PUBLISHED', first: false }, ['CORRECTION', 'CLARIFICATION']],
    [{ by: 'WITHDRAWAL' }, ['RETRACTION']],
    [{ by: 'IMPORT' }, ['IMPORTED']],
  ])('of %j are %j', (origin, notes) => {
    expect(changeNotesFor(origin)).toEqual(notes);
    for (const note of CHANGE_NOTES)
      expect([note, changeNoteRefusal(origin, note, 'What changed.')?.code]).toEqual([
        note,
        notes.includes(note) ? undefined : 'inputInvalid',
      ]);
  });

  it('say what changed, unless there is nothing to say', () => {
    const correction: EditionOrigin = { by: 'ROUND', kind: 'CORRECTION', outcome: 'PUBLISHED', first: false };
    expect(changeNoteRefusal(correction, 'CORRECTION', ' ')).toEqual({ code: 'changeTextMissing' });
    expect(changeNoteRefusal({ by: 'WITHDRAWAL' }, 'RETRACTION', null)).toEqual({ code: 'changeTextMissing' });
    const confirmed: EditionOrigin = { by: 'ROUND', kind: 'REFRESH', outcome: 'CONFIRMED', first: false };
    expect(changeNoteRefusal(confirmed, 'RECHECKED', null)).toBeNull();
  });
});
