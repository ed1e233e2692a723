import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_VERSION } from './document';
import {
  DOCUMENT_UPGRADES,
  liftDocument,
  upgradeDocument,
  type DocumentUpgrade,
  type OldDocument,
} from './document-upgrade';

/** One document of each version there has been, as that version wrote it. Grows with every new version. */
const OF_EACH_VERSION: readonly OldDocument[] = [
  {
    version: 1,
    blocks: [
      { type: 'heading', level: 2, part: 'SUMMARY', content: [{ type: 'text', text: 'In short' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Kettles whistle because of two vortices', marks: [{ type: 'strong' }] },
          {
            type: 'citation',
            citationId: '0191d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6',
            sourceId: '0191d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f7',
            passageId: null,
          },
        ],
      },
    ],
  },
];

describe('document versions', () => {
  it('have an upgrade each but the last, and an example each', () => {
    expect(DOCUMENT_UPGRADES).toHaveLength(DOCUMENT_VERSION - 1);
    expect(OF_EACH_VERSION.map(({ version }) => version)).toEqual(
      Array.from({ length: DOCUMENT_VERSION }, (_, index) => index + 1),
    );
  });

  it.each(OF_EACH_VERSION)('reads version $version as the current one', (document) => {
    const read = upgradeDocument(document);
    expect(read).toMatchObject({ ok: true, value: { version: DOCUMENT_VERSION } });
  });

  it('refuses a version to come: an older program would lose what is new in it', () => {
    expect(upgradeDocument({ version: DOCUMENT_VERSION + 1, blocks: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'inputInvalid', facts: { field: 'document.version' } },
    });
  });

  it.each([null, 'text', 7, [], {}, { version: '1' }, { version: 0 }, { version: 1.5 }, { version: null }])(
    'refuses %j, which has no version',
    (value) => {
      expect(upgradeDocument(value)).toMatchObject({ ok: false, refusal: { facts: { field: 'document.version' } } });
    },
  );

  it('checks what was upgraded like everything else', () => {
    expect(upgradeDocument({ version: 1, blocks: [{ type: 'marquee' }] }).ok).toBe(false);
  });
});

describe('upgrades', () => {
  const trace =
    (to: number): DocumentUpgrade =>
    (document) => ({ ...document, version: to, trail: `${String(document['trail'] ?? '')}${to}` });
  const upgrades = [trace(2), trace(3), trace(4)];

  it('run one after another from the version that was stored', () => {
    expect(liftDocument({ version: 1 }, upgrades)).toEqual({ version: 4, trail: '234' });
    expect(liftDocument({ version: 3 }, upgrades)).toEqual({ version: 4, trail: '4' });
    expect(liftDocument({ version: 4 }, upgrades)).toEqual({ version: 4 });
    expect(liftDocument({ version: 5 }, upgrades)).toBeNull();
  });
});
