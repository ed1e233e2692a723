import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Digest, Instant } from '../kernel';
import { evidenceDigest, type CitationEvidence } from './evidence-digest';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const digest = (digit: string): Digest => digit.repeat(64) as Digest;

const judged: CitationEvidence = {
  citationId: 'a',
  passageDigest: digest('1'),
  snapshotDigest: digest('2'),
  finding: {
    value: 'CANNOT_VERIFY',
    note: 'The page is gone.',
    personId: 'rune',
    foundAt: '2026-11-03T18:02:14.000Z' as Instant,
  },
  override: { reason: 'The archive holds it.', personId: 'edda' },
};
const bare: CitationEvidence = {
  citationId: 'b',
  passageDigest: null,
  snapshotDigest: null,
  finding: null,
  override: null,
};

const finding = (over: Partial<NonNullable<CitationEvidence['finding']>>): CitationEvidence => ({
  ...judged,
  finding: judged.finding && { ...judged.finding, ...over },
});

describe('evidence digest', () => {
  it('does not depend on the order in which citations are read', () => {
    expect(evidenceDigest([judged, bare], sha256)).toBe(evidenceDigest([bare, judged], sha256));
  });

  it.each<[string, CitationEvidence]>([
    ['the passage', { ...judged, passageDigest: digest('3') }],
    ['the snapshot', { ...judged, snapshotDigest: digest('3') }],
    ['the finding', finding({ value: 'DOES_NOT_MENTION' })],
    ['the note', finding({ note: 'The page is back.' })],
    ['the finder', finding({ personId: 'noah' })],
    ['the time of the finding', finding({ foundAt: '2026-11-03T18:02:15.000Z' as Instant })],
    ['that there is a finding', { ...judged, finding: null }],
    ['the reason of the override', { ...judged, override: { reason: 'Else.', personId: 'edda' } }],
    ['who overrode', { ...judged, override: { reason: 'The archive holds it.', personId: 'noah' } }],
    ['that there is an override', { ...judged, override: null }],
    ['the citation', { ...judged, citationId: 'c' }],
  ])('moves with %s', (_, moved) => {
    expect(evidenceDigest([moved, bare], sha256)).not.toBe(evidenceDigest([judged, bare], sha256));
  });

  it('tells no citations from one without a finding', () => {
    expect(evidenceDigest([], sha256)).not.toBe(evidenceDigest([bare], sha256));
  });
});
