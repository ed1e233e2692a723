import { describe, expect, it } from '@jest/globals';
import { coverageOf, gapsOf, normalForm, type CheckDocument, type Inline } from '@recheck/domain';
import { editorSchema, yjsUpdateFromDocument, documentFromYjs, FRAGMENT_NAME } from '@recheck/editor-schema';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { applyUpdate, Doc } from 'yjs';
import { coverageInEditor } from './coverage';

const text = (words: string): Inline => ({ type: 'text', text: words });
const mark = (id: string): Inline => ({ type: 'citation', citationId: id, sourceId: 's1', passageId: null });
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });

const DOCUMENT: CheckDocument = normalForm({
  version: 1,
  blocks: [
    paragraph(
      text('Eels reached the upper Vell in 1998'),
      mark('c1'),
      text('. The ladder at Harrow weir cost 240 thousand euros. Nobody asked why.'),
    ),
    { type: 'heading', level: 2, part: 'SECTION', content: [text('In 1998 the river changed')] },
    {
      type: 'list',
      ordered: false,
      items: [[paragraph(text('The weir was opened in May 1998.'))], [paragraph(text('It is said to be quiet.'))]],
    },
    { type: 'quotation', blocks: [paragraph(text('It fell because of the dam upstream of us.'))] },
    {
      type: 'table',
      rows: [[{ header: false, blocks: [paragraph(text('The year 1998 brought 400 eels to the weir.'))] }]],
    },
    { type: 'heading', level: 2, part: 'FOLLOW_UPS', content: [text('Follow-up questions')] },
    paragraph(text('How many eels passed in 1998, and which 12 weirs remain closed.')),
  ],
});

describe('coverage in the editor', () => {
  const doc = new Doc();
  applyUpdate(doc, yjsUpdateFromDocument(DOCUMENT));
  const node = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(FRAGMENT_NAME), editorSchema);
  const found = coverageInEditor(node, 'en');

  it('counts what the domain counts', () => {
    expect(found.map(({ cited, needing }) => ({ cited, needing }))).toEqual(
      coverageOf(documentFromYjs(doc)).map(({ cited, needing }) => ({ cited, needing })),
    );
  });

  it('underlines exactly the sentences that the domain finds', () => {
    const underlined = found.flatMap(({ gaps }) =>
      gaps.map(({ from, to, need }) => ({ text: node.textBetween(from, to), reason: need })),
    );
    expect(underlined).toEqual(
      gapsOf(documentFromYjs(doc)).map(({ text: words, reason }) => ({ text: words, reason })),
    );
    expect(underlined.length).toBeGreaterThan(1);
  });
});
