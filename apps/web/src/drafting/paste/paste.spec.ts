import { describe, expect, it } from '@jest/globals';
import { Node, type Slice } from '@tiptap/pm/model';
import { editorSchema } from '@recheck/editor-schema';
import { withOwnCitations } from './paste';

const document = (...ids: readonly string[]): Node =>
  Node.fromJSON(editorSchema, {
    type: 'doc',
    content: ids.map((citationId) => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Bats sleep' },
        { type: 'citation', attrs: { citationId, sourceId: 's-1', passageId: 'p-1' } },
      ],
    })),
  });

const sliceOf = (doc: Node): Slice => doc.slice(0, doc.content.size);

const marksIn = (slice: Slice): readonly { readonly citationId: string; readonly passageId: string }[] => {
  const marks: { citationId: string; passageId: string }[] = [];
  slice.content.descendants((node) => {
    if (node.type.name === 'citation') marks.push(node.attrs as { citationId: string; passageId: string });
    return true;
  });
  return marks;
};

describe('a pasted citation', () => {
  it('gets an id of its own where the text has its id, and keeps its passage', () => {
    const [mark] = marksIn(withOwnCitations(sliceOf(document('c-1')), document('c-1')));
    expect(mark?.citationId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(mark?.passageId).toBe('p-1');
  });

  it('keeps its id where it was cut, so that what was found of it stays', () => {
    const slice = sliceOf(document('c-1'));
    expect(withOwnCitations(slice, document('c-2')).eq(slice)).toBe(true);
  });

  it('has an id of its own beside its twin in the same paste', () => {
    const ids = marksIn(withOwnCitations(sliceOf(document('c-1', 'c-1')), document())).map(
      ({ citationId }) => citationId,
    );
    expect(ids[0]).toBe('c-1');
    expect(new Set(ids).size).toBe(2);
  });
});
