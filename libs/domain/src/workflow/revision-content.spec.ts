import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { citationMarks, DOCUMENT_VERSION, type CheckDocument, type Inline } from '../index';
import type { SourceDescription } from '../evidence/source';
import { canonicalText } from '../kernel';
import { composeRevision, type RevisionFacts } from './revision-content';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const UUID_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const source = (sourceId: string): SourceDescription => ({
  sourceId,
  identified: true,
  kind: null,
  title: `Source ${sourceId}`,
  publisher: null,
  authors: [],
  publishedOn: null,
  address: null,
  reference: 'p. 1',
  republishes: null,
  importedNumber: null,
});

const facts: RevisionFacts = {
  question: '  Do owls see in the dark? ',
  language: 'en',
  claim: null,
  verdict: null,
  scale: { scaleId: 's', version: 1, name: 'Questions', answers: 'QUESTION', values: [] },
  sources: ['c', 'a', 'b'].map(source),
};

const mark = (citationId: string, sourceId: string): Inline => ({
  type: 'citation',
  citationId,
  sourceId,
  passageId: null,
});

const documentOf = (...content: Inline[]): CheckDocument => ({
  version: DOCUMENT_VERSION,
  blocks: [
    { type: 'paragraph', content: [] },
    { type: 'paragraph', content },
  ],
});

describe('composing a revision', () => {
  it('takes the cited sources in the order of their numbers, and no scale without a verdict', () => {
    const content = composeRevision(
      facts,
      documentOf({ type: 'text', text: 'They do' }, mark('1', 'b'), mark('2', 'a')),
      sha256,
    );
    expect(content.sources.map(({ sourceId }) => sourceId)).toEqual(['b', 'a']);
    expect(content).toMatchObject({ schema: 1, question: 'Do owls see in the dark?', scale: null });
    expect(content.document.blocks).toHaveLength(1);
  });

  it('does not depend on the order in which sources are given', () => {
    const document = documentOf({ type: 'text', text: 'They do' }, mark('1', 'b'), mark('2', 'a'));
    const turned = { ...facts, sources: [...facts.sources].reverse() };
    expect(canonicalText(composeRevision(turned, document, sha256))).toBe(
      canonicalText(composeRevision(facts, document, sha256)),
    );
  });

  it('gives a doubled mark the same new id wherever it is composed', () => {
    const document = documentOf(mark('1', 'a'), { type: 'text', text: ' and ' }, mark('1', 'b'), mark('1', 'a'));
    const ids = citationMarks(composeRevision(facts, document, sha256).document).map(({ citationId }) => citationId);
    expect(ids).toEqual(
      citationMarks(composeRevision(facts, document, sha256).document).map(({ citationId }) => citationId),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe('1');
    expect(ids.slice(1).every((id) => UUID_8.test(id))).toBe(true);
    // Words before the copies do not give them other ids: findings on them can be carried.
    const longer = documentOf({ type: 'text', text: 'Well, ' }, mark('1', 'a'), mark('1', 'b'), mark('1', 'a'));
    expect(citationMarks(composeRevision(facts, longer, sha256).document).map(({ citationId }) => citationId)).toEqual(
      ids,
    );
  });

  it('leaves out a source that the round does not have; submission asks for it by its citation', () => {
    expect(composeRevision(facts, documentOf(mark('1', 'x')), sha256).sources).toEqual([]);
  });
});
